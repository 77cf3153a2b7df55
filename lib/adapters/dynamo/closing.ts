import * as z from 'zod/mini';
import type { Account } from '../../domain/account.ts';
import type { Change } from '../../domain/actor.ts';
import { SWEEP_AFTER_MS } from '../../domain/sending.ts';
import { accountKey, poolKey } from './keys.ts';
import { queryTable } from './read.ts';
import { Time } from './schemas.ts';
import type { Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { dueShard, writeChange } from './userItem.ts';
import type { Write } from './write.ts';

/** As many pools as fit beside the account. */
const POOLS_AT_ONCE = 99;

/** The account and its pools, in which nobody takes a seat any more. What is open ends by the message that the stream makes. */
export async function keepClosed(table: Table, account: Account, change: Change): Promise<void> {
  const pools = await openPools(table, account.accountId);
  await transact(table, [closedAccount(account, change), ...pools.slice(0, POOLS_AT_ONCE)]);
  // A pool that was made in between: none can be made from now on.
  for (const pool of await openPools(table, account.accountId)) await updateOne(table, pool);
}

const closedAccount = ({ accountId, closedAt }: Account, change: Change): Write => ({
  key: accountKey(accountId),
  set: [
    '#status = :closed',
    '#closedAt = :at',
    '#closingSince = :at',
    '#requestId = :request',
    '#dueShard = :shard',
    '#dueAt = :due',
    '#change = :change',
  ],
  only: '#status = :open',
  values: {
    ':open': 'active',
    ':closed': 'closed',
    ':at': z.encode(Time, closedAt ?? change.at),
    ':request': change.requestId,
    ':shard': dueShard(accountId),
    ':due': new Date(change.at.getTime() + SWEEP_AFTER_MS).toISOString(),
    ':change': writeChange(change),
  },
});

async function openPools(table: Table, accountId: string): Promise<Write[]> {
  const { pk, sk } = poolKey(accountId, '');
  const pools = await queryTable(table, pk, sk);
  return pools
    .filter(({ closed }) => closed === undefined)
    .map(({ productId }) => ({ key: poolKey(accountId, String(productId)), set: ['#closed = :yes'], values: { ':yes': true } }));
}

/** All that was open has ended: nothing is due any more. */
export const keepAllEnded = (table: Table, accountId: string): Promise<void> =>
  updateOne(table, { key: accountKey(accountId), remove: ['#closingSince', '#dueShard', '#dueAt'], only: 'attribute_exists(pk)' });
