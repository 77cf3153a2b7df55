import { Refusal } from './refusal.ts';
import { groupsOf, isAdministrative, permissionsOf, type CustomRole, type Permission, type Role, type RoleName } from './role.ts';

/** What somebody may do in their account at this moment, and with whom. */
export interface Authority {
  readonly roleName: RoleName;
  readonly permissions: readonly Permission[];
  /** The groups whose users it reaches, those below included; everybody where it is left out. */
  readonly scope?: ReadonlySet<string>;
}

/** What a role comes to, `scope` being the groups that it was given with those below them. */
export const authorityOf = (role: Role, customRoles: readonly CustomRole[], scope?: ReadonlySet<string>): Authority => ({
  roleName: role.name,
  permissions: permissionsOf(role, customRoles),
  ...(scope ? { scope } : {}),
});

/** Of a user outside its groups an administrator knows nothing. */
export const reaches = ({ scope }: Authority, { groupId }: { readonly groupId?: string }): boolean =>
  !scope || (groupId !== undefined && scope.has(groupId));

/**
 * Nobody grants what they do not hold, nor to more groups than their own; only who may administer admins makes admins,
 * and only a super admin makes super admins.
 */
export function mayGrant(granter: Authority, granted: Role, customRoles: readonly CustomRole[]): boolean {
  if (granted.name === 'superAdmin' && granter.roleName !== 'superAdmin') return false;
  if (granted.name === 'admin' && !granter.permissions.includes('admins.manage')) return false;
  if (!permissionsOf(granted, customRoles).every((permission) => granter.permissions.includes(permission))) return false;
  const { scope } = granter;
  if (!scope || !isAdministrative(granted)) return true;
  return groupsOf(granted)?.every((groupId) => scope.has(groupId)) ?? false;
}

/**
 * A member is changed by whoever may change users at all; a manager by an admin, an admin by who may administer admins,
 * a super admin by a super admin. So a manager changes no administrator, unless they may administer admins.
 */
function mayChange(actor: Authority, target: Role): boolean {
  const administersAdmins = actor.permissions.includes('admins.manage');
  switch (target.name) {
    case 'member':
      return true;
    case 'manager':
    case 'custom':
      return administersAdmins || actor.roleName === 'admin' || actor.roleName === 'superAdmin';
    case 'admin':
      return administersAdmins;
    case 'superAdmin':
      return administersAdmins && actor.roleName === 'superAdmin';
  }
}

export const permissionMissing = (): Refusal =>
  new Refusal(
    'forbidden',
    'PERMISSION_MISSING',
    'You are not allowed to do this. Ask an administrator of your account for the permission.',
  );

/** Throws `PERMISSION_MISSING`. */
export function checkMayChange(actor: Authority, target: Role): void {
  if (!mayChange(actor, target))
    throw new Refusal('forbidden', 'PERMISSION_MISSING', 'You may not change this administrator. Ask a super admin of your account.');
}

/** Throws `ROLE_NOT_GRANTABLE`. */
export function checkMayGrant(granter: Authority, granted: Role, customRoles: readonly CustomRole[]): void {
  if (!mayGrant(granter, granted, customRoles)) throw notGrantable();
}

export const notGrantable = (): Refusal =>
  new Refusal(
    'forbidden',
    'ROLE_NOT_GRANTABLE',
    'You can only give a role that allows no more than yours, for no more groups. Choose another role.',
  );
