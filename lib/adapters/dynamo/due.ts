import { DUE_SHARDS, type Key } from './keys.ts';
import { getItems, queryIndex } from './read.ts';
import type { Item, Table } from './table.ts';
import { shardName } from './userItem.ts';

const AT_ONCE = 100;

/** What is due by then, shard by shard: the sparse index costs as much as there is due, whatever the table holds. */
export async function* due(table: Table, by: Date): AsyncGenerator<readonly Item[]> {
  for (let shard = 0; shard < DUE_SHARDS; shard++) {
    let after: Item | undefined;
    do {
      const page = await queryIndex(table, 'due', { partition: shardName(shard), atMost: by.toISOString(), limit: AT_ONCE, after });
      const keys = page.items.map(({ pk, sk }) => ({ pk, sk }) as Key);
      yield [...(await getItems(table, keys)).values()];
      after = page.last;
    } while (after);
  }
}
