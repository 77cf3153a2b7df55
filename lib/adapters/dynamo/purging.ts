import type { Change } from '../../domain/actor.ts';
import { sameHome, type Home, type Person } from '../../domain/person.ts';
import type { RemovedUser } from '../../domain/user.ts';
import type { PurgeStore } from '../../usecases/ports/purging.ts';
import { CONTENT } from './content.ts';
import { due } from './due.ts';
import { personKey, userKey } from './keys.ts';
import { homeAsSeen } from './people.ts';
import { queryPage } from './read.ts';
import type { Item, Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { readUser, writeChange } from './userItem.ts';
import type { Write } from './write.ts';

const ERASED_AT_ONCE = 100;

export const dynamoPurging = (table: Table): PurgeStore => ({
  due: (by) => removed(table, by),

  keepMarked: (user, change) => updateOne(table, mark(user, change)),

  eraseContent: (user) => eraseContent(table, user),

  eraseUser: (user, person) =>
    transact(table, [
      { key: userKey(user.accountId, user.userId), erase: true, ...stillRemoved(user) },
      ...(person ? [forgotten(person, user)] : []),
    ]),
});

async function* removed(table: Table, by: Date): AsyncGenerator<readonly RemovedUser[]> {
  for await (const items of due(table, by)) yield items.flatMap(removedUser);
}

function removedUser(item: Item): RemovedUser[] {
  if (item['sk'] !== 'USER') return [];
  const user = readUser(item);
  return user.status === 'removed' ? [user] : [];
}

const mark = (user: RemovedUser, change: Change): Write => ({
  key: userKey(user.accountId, user.userId),
  set: ['#purging = :yes', '#change = :change'],
  ...stillRemoved(user, { ':yes': true, ':change': writeChange(change) }),
});

/** Restored or added again, even if removed once more since, they stay. */
const stillRemoved = ({ removedAt }: RemovedUser, more: Item = {}): Pick<Write, 'only' | 'values'> => ({
  only: '#status = :removed AND #removedAt = :at',
  values: { ...more, ':removed': 'removed', ':at': removedAt.toISOString() },
});

async function eraseContent(table: Table, { accountId, userId }: Home): Promise<void> {
  const { pk } = userKey(accountId, userId);
  for (;;) {
    const { items } = await queryPage(table, pk, CONTENT, { limit: ERASED_AT_ONCE, attributes: ['sk'] });
    if (items.length === 0) return;
    await transact(
      table,
      items.map(({ sk }) => ({ key: { pk, sk: String(sk) }, erase: true as const })),
    );
  }
}

/** Of whom nobody else asked for nothing is left. A password that they use elsewhere stays theirs. */
function forgotten(person: Person, user: RemovedUser): Write {
  const key = personKey(person.personId);
  const { [user.accountId]: _, ...others } = person.accounts;
  const home = homeAsSeen(person.home);
  const asSeen = {
    only: `#accounts = :accounts AND ${home.only} AND #passwordEpoch = :epoch`,
    values: { ...home.values, ':accounts': { ...person.accounts }, ':epoch': person.passwordEpoch },
  };
  const wasHome = sameHome(person.home, user);
  if (Object.keys(others).length === 0 && (wasHome || !person.home)) return { key, erase: true, ...asSeen };
  return { key, remove: [`#accounts.#${user.accountId}`, ...(wasHome ? ['#home'] : [])], ...asSeen };
}
