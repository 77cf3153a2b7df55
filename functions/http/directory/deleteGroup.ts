import * as z from 'zod/mini';
import { deleteGroup as remove } from '../../../lib/usecases/groups.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { GroupPath } from '../text.ts';

const DeleteGroupQuery = z.strictObject({ moveTo: z.optional(z.literal('parent')) });

export const deleteGroup = endpoint({ path: GroupPath, query: DeleteGroupQuery }, async ({ actor, path, query, origin }) => {
  const gone = await remove(needs(), asAdmin(actor), { groupId: path.groupId, moveUp: query.moveTo === 'parent' }, origin);
  return gone ? { status: 204 } : { status: 202, body: { groupId: path.groupId, state: 'deleting' } };
});
