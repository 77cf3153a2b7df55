import type { Mail } from '../../domain/mail.ts';
import type { User } from '../../domain/user.ts';
import type { ExpiredTogether, ExpiryNotice } from '../../usecases/ports/expiry.ts';
import { due } from './due.ts';
import { expiredKey } from './keys.ts';
import { queuedMails } from './mails.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';
import { dueShard } from './userItem.ts';
import type { Write } from './write.ts';

/** One more that has expired: in the same transaction, so that none is forgotten. */
export const countedExpired = ({ accountId, userId }: User, { tellAt, isNamed }: ExpiryNotice): Write => ({
  key: expiredKey(accountId),
  set: ['#accountId = :account', '#dueShard = if_not_exists(#dueShard, :shard)', '#dueAt = if_not_exists(#dueAt, :due)'],
  add: ['#count :one', ...(isNamed ? ['#userIds :user'] : [])],
  values: {
    ':account': accountId,
    ':shard': dueShard(accountId),
    ':due': tellAt.toISOString(),
    ':one': 1,
    ...(isNamed ? { ':user': new Set([userId]) } : {}),
  },
});

export async function* expiredUntold(table: Table, by: Date): AsyncGenerator<readonly ExpiredTogether[]> {
  for await (const items of due(table, by))
    yield items.flatMap(({ sk, accountId, count, userIds }) =>
      sk === 'EXPIRED'
        ? [{ accountId: String(accountId), count: Number(count), userIds: [...((userIds ?? []) as Iterable<string>)].sort() }]
        : [],
    );
}

export const keepExpiredTold = (
  table: Table,
  { accountId, count }: ExpiredTogether,
  mails: readonly Mail[],
  requestId: string,
): Promise<void> =>
  transact(table, [
    { key: expiredKey(accountId), erase: true, only: '#count = :seen', values: { ':seen': count } },
    ...queuedMails(mails, requestId),
  ]);
