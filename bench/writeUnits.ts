import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { indexes } from '../lib/adapters/dynamo/keys.ts';
import type { Table } from '../lib/adapters/dynamo/table.ts';

/** Entries of indexes as the local engine tells them: it counts each double, and of many items put at once it tells those of one. */
const reported = (consumed: readonly ConsumedCapacity[]): number =>
  consumed
    .flatMap(({ GlobalSecondaryIndexes = {} }) => Object.values(GlobalSecondaryIndexes))
    .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits / 2, 0);

/** Where several items that stand in indexes are put anew: an entry in each index whose key they bear. */
function newEntries({ TransactItems = [] }: TransactWriteCommandInput): number | undefined {
  const entries = TransactItems.flatMap(({ Put }) =>
    Put?.ConditionExpression === 'attribute_not_exists(pk)' ? [entriesOf(Put.Item ?? {})] : [],
  );
  return entries.filter((count) => count > 0).length > 1 ? entries.reduce((sum, count) => sum + count, 0) : undefined;
}

const entriesOf = (item: Record<string, unknown>): number =>
  Object.values(indexes).filter(({ partition, sort }) => item[partition] !== undefined && item[sort] !== undefined).length;

/**
 * Counts the write units of all transactions that go through the table's client, as DynamoDB bills them: two an item, one
 * an entry of an index. Each call answers those since the last one.
 */
export function countWriteUnits({ client }: Table): () => number {
  let units = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'TransactWriteItemsCommand') return next(args);
        const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' } as TransactWriteCommandInput;
        const answer = await next({ ...args, input });
        const { ConsumedCapacity: consumed = [] } = answer.output as { ConsumedCapacity?: ConsumedCapacity[] };
        units += 2 * (input.TransactItems?.length ?? 0) + (newEntries(input) ?? reported(consumed));
        return answer;
      },
    { step: 'initialize', name: 'writeUnits' },
  );
  return () => {
    const since = units;
    units = 0;
    return since;
  };
}
