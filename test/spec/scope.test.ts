import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import { createGroup, deleteGroup, listGroups, updateGroup } from '../../lib/usecases/groups.ts';
import { getUser } from '../../lib/usecases/getUser.ts';
import { giveLicense, moveLicense, takeLicense } from '../../lib/usecases/licenses.ts';
import { reactivateUser, removeUser, suspendUser } from '../../lib/usecases/membership.ts';
import { cancelInvitation, resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { listUsers } from '../../lib/usecases/listUsers.ts';
import { listTransfers } from '../../lib/usecases/transfers.ts';
import type { House } from '../support/house.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
let manager: UserActor;
let as: House;
const groups = { sales: '', north: '', legal: '' };
const ids: Record<string, string> = {};

const PERMISSIONS = ['users.manage', 'licenses.manage', 'groups.manage', 'transfers.manage'];

beforeAll(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  const group = async (name: string, parentId?: string) => (await createGroup(world, house.actor, { name, parentId }, ORIGIN)).groupId;
  groups.sales = await group('Sales');
  groups.north = await group('North', groups.sales);
  groups.legal = await group('Legal');
  manager = await world.join(house, 'manager@example.com', { name: 'manager', permissions: PERMISSIONS, groupIds: [groups.sales] }, []);
  as = house.as(manager);
  const add = async (name: string, more: object) => {
    const email = `${name}@example.com`;
    await house.add([{ email, ...more }]);
    ids[name] = (await house.user(email)).userId;
  };
  await add('inside', { groupId: groups.sales });
  await add('below', { groupId: groups.north });
  await add('outside', { groupId: groups.legal });
  await add('nowhere', {});
  await add('boss', { groupId: groups.north, role: { name: 'admin' } });
});

const deeds: Record<string, (userId: string) => Promise<unknown>> = {
  read: (userId) => getUser(world.users, manager, userId),
  'give a product to': (userId) => giveLicense(world, manager, { userId, productId: 'webinar' }, ORIGIN),
  'take a product from': (userId) => takeLicense(world, manager, { userId, productId: 'webinar' }, ORIGIN),
  'move a product from': (userId) =>
    moveLicense(world, manager, { productId: 'meeting', fromUserId: userId, toUserId: ids['inside'] ?? '' }, ORIGIN),
  'move a product to': (userId) =>
    moveLicense(world, manager, { productId: 'webinar', fromUserId: ids['inside'] ?? '', toUserId: userId }, ORIGIN),
  invite: (userId) => resendInvitation(world, manager, { userId }, ORIGIN),
  'take the invitation from': (userId) => cancelInvitation(world, manager, userId, ORIGIN),
  suspend: (userId) => suspendUser(world, manager, { userId }, ORIGIN),
  reactivate: (userId) => reactivateUser(world, manager, userId, ORIGIN),
  remove: (userId) => removeUser(world, manager, { userId }, ORIGIN),
};

describe('a manager of some groups', () => {
  it('lists the users of these groups and of those below, and nobody else', async () => {
    const { items } = await listUsers(world, manager, { limit: 100 });
    expect(items.map(({ email }) => email).toSorted()).toEqual(['below@example.com', 'boss@example.com', 'inside@example.com']);
  });

  it.each(Object.keys(deeds))('does not %s somebody of another group, or of none, as if there were nobody', async (deed) => {
    for (const who of ['outside', 'nowhere']) expect(await codeOf(deeds[deed]!(ids[who]!))).toBe('USER_UNKNOWN');
    expect(await codeOf(deeds[deed]!('01HZX3V7Q8N5M4K2J1G0F9E8D7'))).toBe('USER_UNKNOWN');
  });

  it('sees the administrators of these groups, and changes none', async () => {
    expect(await codeOf(deeds['read']!(ids['boss']!))).toBe('done');
    for (const deed of ['give a product to', 'suspend', 'remove', 'invite', 'take the invitation from'])
      expect(await codeOf(deeds[deed]!(ids['boss']!))).toBe('PERMISSION_MISSING');
  });

  it('adds people to these groups, and to no others', async () => {
    const role = { name: 'manager', permissions: ['users.manage'] };
    const rows = [
      { email: 'n1@example.com', groupId: groups.north },
      { email: 'n2@example.com' },
      { email: 'n3@example.com', groupId: groups.legal },
      { email: 'n4@example.com', groupId: '01HZX3V7Q8N5M4K2J1G0F9E8D7' },
      { email: 'n5@example.com', groupId: groups.north, role },
      { email: 'n6@example.com', groupId: groups.north, role: { ...role, groupIds: [groups.north] } },
      { email: 'n7@example.com', groupId: groups.north, role: { ...role, groupIds: [groups.legal] } },
    ];
    expect(await as.add(rows)).toEqual([
      'invited',
      'GROUP_REQUIRED',
      'GROUP_REQUIRED',
      'GROUP_REQUIRED',
      'ROLE_NOT_GRANTABLE',
      'invited',
      'ROLE_NOT_GRANTABLE',
    ]);
  });

  it('takes nobody over who was suspended in another group', async () => {
    await house.suspend(ids['outside']!);
    expect(await as.add([{ email: 'outside@example.com', groupId: groups.north }])).toEqual(['USER_EXISTS']);
    expect((await house.user('outside@example.com')).groupId).toBe(groups.legal);
  });

  it('sees the transfers of these groups only', async () => {
    const other = await world.account('Difference Works');
    await world.join(other, 'mover1@example.com');
    await world.join(other, 'mover2@example.com');
    await house.add([
      { email: 'mover1@example.com', groupId: groups.north },
      { email: 'mover2@example.com', groupId: groups.legal },
    ]);
    expect((await listTransfers(world, manager, { limit: 10 })).items).toHaveLength(1);
    expect((await listTransfers(world, house.actor, { limit: 10 })).items).toHaveLength(2);
  });

  it('sees these groups and those below, and makes and changes what is below', async () => {
    expect((await listGroups(world, manager)).map(({ name }) => name)).toEqual(['North', 'Sales']);
    const make = (name: string, parentId?: string) => createGroup(world, manager, { name, parentId }, ORIGIN);
    expect(await codeOf(make('Oslo', groups.north))).toBe('done');
    expect(await codeOf(make('Top'))).toBe('GROUP_UNKNOWN');
    expect(await codeOf(make('Contracts', groups.legal))).toBe('GROUP_UNKNOWN');
    const rename = (groupId: string) => updateGroup(world, manager, { groupId, name: 'Mine' }, ORIGIN);
    expect(await codeOf(rename(groups.north))).toBe('done');
    expect(await codeOf(rename(groups.sales))).toBe('GROUP_UNKNOWN');
    expect(await codeOf(rename(groups.legal))).toBe('GROUP_UNKNOWN');
    expect(await codeOf(updateGroup(world, manager, { groupId: groups.north, parentId: null }, ORIGIN))).toBe('GROUP_UNKNOWN');
    expect(await codeOf(deleteGroup(world, manager, { groupId: groups.sales, moveUp: true }, ORIGIN))).toBe('GROUP_UNKNOWN');
  });
});
