import { ADMIN_PERMISSIONS, PERMISSIONS } from '../../../lib/domain/role.ts';
import { pageOf } from '../../../lib/usecases/shortLists.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { pageShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';

/** The roles that every account has, with what they allow; a manager's permissions are chosen among all. */
const builtIn = [
  { name: 'member', permissions: [] },
  { name: 'manager', permissions: PERMISSIONS },
  { name: 'admin', permissions: ADMIN_PERMISSIONS },
  { name: 'superAdmin', permissions: PERMISSIONS },
] as const;

export const listRoles = endpoint({ path: AccountPath, query: PageQuery }, ({ actor, query }) => {
  const items = asAdmin(actor).account.roles;
  const page = pageOf({ items, name: 'roles', idOf: (role) => role.roleId, order: 'newestFirst' }, query);
  return Promise.resolve({ status: 200, body: { ...pageShape(page, (role) => role), builtIn } });
});
