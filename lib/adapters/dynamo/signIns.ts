import * as z from 'zod/mini';
import type { Home } from '../../domain/person.ts';
import { Overtaken, type SeatCounts } from '../../usecases/ports.ts';
import { userKey } from './keys.ts';
import { queryIndex } from './read.ts';
import { Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { updateOne } from './transact.ts';
import { dayOf } from './userItem.ts';

/** No change of anybody's: it is not told in the history, and an index is written once a day at most. */
export async function keepSignIn(table: Table, user: Home, at: Date): Promise<void> {
  try {
    await updateOne(table, {
      key: userKey(user.accountId, user.userId),
      set: ['#lastSignInAt = :at', '#lastSignInDay = :day'],
      only: '#status = :active AND (attribute_not_exists(#lastSignInAt) OR #lastSignInAt < :at)',
      values: { ':at': z.encode(Time, at), ':day': dayOf(at), ':active': 'active' },
    });
  } catch (error) {
    // Here later already, or no longer active: then there is nothing to note.
    if (!(error instanceof Overtaken)) throw error;
  }
}

const ENTRIES_AT_ONCE = 5_000;

/** Walks the account's index, which bears all that is counted: a few seconds for a hundred thousand users. */
export async function countSeatsHeld(
  table: Table,
  accountId: string,
  inactiveSince: Date,
  scope: ReadonlySet<string> | undefined,
): Promise<ReadonlyMap<string, SeatCounts>> {
  const counts = new Map<string, SeatCounts>();
  const since = dayOf(inactiveSince);
  let after: Item | undefined;
  do {
    const page = await queryIndex(table, 'usersByName', { partition: accountId, limit: ENTRIES_AT_ONCE, after });
    for (const entry of page.items) if (!scope || scope.has(String(entry['groupId']))) count(counts, entry, since);
    after = page.last;
  } while (after);
  return counts;
}

function count(counts: Map<string, SeatCounts>, { status, products, lastSignInDay }: Item, since: string): void {
  for (const productId of products as readonly string[]) {
    const before = counts.get(productId) ?? { allocated: 0, invited: 0, inactive: 0 };
    counts.set(productId, {
      allocated: before.allocated + 1,
      invited: before.invited + (status === 'invited' ? 1 : 0),
      inactive: before.inactive + (status === 'active' && typeof lastSignInDay === 'string' && lastSignInDay < since ? 1 : 0),
    });
  }
}
