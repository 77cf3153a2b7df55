import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { Mail } from '../../domain/mail.ts';
import { sweptAt } from '../../domain/sending.ts';
import { Overtaken, type MailStore } from '../../usecases/ports.ts';
import { mailKey, TTL_ATTRIBUTE, ttlOf } from './keys.ts';
import { getItem } from './read.ts';
import { StoredDelivery, StoredLink, StoredMail } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { dueShard } from './userItem.ts';
import type { Write } from './write.ts';

const KEPT_FOR_MS = 30 * 24 * 3600 * 1000;

/** The notices of a change, for the transaction that makes it: the commit is the outbox. */
export const queuedMails = (mails: readonly Mail[], requestId: string): Write[] =>
  mails.map((mail) => ({
    key: mailKey(mail.mailId),
    put: {
      ...mailKey(mail.mailId),
      ...z.encode(StoredMail, mail as z.output<typeof StoredMail>),
      requestId,
      ...due(mail, mail.createdAt),
      [TTL_ATTRIBUTE]: ttlOf(new Date(mail.createdAt.getTime() + KEPT_FOR_MS)),
    },
    only: 'attribute_not_exists(pk)',
  }));

export const dynamoMails = (table: Table): MailStore => ({
  find: (mailId) => find(table, mailId),

  keepQueued: (mail, requestId) => transact(table, queuedMails([mail], requestId)),

  keepPutOff: ({ mailId, delivery }, until) =>
    updateOne(table, {
      key: mailKey(mailId),
      set: ['#dueShard = :shard', '#dueAt = :due'],
      only: '#delivery = :seen',
      values: { ':shard': dueShard(mailId), ':due': until.toISOString(), ':seen': z.encode(StoredDelivery, delivery) },
    }),

  keepSending: async (before, after, now) => {
    try {
      await updateOne(table, step(before, after, now));
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      // It may be our own write that made the condition fail: its answer was lost, and the client sent it again.
      const kept = await find(table, before.mailId);
      if (!isDeepStrictEqual(kept?.delivery, after.delivery)) throw error;
    }
  },
});

async function find(table: Table, mailId: string): Promise<Mail | undefined> {
  const item = await getItem(table, mailKey(mailId));
  return item && z.decode(StoredMail, item as z.input<typeof StoredMail>);
}

/** Where the sweep finds it while it is not sent; empty when nothing is due. */
function due({ mailId, delivery }: Mail, storedAt: Date): Item {
  const at = sweptAt(delivery, storedAt);
  return at ? { dueShard: dueShard(mailId), dueAt: at.toISOString() } : {};
}

function step(before: Mail, after: Mail, now: Date): Write {
  const { dueShard: shard, dueAt: at } = due(after, now);
  const link = 'link' in after ? z.encode(StoredLink, after.link as z.output<typeof StoredLink>) : undefined;
  return {
    key: mailKey(before.mailId),
    set: ['#delivery = :delivery', ...(link ? ['#link = :link'] : []), ...(at ? ['#dueShard = :shard', '#dueAt = :due'] : [])],
    remove: at ? [] : ['#dueShard', '#dueAt'],
    only: '#delivery = :seen',
    values: {
      ':delivery': z.encode(StoredDelivery, after.delivery),
      ':seen': z.encode(StoredDelivery, before.delivery),
      ...(link ? { ':link': link } : {}),
      ...(at ? { ':shard': shard, ':due': at } : {}),
    },
  };
}
