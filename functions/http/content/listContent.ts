import * as z from 'zod/mini';
import { getUser } from '../../../lib/usecases/getUser.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { contentShape, pageShape } from '../shapes.ts';
import { PageQuery, UserPath } from '../text.ts';
import { kind, productId } from './contentBody.ts';

const ContentQuery = z.extend(PageQuery, { kind: z.optional(kind), productId: z.optional(productId) });

export const listContent = endpoint({ path: UserPath, query: ContentQuery }, async ({ actor, path, query }) => {
  const user = await getUser(needs().users, asAdmin(actor), path.userId);
  return { status: 200, body: pageShape(await needs().content.list(user, query), contentShape) };
});
