import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { userOf } from '../../lib/adapters/dynamo/keys.ts';
import type { Item, Table } from '../../lib/adapters/dynamo/table.ts';

/** Every item of the table, or of one of its indexes, in the order of their keys. */
export async function stored(table: Table, index?: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, IndexName: index, ConsistentRead: index === undefined, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []).map(withIds));
    start = page.LastEvaluatedKey;
  } while (start);
  return items.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** An item of a user with the ids that only its key says. */
export const withIds = (item: Item): Item =>
  String(item['pk']).startsWith('U#') && item['sk'] === 'USER' ? { ...item, ...userOf(item) } : item;

export const keyOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`;

const AT_ONCE = 25;
/** Puts items as they are stored. */
export async function copyTo({ client, name }: Table, items: readonly Item[]): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const RequestItems = { [name]: items.slice(from, from + AT_ONCE).map((Item) => ({ PutRequest: { Item } })) };
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems }));
    if (UnprocessedItems?.[name]?.length) throw new Error('not all items could be copied');
  }
}
