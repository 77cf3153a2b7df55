import * as z from 'zod/mini';
import { updateGroup as update } from '../../../lib/usecases/groups.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { groupShape } from '../shapes.ts';
import { GroupPath, text } from '../text.ts';

const UpdateGroupBody = z.strictObject({ name: z.optional(text(1_000)), parentId: z.optional(z.nullable(text(64))) });

export const updateGroup = endpoint({ path: GroupPath, body: UpdateGroupBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: groupShape(await update(needs(), asAdmin(actor), { groupId: path.groupId, ...body }, origin)),
}));
