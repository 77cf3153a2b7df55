import type { Addition } from '../../domain/adding.ts';
import type { Change } from '../../domain/actor.ts';
import type { UserStore } from '../../usecases/ports.ts';
import { personKey, poolKey, productKey, userKey } from './keys.ts';
import { askedFor, readPerson } from './people.ts';
import { countSeats, readPool, takeSeats } from './pools.ts';
import { getItem, getItems, keyText } from './read.ts';
import type { Item, Table } from './table.ts';
import { transact } from './transact.ts';
import { readUser, userItem } from './userItem.ts';
import { listUsers } from './userList.ts';
import type { Write } from './write.ts';

const ITEMS_AT_ONCE = 100;
const ADDED_AT_ONCE = 40;

export const dynamoUsers = (table: Table): UserStore => ({
  // User and person a row, and one for each pool that the rows take from.
  fits: (additions, products) => additions <= ADDED_AT_ONCE && 2 * additions + products <= ITEMS_AT_ONCE,

  find: async (accountId, userId) => {
    const item = await getItem(table, userKey(accountId, userId));
    return item && readUser(item);
  },

  list: (accountId, ask) => listUsers(table, accountId, ask),

  seen: async (accountId, personIds, productIds) => {
    const first = await getItems(table, [
      ...personIds.map(personKey),
      ...productIds.flatMap((productId) => [poolKey(accountId, productId)]),
    ]);
    const people = collect(personIds, (personId) => first.get(keyText(personKey(personId))), readPerson);
    const pools = collect(productIds, (productId) => first.get(keyText(poolKey(accountId, productId))), readPool);
    const usersHere = [...people].flatMap(([personId, { accounts }]) => {
      const userId = accounts[accountId];
      return userId === undefined ? [] : [{ personId, key: userKey(accountId, userId) }];
    });
    const withoutPool = productIds.filter((productId) => !pools.has(productId));
    const second = await getItems(table, [...usersHere.map(({ key }) => key), ...withoutPool.map(productKey)]);
    const keyOf = new Map(usersHere.map(({ personId, key }) => [personId, keyText(key)]));
    return {
      people,
      pools,
      users: collect([...keyOf.keys()], (personId) => second.get(keyOf.get(personId) ?? ''), readUser),
      catalogue: new Set(productIds.filter((productId) => pools.has(productId) || second.has(keyText(productKey(productId))))),
    };
  },

  keepAdded: (additions, change) => {
    const [first] = additions;
    if (!first) return Promise.resolve();
    const seats = takeSeats(first.user.accountId, countSeats(additions.map(({ user }) => user)));
    return transact(table, [...additions.flatMap((addition) => additionWrites(addition, change)), ...seats]);
  },
});

/** The user and the person behind it, each on condition that it still is what was seen. */
export function additionWrites({ user, before, personId, person }: Addition, change: Change): Write[] {
  return [
    askedFor(personId, person, user.accountId, user.userId),
    { key: userKey(user.accountId, user.userId), put: userItem(user, change), ...asSeen(before) },
  ];
}

function asSeen(before: Addition['before']): Pick<Write, 'only' | 'values'> {
  if (!before) return { only: 'attribute_not_exists(pk)' };
  return {
    only: '#status = :status AND #invitation.#generation = :generation',
    values: { ':status': before.status, ':generation': before.invitation.generation },
  };
}

function collect<T>(ids: readonly string[], itemOf: (id: string) => Item | undefined, read: (item: Item) => T): Map<string, T> {
  const found = new Map<string, T>();
  for (const id of ids) {
    const item = itemOf(id);
    if (item) found.set(id, read(item));
  }
  return found;
}
