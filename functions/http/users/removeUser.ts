import * as z from 'zod/mini';
import { removeUser as remove } from '../../../lib/usecases/membership.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { text, UserPath } from '../text.ts';

const RemoveUserQuery = z.strictObject({ contentTo: z.optional(text(64)) });

export const removeUser = endpoint({ path: UserPath, query: RemoveUserQuery }, async ({ actor, path, query, origin }) => ({
  status: 200,
  body: userShape(
    await remove(needs(), asAdmin(actor), { userId: path.userId, contentTo: query.contentTo }, origin),
    asAdmin(actor).account,
  ),
}));
