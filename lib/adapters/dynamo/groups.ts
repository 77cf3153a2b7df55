import * as z from 'zod/mini';
import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from '../../domain/actor.ts';
import type { Group } from '../../domain/group.ts';
import type { GroupTree } from '../../domain/groupTree.ts';
import type { User } from '../../domain/user.ts';
import { Overtaken } from '../../usecases/ports.ts';
import type { GroupStore } from '../../usecases/ports/groups.ts';
import { groupKey, treeKey, userKey, userOf } from './keys.ts';
import { getItem, getItems, queryIndex, queryTable } from './read.ts';
import { StoredGroup } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact } from './transact.ts';
import { readUser, writeChange } from './userItem.ts';
import type { Write } from './write.ts';

const readGroup = (item: Item): Group => z.decode(StoredGroup, item as z.input<typeof StoredGroup>);

export const dynamoGroups = (table: Table): GroupStore => ({
  list: (accountId) => listGroups(table, accountId),

  tree: async (accountId) => {
    // The revision first: a change that falls in between is then noticed by the write.
    const tree = await getItem(table, treeKey(accountId));
    return { revision: Number(tree?.['rev'] ?? 0), groups: await listGroups(table, accountId) };
  },

  keepNew: (seen, group, change) =>
    transact(table, [
      {
        key: groupKey(group.accountId, group.groupId),
        put: { ...z.encode(StoredGroup, group), change: writeChange(change) },
        only: 'attribute_not_exists(pk)',
      },
      nextRevision(group.accountId, seen),
    ]),

  keepChanged: (seen, groups, change) =>
    transact(table, [
      ...groups.map((group) => changedGroup(group, change)),
      ...groups.slice(0, 1).map((one) => nextRevision(one.accountId, seen)),
    ]),

  keepClosing: (seen, group, empty, change) =>
    transact(table, [
      {
        key: groupKey(group.accountId, group.groupId),
        set: ['#closing = :yes', '#change = :change'],
        only: empty ? '#userCount = :none' : 'attribute_exists(pk)',
        values: { ':yes': true, ':change': writeChange(change), ...(empty ? { ':none': 0 } : {}) },
      },
      nextRevision(group.accountId, seen),
    ]),

  someUsers: (group, atMost) => someUsers(table, group, atMost),

  erase: async ({ accountId, groupId }) => {
    try {
      const only = 'attribute_not_exists(pk) OR (#userCount = :none AND attribute_exists(#closing))';
      await transact(table, [{ key: groupKey(accountId, groupId), erase: true, only, values: { ':none': 0 } }]);
      return true;
    } catch (error) {
      if (error instanceof Overtaken) return false;
      throw error;
    }
  },
});

const listGroups = async (table: Table, accountId: string): Promise<Group[]> =>
  (await queryTable(table, groupKey(accountId, '').pk, 'G#')).map(readGroup);

const changedGroup = (group: Group, change: Change): Write => ({
  key: groupKey(group.accountId, group.groupId),
  set: ['#name = :name', '#change = :change', ...(group.parentId === undefined ? [] : ['#parentId = :parentId'])],
  remove: group.parentId === undefined ? ['#parentId'] : [],
  only: 'attribute_exists(pk)',
  values: { ':name': group.name, ':change': writeChange(change), ...(group.parentId === undefined ? {} : { ':parentId': group.parentId }) },
});

/** Names, depth and cycles are decided in memory: of two changes that saw the same tree, one is refused here. */
const nextRevision = (accountId: string, { revision }: GroupTree): Write => ({
  key: treeKey(accountId),
  set: ['#rev = :next'],
  only: revision === 0 ? 'attribute_not_exists(pk)' : '#rev = :seen',
  values: { ':next': revision + 1, ...(revision === 0 ? {} : { ':seen': revision }) },
});

const ENTRIES_AT_ONCE = 1_000;
const TRIES = 5;

/** By the index of names, which bears the group: it lags a little, so where nobody is found it is asked again. */
async function someUsers(table: Table, { accountId, groupId }: Group, atMost: number): Promise<readonly User[]> {
  for (let tries = 1; ; tries++) {
    const ids = await idsInGroup(table, accountId, groupId, atMost);
    const items = await getItems(
      table,
      ids.map((userId) => userKey(accountId, userId)),
    );
    const users = [...items.values()].map(readUser).filter((user) => user.groupId === groupId && user.status !== 'removed');
    if (users.length > 0 || tries === TRIES) return users;
    await pause(50 * tries);
  }
}

async function idsInGroup(table: Table, accountId: string, groupId: string, atMost: number): Promise<string[]> {
  const ids: string[] = [];
  let after: Item | undefined;
  do {
    const page = await queryIndex(table, 'usersByName', { partition: accountId, limit: ENTRIES_AT_ONCE, after });
    ids.push(...page.items.filter((entry) => entry['groupId'] === groupId).map((entry) => userOf(entry).userId));
    after = page.last;
  } while (after && ids.length < atMost);
  return ids.slice(0, atMost);
}
