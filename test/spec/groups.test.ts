import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Group } from '../../lib/domain/group.ts';
import { createGroup, deleteGroup, listGroups, updateGroup } from '../../lib/usecases/groups.ts';
import type { House } from '../support/house.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines', { meeting: 200 });
});

const make = (name: string, parent?: Group): Promise<Group> => createGroup(world, house.actor, { name, parentId: parent?.groupId }, ORIGIN);
const move = (group: Group, parent: Group | null): Promise<Group> =>
  updateGroup(world, house.actor, { groupId: group.groupId, parentId: parent && parent.groupId }, ORIGIN);
const remove = (group: Group, moveUp: boolean): Promise<boolean> =>
  deleteGroup(world, house.actor, { groupId: group.groupId, moveUp }, ORIGIN);
/** `name` of each group, the name of its parent and its users, as `North<Sales 3`. */
async function tree(): Promise<string[]> {
  const groups = await listGroups(world, house.actor);
  const nameOf = (id: string | undefined): string => groups.find(({ groupId }) => groupId === id)?.name ?? '';
  return groups.map(({ name, parentId, userCount }) => `${name}<${nameOf(parentId)} ${userCount}`);
}
describe('the groups of an account', () => {
  it('make a tree, in which a group can be renamed and moved with what is below it', async () => {
    const sales = await make('Sales');
    const north = await make('North', sales);
    await make('Oslo', north);
    expect(await tree()).toEqual(['North<Sales 0', 'Oslo<North 0', 'Sales< 0']);
    await move(north, null);
    await updateGroup(world, house.actor, { groupId: north.groupId, name: ' Norden ' }, ORIGIN);
    expect(await tree()).toEqual(['Norden< 0', 'Oslo<Norden 0', 'Sales< 0']);
  });

  it('have five levels at most, also after a move', async () => {
    let deepest = await make('1');
    for (const name of ['2', '3', '4', '5']) deepest = await make(name, deepest);
    expect(await codeOf(make('6', deepest))).toBe('GROUP_TOO_DEEP');
    const pair = await make('A');
    await make('B', pair);
    const fourth = (await listGroups(world, house.actor)).find(({ name }) => name === '4');
    expect(await codeOf(move(pair, fourth ?? pair))).toBe('GROUP_TOO_DEEP');
  });

  it('have different names where they stand side by side, as people compare names', async () => {
    const sales = await make('Sales');
    expect(await codeOf(make('sáles'))).toBe('GROUP_NAME_TAKEN');
    const below = await make('Sales', sales);
    expect(await codeOf(move(below, null))).toBe('GROUP_NAME_TAKEN');
    expect(await codeOf(updateGroup(world, house.actor, { groupId: sales.groupId, name: 'SALES' }, ORIGIN))).toBe('done');
  });

  it('never stand below themselves', async () => {
    const sales = await make('Sales');
    const north = await make('North', sales);
    expect(await codeOf(move(sales, north))).toBe('GROUP_CYCLE');
    expect(await codeOf(move(sales, sales))).toBe('GROUP_CYCLE');
  });

  it('stay a tree when two moves at once would make a circle, and have one of a name when two are made at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await make(`A${round}`), await make(`B${round}`)];
      const moves = await Promise.all([codeOf(move(a, b)), codeOf(move(b, a))]);
      expect(moves.toSorted()).toEqual(['GROUP_CYCLE', 'done']);
      const made = await Promise.all([1, 2, 3].map(() => codeOf(make(`Same${round}`))));
      expect(made.toSorted()).toEqual(['GROUP_NAME_TAKEN', 'GROUP_NAME_TAKEN', 'done']);
    }
  });

  it('of another account are unknown', async () => {
    const other = await world.account('Difference Works');
    const theirs = await createGroup(world, other.actor, { name: 'Theirs' }, ORIGIN);
    expect(await codeOf(make('Mine', theirs))).toBe('GROUP_UNKNOWN');
    expect(await codeOf(remove(theirs, true))).toBe('GROUP_UNKNOWN');
    expect(await house.add([{ email: 'ada@example.com', groupId: theirs.groupId }])).toEqual(['GROUP_UNKNOWN']);
  });
});

