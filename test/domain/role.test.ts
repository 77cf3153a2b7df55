import { describe, expect, it } from '@jest/globals';
import { isAdministrative, mayGrant, PERMISSIONS, permissionsOf, type Permission, type Role } from '../../lib/domain/role.ts';

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
    expect(permissionsOf(member)).toEqual([]);
    expect(permissionsOf(superAdmin)).toHaveLength(13);
    expect(permissionsOf(admin)).toHaveLength(12);
    expect(permissionsOf(admin)).not.toContain('admins.manage');
  });

  it('of a manager allows what was chosen', () => {
    expect(permissionsOf(manager('users.manage', 'audit.view'))).toEqual(['users.manage', 'audit.view']);
  });

  it('is administrative as soon as it allows anything', () => {
    expect(isAdministrative(member)).toBe(false);
    expect(isAdministrative(manager())).toBe(false);
    expect(isAdministrative(manager('reports.view'))).toBe(true);
    expect(isAdministrative(admin)).toBe(true);
    expect(isAdministrative(superAdmin)).toBe(true);
  });
});

describe('who may give which role', () => {
  const users = manager('users.manage');
  const usersAndSeats = manager('users.manage', 'licenses.manage');
  const administersAdmins = manager('users.manage', 'admins.manage');

  it.each<[string, Role, string, Role, boolean]>([
    ['a member', member, 'a member', member, true],
    ['a member', member, 'a manager', users, false],
    ['a member', member, 'an admin', admin, false],
    ['a member', member, 'a super admin', superAdmin, false],

    ['a manager', users, 'a member', member, true],
    ['a manager', users, 'a manager of the same', users, true],
    ['a manager', users, 'a manager of nothing', manager(), true],
    ['a manager', users, 'a manager of more', usersAndSeats, false],
    ['a manager', users, 'a manager of something else', manager('audit.view'), false],
    ['a manager', users, 'an admin', admin, false],
    ['a manager', users, 'a super admin', superAdmin, false],
    ['a manager of two things', usersAndSeats, 'a manager of one of them', users, true],
    ['a manager of nothing', manager(), 'a manager', users, false],

    ['a manager who administers admins', administersAdmins, 'a manager who does', administersAdmins, true],
    ['a manager who administers admins', administersAdmins, 'a super admin', superAdmin, false],
    ['a manager of all', manager(...PERMISSIONS), 'an admin', admin, true],
    ['a manager of all', manager(...PERMISSIONS), 'a super admin', superAdmin, false],

    ['an admin', admin, 'a member', member, true],
    ['an admin', admin, 'a manager of all but admins', manager(...PERMISSIONS.filter((one) => one !== 'admins.manage')), true],
    ['an admin', admin, 'a manager who administers admins', administersAdmins, false],
    ['an admin', admin, 'an admin', admin, false],
    ['an admin', admin, 'a super admin', superAdmin, false],

    ['a super admin', superAdmin, 'a member', member, true],
    ['a super admin', superAdmin, 'a manager of all', manager(...PERMISSIONS), true],
    ['a super admin', superAdmin, 'an admin', admin, true],
    ['a super admin', superAdmin, 'a super admin', superAdmin, true],
  ])('%s (%j) gives %s (%j): %s', (_giver, granter, _given, granted, may) => {
    expect(mayGrant(granter, granted)).toBe(may);
  });

  it('nobody makes an admin without holding all that an admin holds', () => {
    expect(mayGrant(administersAdmins, admin)).toBe(false);
  });
});
