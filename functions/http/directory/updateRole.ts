import * as z from 'zod/mini';
import { updateRole as update } from '../../../lib/usecases/roles.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { RolePath, text } from '../text.ts';

const UpdateRoleBody = z.strictObject({
  name: z.optional(text(1_000)),
  permissions: z.optional(z.array(text(64)).check(z.maxLength(50))),
});

export const updateRole = endpoint({ path: RolePath, body: UpdateRoleBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: await update(needs(), asAdmin(actor), { roleId: path.roleId, ...body }, origin),
}));
