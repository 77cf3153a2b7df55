import { deleteRole as remove } from '../../../lib/usecases/roles.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { RolePath } from '../text.ts';

export const deleteRole = endpoint({ path: RolePath }, async ({ actor, path, origin }) => {
  await remove(needs(), asAdmin(actor), path.roleId, origin);
  return { status: 204 };
});