describe('a group that is deleted', () => {
  it('is kept while it has users or groups below it', async () => {
    const sales = await make('Sales');
    const north = await make('North', sales);
    expect(await codeOf(remove(sales, false))).toBe('GROUP_IN_USE');
    await house.add([{ email: 'ada@example.com', groupId: north.groupId }]);
    expect(await codeOf(remove(north, false))).toBe('GROUP_IN_USE');
    await house.suspend((await house.user('ada@example.com')).userId);
    expect(await codeOf(remove(north, false))).toBe('GROUP_IN_USE');
  });

  it('is kept where somebody is added at that moment, and nobody is taken out of it', async () => {
    for (let round = 0; round < 8; round++) {
      const group = await make(`Group ${round}`);
      const email = `u${round}@example.com`;
      const [removed, [added]] = await Promise.all([codeOf(remove(group, false)), house.add([{ email, groupId: group.groupId }])]);
      expect([
        ['done', 'GROUP_UNKNOWN'],
        ['GROUP_IN_USE', 'invited'],
      ]).toContainEqual([removed, added]);
      if (added === 'invited') expect((await house.user(email)).groupId).toBe(group.groupId);
    }
  });

  it('moves its users and the groups below it one level up, if that is wanted', async () => {
    const sales = await make('Sales');
    const north = await make('North', sales);
    await make('Oslo', north);
    await house.add(Array.from({ length: 45 }, (_, at) => ({ email: `u${at}@example.com`, groupId: north.groupId })));
    expect(await tree()).toEqual(['North<Sales 45', 'Oslo<North 0', 'Sales< 0']);
    expect(await remove(north, true)).toBe(true);
    expect(await tree()).toEqual(['Oslo<Sales 0', 'Sales< 45']);
    expect(await remove(sales, true)).toBe(true);
    expect(await tree()).toEqual(['Oslo< 0']);
    expect((await house.user('u7@example.com')).groupId).toBeUndefined();
    expect(await house.seats()).toEqual({ meeting: '45/200 (45)' });
  });

  it('moves nothing up onto another of its name', async () => {
    const sales = await make('Sales');
    await make('North', sales);
    await make('North');
    expect(await codeOf(remove(sales, true))).toBe('GROUP_NAME_TAKEN');
    expect(await tree()).toEqual(expect.arrayContaining(['North<Sales 0', 'North< 0', 'Sales< 0']));
  });

  it('takes nobody along who is added at that moment: each is in a group that there is, and counted there', async () => {
    const sales = await make('Sales');
    const north = await make('North', sales);
    const adding = Array.from({ length: 20 }, (_, at) => house.add([{ email: `u${at}@example.com`, groupId: north.groupId }]));
    const [, ...added] = await Promise.all([remove(north, true), ...adding]);
    while (!(await remove(north, true).catch(() => true)));
    const users = (await world.users.list(house.accountId, { limit: 100 })).items.filter(({ groupId }) => groupId !== undefined);
    expect(new Set(added.flat())).toEqual(
      new Set(users.length === 20 ? ['invited'] : users.length === 0 ? ['GROUP_UNKNOWN'] : ['invited', 'GROUP_UNKNOWN']),
    );
    expect(users.every(({ groupId }) => groupId === sales.groupId)).toBe(true);
    expect(await tree()).toEqual([`Sales< ${users.length}`]);
  });

  it('can be deleted once more by whoever broke off in the middle', async () => {
    const north = await make('North');
    await house.add([{ email: 'ada@example.com', groupId: north.groupId }]);
    const seen = await world.groups.tree(house.accountId);
    const change = {
      id: 'c',
      at: world.clock.now(),
      actor: { kind: 'system', id: 'test' },
      action: 'group.deleted',
      requestId: 'r',
    } as const;
    await world.groups.keepClosing(seen, north, false, change);
    expect(await house.add([{ email: 'eve@example.com', groupId: north.groupId }])).toEqual(['GROUP_UNKNOWN']);
    expect(await tree()).toEqual([]);
    expect(await remove(north, true)).toBe(true);
    expect((await house.user('ada@example.com')).groupId).toBeUndefined();
    expect(await world.groups.list(house.accountId)).toEqual([]);
  });
});
