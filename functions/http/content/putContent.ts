import * as z from 'zod/mini';
import { registerContent as register } from '../../../lib/usecases/registerContent.ts';
import { asProduct, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { contentShape } from '../shapes.ts';
import { UserPath } from '../text.ts';
import { contentId, kind, PutContentBody, registrationOf } from './contentBody.ts';

const ContentPath = z.extend(UserPath, { kind, contentId });

export const putContent = endpoint({ path: ContentPath, body: PutContentBody }, async ({ actor, path, body }) => {
  const { accountId, userId, ...name } = path;
  const contents = await register(needs(), asProduct(actor), { accountId, userId }, [registrationOf({ ...name, ...body })]);
  return { status: 200, body: contents.map(contentShape)[0] ?? {} };
});
