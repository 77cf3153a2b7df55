import { describe, expect, it } from '@jest/globals';
import {
  groupsOf,
  isAdministrative,
  PERMISSIONS,
  permissionsOf,
  type CustomRole,
  type Permission,
  type Role,
} from '../../lib/domain/role.ts';

const manager = (...permissions: Permission[]): Role => ({ name: 'manager', permissions });
const member: Role = { name: 'member' };
const admin: Role = { name: 'admin' };
const superAdmin: Role = { name: 'superAdmin' };

describe('a role', () => {
  it('may be allowed thirteen things, and no others', () => {
    expect([...PERMISSIONS].sort()).toEqual([
      'account.manage',
      'admins.manage',
      'apiTokens.manage',
      'audit.view',
      'groups.manage',
      'licenses.manage',
      'reports.view',
      'roles.manage',
      'settingsTemplates.manage',
      'transfers.manage',
      'users.manage',
      'users.settings',
      'welcomeTemplates.manage',
    ]);
  });

  it('of a member allows nothing, of a super admin all, of an admin all but administering admins', () => {
    expect(permissionsOf(member, [])).toEqual([]);
    expect(permissionsOf(superAdmin, [])).toHaveLength(13);
    expect(permissionsOf(admin, [])).toHaveLength(12);
    expect(permissionsOf(admin, [])).not.toContain('admins.manage');
  });

  it('of a manager allows what was chosen', () => {
    expect(permissionsOf(manager('users.manage', 'audit.view'), [])).toEqual(['users.manage', 'audit.view']);
  });

  it('that an account has made allows what the account says at this moment, and nothing once it is gone', () => {
    const helpDesk: CustomRole = { roleId: 'r1', name: 'Help desk', permissions: ['users.settings'] };
    expect(permissionsOf({ name: 'custom', roleId: 'r1' }, [helpDesk])).toEqual(['users.settings']);
    expect(permissionsOf({ name: 'custom', roleId: 'r2' }, [helpDesk])).toEqual([]);
  });

  it('is for all users, or for the groups that were chosen', () => {
    expect(groupsOf({ name: 'admin' })).toBeUndefined();
    expect(groupsOf(manager('users.manage'))).toBeUndefined();
    expect(groupsOf({ name: 'manager', permissions: [], groupIds: ['g1'] })).toEqual(['g1']);
    expect(groupsOf({ name: 'custom', roleId: 'r1', groupIds: ['g1'] })).toEqual(['g1']);
  });

  it('is administrative as soon as it allows anything', () => {
    expect(isAdministrative(member)).toBe(false);
    expect(isAdministrative(manager())).toBe(false);
    expect(isAdministrative(manager('reports.view'))).toBe(true);
    expect(isAdministrative({ name: 'custom', roleId: 'r1' })).toBe(true);
    expect(isAdministrative(admin)).toBe(true);
    expect(isAdministrative(superAdmin)).toBe(true);
  });
});
