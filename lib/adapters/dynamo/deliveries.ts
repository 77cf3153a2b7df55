import * as z from 'zod/mini';
import type { MailBlock } from '../../domain/person.ts';
import type { Blocking, DeliveryStore } from '../../usecases/ports/deliveries.ts';
import { personKey, userKey } from './keys.ts';
import { StoredMailBlock } from './schemas.ts';
import { deliveryWrite } from './sendingSteps.ts';
import type { Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { userChanges } from './userChanges.ts';
import { writeChange } from './userItem.ts';
import type { Write } from './write.ts';

export const dynamoDeliveries = (table: Table): DeliveryStore => ({
  keepDelivery: (before, after, block, now) => {
    const note = deliveryWrite(before, after, now);
    return block ? transact(table, [note, blockWrite(block)]) : updateOne(table, note);
  },

  keepBounced: (before, after, block, change) =>
    transact(table, [...userChanges([{ before, after }], change), ...(block ? [blockWrite(block)] : [])]),

  keepBlocked: (block) => updateOne(table, blockWrite(block)),

  keepUnblocked: ({ accountId, userId }, block, change) =>
    transact(table, [
      blockWrite(block),
      {
        key: userKey(accountId, userId),
        set: ['#change = :change'],
        only: 'attribute_exists(pk)',
        values: { ':change': writeChange(change) },
      },
    ]),
});

const stored = (block: MailBlock) => z.encode(StoredMailBlock, block);

const blockWrite = ({ personId, block, seen }: Blocking): Write => ({
  key: personKey(personId),
  set: ['#mailBlock = :block'],
  only: `attribute_exists(pk) AND ${seen ? '#mailBlock = :seen' : 'attribute_not_exists(#mailBlock)'}`,
  values: { ':block': stored(block), ...(seen ? { ':seen': stored(seen) } : {}) },
});
