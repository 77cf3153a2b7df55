import { ADMIN_PERMISSIONS, PERMISSIONS } from '../../../lib/domain/role.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { AccountPath } from '../text.ts';

/** The roles that every account has, with what they allow; a manager's permissions are chosen among all. */
const builtIn = [
  { name: 'member', permissions: [] },
  { name: 'manager', permissions: PERMISSIONS },
  { name: 'admin', permissions: ADMIN_PERMISSIONS },
  { name: 'superAdmin', permissions: PERMISSIONS },
] as const;

export const listRoles = endpoint({ path: AccountPath }, ({ actor }) =>
  Promise.resolve({ status: 200, body: { items: asAdmin(actor).account.roles, builtIn } }),
);
