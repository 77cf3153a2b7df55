import * as z from 'zod/mini';
import type { LicensePool } from '../../domain/product.ts';
import type { PoolStore } from '../../usecases/ports.ts';
import { stillOpen } from './accountItem.ts';
import { poolKey } from './keys.ts';
import { getItem, queryTable } from './read.ts';
import { StoredPool } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact } from './transact.ts';
import { writeChange } from './userItem.ts';
import type { Write } from './write.ts';

export const readPool = (item: Item): LicensePool => z.decode(StoredPool, item as z.input<typeof StoredPool>);

/** Seats by productId. */
export type SeatCount = ReadonlyMap<string, number>;

export function countSeats(users: readonly { readonly products: readonly string[] }[]): SeatCount {
  const counts = new Map<string, number>();
  for (const { products } of users) for (const productId of products) counts.set(productId, (counts.get(productId) ?? 0) + 1);
  return counts;
}

/** Takes seats for invited people. DynamoDB takes no arithmetic in a condition, so the pool stores what is unused. */
export const takeSeats = (accountId: string, seats: SeatCount): Write[] =>
  [...seats].map(([productId, n]) => ({
    key: poolKey(accountId, productId),
    set: ['#unused = #unused - :n', '#allocated = #allocated + :n', '#invited = #invited + :n'],
    only: '#unused >= :n AND attribute_not_exists(#closed)',
    values: { ':n': n },
  }));

export const dynamoPools = (table: Table): PoolStore => ({
  list: async (accountId) => (await queryTable(table, poolKey(accountId, '').pk, 'POOL#')).map(readPool),

  find: async (accountId, productId) => {
    const item = await getItem(table, poolKey(accountId, productId));
    return item && readPool(item);
  },

  keepSeats: async (pool, seen, change) => {
    const key = poolKey(pool.accountId, pool.productId);
    const values = { ':change': writeChange(change) };
    if (!seen) {
      const put = { ...pool, unused: pool.seats, change: values[':change'] };
      // A closed account gets no more of them.
      return transact(table, [{ key, put, only: 'attribute_not_exists(pk)' }, stillOpen(pool.accountId)]);
    }
    return transact(table, [
      {
        key,
        set: ['#seats = :seats', '#unused = #unused + :more', '#change = :change'],
        only: '#seats = :seen AND #unused >= :fewer AND attribute_not_exists(#closed)',
        values: {
          ...values,
          ':seats': pool.seats,
          ':seen': seen.seats,
          ':more': pool.seats - seen.seats,
          ':fewer': Math.max(0, seen.seats - pool.seats),
        },
      },
    ]);
  },
});
