import { describe, expect, it } from '@jest/globals';
import { authorityOf, checkMayChange, mayGrant, reaches } from '../../lib/domain/authority.ts';
import { withThoseBelow } from '../../lib/domain/group.ts';
import { PERMISSIONS, type CustomRole, type Permission, type Role } from '../../lib/domain/role.ts';
import { refused } from './refused.ts';

const manager = (...permissions: Permission[]): Role => ({ name: 'manager', permissions });
const member: Role = { name: 'member' };
const admin: Role = { name: 'admin' };
const superAdmin: Role = { name: 'superAdmin' };

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
    expect(mayGrant(authorityOf(granter, []), granted, [])).toBe(may);
  });

  it('nobody makes an admin without holding all that an admin holds', () => {
    expect(mayGrant(authorityOf(administersAdmins, []), admin, [])).toBe(false);
  });
});

describe('who looks after some groups only', () => {
  const helpDesk: CustomRole = { roleId: 'r1', name: 'Help desk', permissions: ['users.manage'] };
  const scoped = authorityOf(manager('users.manage'), [], new Set(['sales', 'north']));

  it('reaches the users of these groups, and nobody without a group', () => {
    expect(reaches(scoped, { groupId: 'north' })).toBe(true);
    expect(reaches(scoped, { groupId: 'south' })).toBe(false);
    expect(reaches(scoped, {})).toBe(false);
    expect(reaches(authorityOf(admin, []), {})).toBe(true);
  });

  it('gives a role for no more groups than these', () => {
    const forGroups = (...groupIds: string[]): Role => ({ name: 'manager', permissions: ['users.manage'], groupIds });
    expect(mayGrant(scoped, forGroups('north'), [])).toBe(true);
    expect(mayGrant(scoped, forGroups('north', 'south'), [])).toBe(false);
    expect(mayGrant(scoped, manager('users.manage'), [])).toBe(false);
    expect(mayGrant(scoped, { name: 'custom', roleId: 'r1' }, [helpDesk])).toBe(false);
    expect(mayGrant(scoped, { name: 'custom', roleId: 'r1', groupIds: ['north'] }, [helpDesk])).toBe(true);
    expect(mayGrant(scoped, member, [])).toBe(true);
  });

  it('reaches all groups below those that were chosen, and none through a group that is no more', () => {
    const group = (groupId: string, parentId?: string) => ({
      accountId: 'a',
      groupId,
      name: groupId,
      userCount: 0,
      ...(parentId ? { parentId } : {}),
    });
    const tree = [group('sales'), group('north', 'sales'), group('oslo', 'north'), group('south', 'sales'), group('legal')];
    expect([...withThoseBelow(['north', 'legal'], tree)].sort()).toEqual(['legal', 'north', 'oslo']);
    expect([...withThoseBelow(['gone'], tree)]).toEqual([]);
  });
});

describe('who may change whom', () => {
  const roles = {
    member: { name: 'member' },
    manager: manager('users.manage', 'licenses.manage'),
    'custom role': { name: 'custom', roleId: 'r1' },
    'manager of admins': manager('users.manage', 'admins.manage'),
    admin: { name: 'admin' },
    superAdmin: { name: 'superAdmin' },
  } satisfies Record<string, Role>;
  type Word = keyof typeof roles;

  it.each<[Word, readonly Word[]]>([
    ['manager', ['member']],
    ['manager of admins', ['member', 'manager', 'custom role', 'manager of admins', 'admin']],
    ['admin', ['member', 'manager', 'custom role', 'manager of admins']],
    ['superAdmin', ['member', 'manager', 'custom role', 'manager of admins', 'admin', 'superAdmin']],
  ])('%s: %j', (who, whom) => {
    const may = (Object.keys(roles) as Word[]).filter((target) => {
      try {
        checkMayChange(authorityOf(roles[who], []), roles[target]);
        return true;
      } catch {
        return false;
      }
    });
    expect(may).toEqual(whom);
  });

  it('is told as a missing permission', () => {
    expect(
      refused(() => {
        checkMayChange(authorityOf(roles.admin, []), roles.superAdmin);
      }),
    ).toMatchObject({ kind: 'forbidden', code: 'PERMISSION_MISSING' });
  });
});
