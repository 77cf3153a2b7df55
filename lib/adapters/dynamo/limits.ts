import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Overtaken } from '../../usecases/ports.ts';
import type { Counted, LimitStore } from '../../usecases/ports/limits.ts';
import { limitKey, TTL_ATTRIBUTE, ttlOf } from './keys.ts';
import { getItem } from './read.ts';
import type { Item, Table } from './table.ts';
import { patiently } from './transact.ts';

export const dynamoLimits = (table: Table): LimitStore => ({
  read: async (name, now) => counted(await getItem(table, limitKey(name)), now),

  count: async (name, now, whileMs) => {
    const endsAt = new Date(now.getTime() + whileMs);
    // The table forgets late, so the time decides whether the while is over.
    const running = { update: 'SET #count = #count + :one', only: '#endsAt > :now', values: { ':one': 1, ':now': now.toISOString() } };
    const fresh = {
      update: 'SET #count = :one, #endsAt = :ends, #ttl = :ttl',
      only: 'attribute_not_exists(#endsAt) OR #endsAt <= :now',
      values: { ':one': 1, ':now': now.toISOString(), ':ends': endsAt.toISOString(), ':ttl': ttlOf(endsAt) },
    };
    for (;;) {
      const item = (await tryTo(table, name, running)) ?? (await tryTo(table, name, fresh));
      // Of two who begin a while at once, the second counts in the first one's.
      if (item) return counted(item, now);
    }
  },
});

interface Step {
  readonly update: string;
  readonly only: string;
  readonly values: Item;
}

async function tryTo(table: Table, name: string, { update, only, values }: Step): Promise<Item | undefined> {
  const words = new Set(`${update} ${only}`.match(/#\w+/g));
  const command = new UpdateCommand({
    TableName: table.name,
    Key: limitKey(name),
    UpdateExpression: update,
    ConditionExpression: only,
    ExpressionAttributeNames: Object.fromEntries(
      [...words].map((word) => [word, word === `#${TTL_ATTRIBUTE}` ? TTL_ATTRIBUTE : word.slice(1)]),
    ),
    ExpressionAttributeValues: values,
    ReturnValues: 'ALL_NEW',
  });
  let counted: Item | undefined;
  try {
    await patiently([{ key: limitKey(name) }], async () => {
      counted = (await table.client.send(command)).Attributes;
    });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
  return counted;
}

function counted(item: Item | undefined, now: Date): Counted {
  const endsAt = item ? new Date(item['endsAt'] as string) : now;
  return endsAt > now ? { count: Number(item?.['count']), endsAt } : { count: 0, endsAt: now };
}
