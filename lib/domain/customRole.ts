import { mayGrant, notGrantable, type Authority } from './authority.ts';
import { readLabel } from './name.ts';
import { Refusal } from './refusal.ts';
import { isPermission, type CustomRole } from './role.ts';
import { fold } from './text.ts';

const ROLES_AT_MOST = 50;
/** What the roles that every account has are called, and what stands for a custom one. */
const BUILT_IN = ['member', 'manager', 'admin', 'superadmin', 'custom'];

/** A role as a caller writes it. */
export interface CustomRoleWish {
  readonly name: string;
  readonly permissions: readonly string[];
}

/** Throws `PERMISSIONS_EMPTY`, `PERMISSION_UNKNOWN`, and as `readLabel` does. */
export function readCustomRole(roleId: string, { name, permissions }: CustomRoleWish): CustomRole {
  const chosen = [...new Set(permissions)].sort();
  if (chosen.length === 0) throw wrong('PERMISSIONS_EMPTY', 'Choose at least one permission.');
  if (!chosen.every(isPermission))
    throw wrong('PERMISSION_UNKNOWN', 'One of the permissions does not exist. Choose from the list of permissions.');
  return { roleId, name: readLabel(name), permissions: chosen };
}

/** The roles with one more. Throws `ROLES_TOO_MANY`, `ROLE_NAME_TAKEN`, `ROLE_NOT_GRANTABLE`. */
export function addRole(roles: readonly CustomRole[], actor: Authority, role: CustomRole): CustomRole[] {
  if (roles.length >= ROLES_AT_MOST)
    throw new Refusal(
      'conflict',
      'ROLES_TOO_MANY',
      `An account has at most ${ROLES_AT_MOST} roles of its own. Delete one that is not needed.`,
    );
  checkName(roles, role);
  checkHeld(actor, role);
  return sorted([...roles, role]);
}

/** The roles with one of them otherwise. Whoever may not hold it as it was may not change it either. Throws as `addRole` does. */
export function changeRole(roles: readonly CustomRole[], actor: Authority, role: CustomRole): CustomRole[] {
  checkName(roles, role);
  checkHeld(actor, getRole(roles, role.roleId));
  checkHeld(actor, role);
  return sorted(roles.map((one) => (one.roleId === role.roleId ? role : one)));
}

/** The roles without this one. Throws `CUSTOM_ROLE_UNKNOWN`, `ROLE_NOT_GRANTABLE`. */
export function removeRole(roles: readonly CustomRole[], actor: Authority, roleId: string): CustomRole[] {
  checkHeld(actor, getRole(roles, roleId));
  return roles.filter((one) => one.roleId !== roleId);
}

/** Throws `CUSTOM_ROLE_UNKNOWN`. */
export function getRole(roles: readonly CustomRole[], roleId: string): CustomRole {
  const role = roles.find((one) => one.roleId === roleId);
  if (!role)
    throw new Refusal('missing', 'CUSTOM_ROLE_UNKNOWN', 'There is no such role in this account. Choose one from the list of roles.');
  return role;
}

function checkName(roles: readonly CustomRole[], { roleId, name }: CustomRole): void {
  const folded = fold(name);
  if (BUILT_IN.includes(folded) || roles.some((one) => one.roleId !== roleId && fold(one.name) === folded))
    throw new Refusal('conflict', 'ROLE_NAME_TAKEN', 'There is a role of this name already. Choose another name.');
}

/** A role is for all users, so who looks after some groups only makes none. */
function checkHeld(actor: Authority, { permissions }: CustomRole): void {
  if (!mayGrant(actor, { name: 'manager', permissions }, [])) throw notGrantable();
}

const sorted = (roles: CustomRole[]): CustomRole[] => roles.sort((one, other) => one.name.localeCompare(other.name, 'en'));

const wrong = (code: string, detail: string): Refusal =>
  new Refusal('invalid', code, detail, { errors: [{ path: 'permissions', code, detail }] });
