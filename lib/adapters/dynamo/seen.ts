import type { Account } from '../../domain/account.ts';
import type { Seen } from '../../domain/adding.ts';
import type { Person } from '../../domain/person.ts';
import { readAccount } from './accountItem.ts';
import { accountKey, personKey, poolKey, productKey, userKey } from './keys.ts';
import { readPerson } from './people.ts';
import { readPool } from './pools.ts';
import { getItems, keyText } from './read.ts';
import type { Item, Table } from './table.ts';
import { readUser, requestOf } from './userItem.ts';

/** What deciding about these people and products needs, in two consistent reads: what the second asks for stands in the first. */
export async function seen(table: Table, accountId: string, personIds: readonly string[], productIds: readonly string[]): Promise<Seen> {
  const first = await getItems(table, [...personIds.map(personKey), ...productIds.map((productId) => poolKey(accountId, productId))]);
  const people = collect(personIds, (personId) => first.get(keyText(personKey(personId))), readPerson);
  const pools = collect(productIds, (productId) => first.get(keyText(poolKey(accountId, productId))), readPool);
  const usersHere = [...people].flatMap(([personId, { accounts }]) => {
    const userId = accounts[accountId];
    return userId === undefined ? [] : [{ personId, key: userKey(accountId, userId) }];
  });
  const elsewhere = homesElsewhere(people, accountId);
  const withoutPool = productIds.filter((productId) => !pools.has(productId));
  const second = await getItems(table, [...usersHere.map(({ key }) => key), ...withoutPool.map(productKey), ...elsewhere.map(accountKey)]);
  const keyOf = new Map(usersHere.map(({ personId, key }) => [personId, keyText(key)]));
  return {
    people,
    pools,
    users: collect([...keyOf.keys()], (personId) => second.get(keyOf.get(personId) ?? ''), readUser),
    catalogue: new Set(productIds.filter((productId) => pools.has(productId) || second.has(keyText(productKey(productId))))),
    requests: collect([...keyOf.keys()], (personId) => second.get(keyOf.get(personId) ?? ''), requestOf),
    homes: collect<Account>(elsewhere, (home) => second.get(keyText(accountKey(home))), readAccount),
  };
}

const homesElsewhere = (people: ReadonlyMap<string, Person>, accountId: string): string[] => [
  ...new Set([...people.values()].flatMap(({ home }) => (home && home.accountId !== accountId ? [home.accountId] : []))),
];

function collect<T>(ids: readonly string[], itemOf: (id: string) => Item | undefined, read: (item: Item) => T): Map<string, T> {
  const found = new Map<string, T>();
  for (const id of ids) {
    const item = itemOf(id);
    if (item) found.set(id, read(item));
  }
  return found;
}
