import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import { indexes, type IndexName, type Key } from './keys.ts';
import type { Item, Table } from './table.ts';

const KEYS_AT_ONCE = 100;

/** One item, consistently. */
export async function getItem(table: Table, key: Key): Promise<Item | undefined> {
  const { Item: item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return item;
}

/** The items that exist, by `pk`, consistently: all the keys of a call bear different ones or are told apart by `sk`. */
export async function getItems(table: Table, keys: readonly Key[]): Promise<ItemsByKey> {
  const found: ItemsByKey = new Map();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    let asked: Key[] = keys.slice(from, from + KEYS_AT_ONCE);
    for (let tries = 0; asked.length > 0; tries++) {
      if (tries > 0) await pause(Math.random() * 50 * tries);
      const answer = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: asked, ConsistentRead: true } } }),
      );
      for (const item of answer.Responses?.[table.name] ?? []) found.set(keyText(item as unknown as Key), item);
      asked = (answer.UnprocessedKeys?.[table.name]?.Keys ?? []) as unknown as Key[];
    }
  }
  return found;
}

export type ItemsByKey = Map<string, Item>;
export const keyText = ({ pk, sk }: Key): string => `${pk}|${sk}`;

/**
 * Sorts after all that begins so: no key holds this character, and none has greater bytes. A range costs on AWS what `begins_with`
 * does; DynamoDB Local looks for the latter at all that begins alike, again for each page.
 */
const lastOf = (prefix: string): string => `${prefix}\u{10ffff}`;

/** The items of a partition of the table whose sort key begins so, consistently. */
export async function queryTable(table: Table, pk: string, prefix: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const answer = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :prefix AND :last',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix, ':last': lastOf(prefix) },
        ExclusiveStartKey: start,
      }),
    );
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start);
  return items;
}

export interface PageAsk {
  readonly limit?: number;
  /** Goes on after this sort key. */
  readonly after?: string | undefined;
  /** The attributes that are wanted; all where it is left out. */
  readonly attributes?: readonly string[];
}

/** A page of a partition's items whose sort key begins so, in order, consistently; `last` is the sort key to go on after. */
export async function queryPage(
  table: Table,
  pk: string,
  prefix: string,
  { limit, after, attributes }: PageAsk,
): Promise<{ items: Item[]; last: string | undefined }> {
  const answer = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :prefix AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix, ':last': lastOf(prefix) },
      ...(attributes
        ? {
            ProjectionExpression: attributes.map((name) => `#${name}`).join(', '),
            ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
          }
        : {}),
      Limit: limit,
      ExclusiveStartKey: after === undefined ? undefined : { pk, sk: after },
    }),
  );
  return { items: answer.Items ?? [], last: answer.LastEvaluatedKey?.['sk'] as string | undefined };
}

export interface BackwardsAsk {
  readonly limit: number;
  /** Goes on after this sort key. */
  readonly after?: string | undefined;
  /** A condition on attributes: an entry that does not fit is not answered. */
  readonly only?: string | undefined;
  readonly values?: Item;
}

/** A page of a partition's items whose sort key begins so, the last first; `last` is the sort key to go on after. */
export async function queryBackwards(
  table: Table,
  pk: string,
  prefix: string,
  { limit, after, only, values }: BackwardsAsk,
): Promise<{ items: Item[]; last: string | undefined }> {
  const names = only?.match(/#\w+/g) ?? [];
  const items: Item[] = [];
  let start = after === undefined ? undefined : { pk, sk: after };
  do {
    const answer = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        ScanIndexForward: false,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :prefix AND :last',
        FilterExpression: only,
        ...(names.length > 0 ? { ExpressionAttributeNames: Object.fromEntries(names.map((name) => [name, name.slice(1)])) } : {}),
        ExpressionAttributeValues: { ...values, ':pk': pk, ':prefix': prefix, ':last': lastOf(prefix) },
        Limit: limit - items.length,
        ExclusiveStartKey: start,
      }),
    );
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey as Key | undefined;
  } while (start && items.length < limit);
  return { items, last: start?.sk };
}

export interface IndexAsk {
  readonly partition: string;
  /** Only sort keys that begin so, or that are at most this. */
  readonly prefix?: string;
  readonly atMost?: string;
  readonly limit: number;
  readonly after?: Item | undefined;
}

/** A page of an index, in its order. */
export async function queryIndex(table: Table, index: IndexName, ask: IndexAsk): Promise<{ items: Item[]; last: Item | undefined }> {
  const { partition, sort } = indexes[index];
  const range = ask.prefix ? ' AND #sort BETWEEN :sort AND :last' : ask.atMost ? ' AND #sort <= :sort' : '';
  const answer = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index,
      KeyConditionExpression: `#partition = :partition${range}`,
      ExpressionAttributeNames: { '#partition': partition, ...(range ? { '#sort': sort } : {}) },
      ExpressionAttributeValues: {
        ':partition': ask.partition,
        ...(ask.prefix ? { ':sort': ask.prefix, ':last': lastOf(ask.prefix) } : ask.atMost ? { ':sort': ask.atMost } : {}),
      },
      Limit: ask.limit,
      ExclusiveStartKey: ask.after,
    }),
  );
  return { items: answer.Items ?? [], last: answer.LastEvaluatedKey };
}
