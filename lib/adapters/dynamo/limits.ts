import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Overtaken } from '../../usecases/ports.ts';
import type { Counted, LimitStore } from '../../usecases/ports/limits.ts';
import { limitKey, ttlOf } from './keys.ts';
import { getItem } from './read.ts';
import type { Item, Table } from './table.ts';
import { patiently } from './transact.ts';
import { expression, updateExpression, type Write } from './write.ts';

export const dynamoLimits = (table: Table): LimitStore => ({
  read: async (name, now) => counted(await getItem(table, limitKey(name)), now),

  count: async (name, now, whileMs, by = 1) => {
    const endsAt = new Date(now.getTime() + whileMs);
    const key = limitKey(name);
    const seen = { ':by': by, ':now': now.toISOString() };
    // The table forgets late, so the time decides whether the while is over.
    const running: Write = { key, set: ['#count = #count + :by'], only: '#endsAt > :now', values: seen };
    const fresh: Write = {
      key,
      set: ['#count = :by', '#endsAt = :ends', '#ttl = :ttl'],
      only: 'attribute_not_exists(#endsAt) OR #endsAt <= :now',
      values: { ...seen, ':ends': endsAt.toISOString(), ':ttl': ttlOf(endsAt) },
    };
    for (;;) {
      const item = (await updated(table, running)) ?? (await updated(table, fresh));
      // Of two who begin a while at once, the second counts in the first one's.
      if (item) return counted(item, now);
    }
  },
});

/** The item as the write leaves it; undefined where its condition does not hold. */
async function updated(table: Table, write: Write): Promise<Item | undefined> {
  const update = updateExpression(write);
  const input = { TableName: table.name, Key: write.key, UpdateExpression: update, ...expression(write, update) };
  const command = new UpdateCommand({ ...input, ReturnValues: 'ALL_NEW' });
  let item: Item | undefined;
  try {
    await patiently([write], async () => {
      item = (await table.client.send(command)).Attributes;
    });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
  return item;
}

function counted(item: Item | undefined, now: Date): Counted {
  const endsAt = item ? new Date(item['endsAt'] as string) : now;
  return endsAt > now ? { count: Number(item?.['count']), endsAt } : { count: 0, endsAt: now };
}
