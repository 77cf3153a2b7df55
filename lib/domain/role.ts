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

/**
 * A manager's permissions are chosen, a custom role's are the account's; those of the other roles follow from the name.
 * `groupIds` are the groups whose users it reaches, those below included; where they are left out, it reaches everybody.
 */
export type Role =
  | { readonly name: 'member' }
  | { readonly name: 'manager'; readonly permissions: readonly Permission[]; readonly groupIds?: readonly string[] }
  | { readonly name: 'custom'; readonly roleId: string; readonly groupIds?: readonly string[] }
  | { readonly name: 'admin' }
  | { readonly name: 'superAdmin' };

export type RoleName = Role['name'];

/** A role that an account has made: at least one permission. */
export interface CustomRole {
  readonly roleId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

export const ADMIN_PERMISSIONS: readonly Permission[] = PERMISSIONS.filter((permission) => permission !== 'admins.manage');

/** `customRoles` are those of the account that the role is held in. */
export function permissionsOf(role: Role, customRoles: readonly CustomRole[]): readonly Permission[] {
  switch (role.name) {
    case 'member':
      return [];
    case 'manager':
      return role.permissions;
    case 'custom':
      return customRoles.find(({ roleId }) => roleId === role.roleId)?.permissions ?? [];
    case 'admin':
      return ADMIN_PERMISSIONS;
    case 'superAdmin':
      return PERMISSIONS;
  }
}

/** The groups that a role was given; undefined where it reaches everybody. */
export const groupsOf = (role: Role): readonly string[] | undefined => ('groupIds' in role ? role.groupIds : undefined);

/** Whether there is anything that this role may do; a custom role has always some permission. */
export const isAdministrative = (role: Role): boolean => role.name !== 'member' && (role.name !== 'manager' || role.permissions.length > 0);

export const isPermission = (name: string): name is Permission => (PERMISSIONS as readonly string[]).includes(name);
