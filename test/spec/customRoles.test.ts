import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CustomRole } from '../../lib/domain/role.ts';
import type { UserActor } from '../../lib/domain/actor.ts';
import { authorityIn } from '../../lib/usecases/authenticate.ts';
import { createGroup } from '../../lib/usecases/groups.ts';
import { createRole, deleteRole, updateRole } from '../../lib/usecases/roles.ts';
import type { House } from '../support/house.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
});

const make = (name: string, permissions: string[], by = house.actor): Promise<CustomRole> =>
  createRole(world, by, { name, permissions }, ORIGIN);
/** As the next request of this actor sees the account. */
async function anew(actor: UserActor): Promise<UserActor> {
  const account = (await world.accounts.find(house.accountId)) ?? actor.account;
  return { ...actor, account, authority: await authorityIn(world, account, actor.user.role) };
}

describe('a role that an account makes', () => {
  it('is given by its name, as people compare names, and allows what it says', async () => {
    await make('Help desk', ['users.settings', 'users.manage', 'users.manage']);
    const root = house.as(await anew(house.actor));
    const helper = await world.join(root, 'helper@example.com', { name: 'help DESK' }, []);
    expect(helper.authority.permissions).toEqual(['users.manage', 'users.settings']);
  });

  it('works otherwise from the next request on', async () => {
    const role = await make('Help desk', ['users.settings']);
    const helper = await world.join(house.as(await anew(house.actor)), 'helper@example.com', { name: 'Help desk' }, []);
    await updateRole(world, house.actor, { roleId: role.roleId, permissions: ['audit.view'] }, ORIGIN);
    expect((await anew(helper)).authority.permissions).toEqual(['audit.view']);
  });

  it('has a name of its own, and at least one permission that there is', async () => {
    await make('Help desk', ['users.settings']);
    expect(await codeOf(make('HELP desk', ['users.settings']))).toBe('ROLE_NAME_TAKEN');
    expect(await codeOf(make('Super Admin', ['users.settings']))).toBe('done');
    for (const name of ['Admin', 'superadmin', 'Manager', 'member'])
      expect(await codeOf(make(name, ['users.settings']))).toBe('ROLE_NAME_TAKEN');
    expect(await codeOf(make('Nothing', []))).toBe('PERMISSIONS_EMPTY');
    expect(await codeOf(make('Flying', ['users.fly']))).toBe('PERMISSION_UNKNOWN');
  });

  it('allows no more than its maker may, and is widened by nobody beyond that', async () => {
    const maker = await world.join(house, 'maker@example.com', { name: 'manager', permissions: ['roles.manage', 'users.manage'] }, []);
    expect(await codeOf(make('Mine', ['users.manage'], maker))).toBe('done');
    expect(await codeOf(make('More', ['users.manage', 'audit.view'], maker))).toBe('ROLE_NOT_GRANTABLE');
    const auditors = await make('Auditors', ['audit.view']);
    const change = updateRole(world, maker, { roleId: auditors.roleId, permissions: ['users.manage'] }, ORIGIN);
    expect(await codeOf(change)).toBe('ROLE_NOT_GRANTABLE');
    expect(await codeOf(deleteRole(world, maker, auditors.roleId, ORIGIN))).toBe('ROLE_NOT_GRANTABLE');
  });

  it('is made by nobody who looks after some groups only', async () => {
    const { groupId } = await createGroup(world, house.actor, { name: 'Sales' }, ORIGIN);
    const role = { name: 'manager', permissions: ['roles.manage', 'users.manage'], groupIds: [groupId] };
    const maker = await world.join(house, 'maker@example.com', role, []);
    expect(await codeOf(make('Mine', ['users.manage'], maker))).toBe('ROLE_NOT_GRANTABLE');
  });

  it('is not deleted while somebody holds it', async () => {
    const role = await make('Help desk', ['users.settings']);
    const root = house.as(await anew(house.actor));
    await root.add([{ email: 'helper@example.com', role: { name: 'Help desk' }, products: [] }]);
    expect(await codeOf(deleteRole(world, house.actor, role.roleId, ORIGIN))).toBe('ROLE_IN_USE');
    await root.suspend((await root.user('helper@example.com')).userId);
    expect(await codeOf(deleteRole(world, house.actor, role.roleId, ORIGIN))).toBe('ROLE_IN_USE');
  });

  it('that is deleted while it is given is either held or gone, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const role = await make(`Role ${round}`, ['users.settings']);
      const root = house.as(await anew(house.actor));
      const [deleted, [added]] = await Promise.all([
        codeOf(deleteRole(world, house.actor, role.roleId, ORIGIN)),
        root.add([{ email: `u${round}@example.com`, role: { name: `Role ${round}` }, products: [] }]),
      ]);
      expect([
        ['done', 'ROLE_UNKNOWN'],
        ['ROLE_IN_USE', 'invited'],
      ]).toContainEqual([deleted, added]);
    }
  });

  it('keeps its account as it is otherwise, and is unknown to another account', async () => {
    const other = await world.account('Difference Works');
    const role = await make('Help desk', ['users.settings']);
    expect(await codeOf(updateRole(world, other.actor, { roleId: role.roleId, name: 'Ours' }, ORIGIN))).toBe('CUSTOM_ROLE_UNKNOWN');
    expect(await other.add([{ email: 'eve@example.com', role: { name: 'Help desk' } }])).toEqual(['ROLE_UNKNOWN']);
    expect((await world.accounts.find(house.accountId))?.name).toBe('Analytical Engines');
  });
});
