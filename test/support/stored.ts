import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '../../lib/adapters/dynamo/table.ts';

/** Every item of the table, or of one of its indexes, in the order of their keys. */
export async function stored(table: Table, index?: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, IndexName: index, ConsistentRead: index === undefined, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

export const keyOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`;
