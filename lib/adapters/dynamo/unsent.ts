import type { Unsent } from '../../usecases/requeueUnsent.ts';
import { DUE_SHARDS, type Key } from './keys.ts';
import { queuedInvitation, rivals } from './outbox.ts';
import { getItems, queryIndex } from './read.ts';
import type { Item, Table } from './table.ts';
import { shardName } from './userItem.ts';

const AT_ONCE = 100;

/** What is due and was not sent, shard by shard: the sparse index costs as much as there is due, whatever the table holds. */
export async function* unsent(table: Table, before: Date): AsyncGenerator<readonly Unsent[]> {
  for (let shard = 0; shard < DUE_SHARDS; shard++) {
    let after: Item | undefined;
    do {
      const page = await queryIndex(table, 'due', { partition: shardName(shard), atMost: before.toISOString(), limit: AT_ONCE, after });
      const keys = page.items.map(({ pk, sk }) => ({ pk, sk }) as Key);
      const found = await getItems(table, keys);
      yield [...found.values()].flatMap(toUnsent);
      after = page.last;
    } while (after);
  }
}

/** Other things fall due here as well, each taken up by its own job. */
function toUnsent(item: Item): Unsent[] {
  if (item['sk'] === 'PERSON') {
    const message = rivals(item);
    return message ? [{ kind: 'rivals', message }] : [];
  }
  const message = queuedInvitation(item);
  return message ? [{ kind: 'invitation', message }] : [];
}
