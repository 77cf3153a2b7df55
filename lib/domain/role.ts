/** The closed list of what an administrator may be allowed to do. */
export const PERMISSIONS = [
  'users.manage',
  'users.settings',
  'licenses.manage',
  'groups.manage',
  'settingsTemplates.manage',
  'welcomeTemplates.manage',
  'transfers.manage',
  'reports.view',
  'audit.view',
  'roles.manage',
  'apiTokens.manage',
  'account.manage',
  'admins.manage',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** A manager's permissions are chosen; those of the other roles follow from the name. */
export type Role =
  | { readonly name: 'member' }
  | { readonly name: 'manager'; readonly permissions: readonly Permission[] }
  | { readonly name: 'admin' }
  | { readonly name: 'superAdmin' };

export type RoleName = Role['name'];

export function permissionsOf(role: Role): readonly Permission[] {
  switch (role.name) {
    case 'member':
      return [];
    case 'manager':
      return role.permissions;
    case 'admin':
      return PERMISSIONS.filter((permission) => permission !== 'admins.manage');
    case 'superAdmin':
      return PERMISSIONS;
  }
}

export function isAdministrative(role: Role): boolean {
  return permissionsOf(role).length > 0;
}

/** Nobody grants what they do not hold, and only who may administer admins makes admins and super admins. */
export function mayGrant(granter: Role, granted: Role): boolean {
  const held = permissionsOf(granter);
  if (granted.name === 'superAdmin') return granter.name === 'superAdmin';
  if (granted.name === 'admin' && !held.includes('admins.manage')) return false;
  return permissionsOf(granted).every((permission) => held.includes(permission));
}

/**
 * A member is changed by whoever may change users at all; a manager by an admin, an admin by who may administer admins,
 * a super admin by a super admin. So a manager changes no administrator, unless they may administer admins.
 */
export function mayChange(actor: Role, target: Role): boolean {
  const administersAdmins = permissionsOf(actor).includes('admins.manage');
  switch (target.name) {
    case 'member':
      return true;
    case 'manager':
      return administersAdmins || actor.name === 'admin';
    case 'admin':
      return administersAdmins;
    case 'superAdmin':
      return actor.name === 'superAdmin';
  }
}
