import {
  DeleteTableCommand,
  DynamoDBClient,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { isDeepStrictEqual } from 'node:util';
import type { Item, Table } from '../lib/adapters/dynamo/table.ts';
import type { BenchStack } from './localStack.ts';

/** A table of the bench's own, of which each transaction is remembered, so that it can be sent once more without any of our code. */
export interface RecordedTable extends Table {
  /** The transactions since the last call. */
  taken(): readonly Transaction[];
  /** All that is stored, or back to what was. */
  snapshot(): Promise<readonly Item[]>;
  restore(items: readonly Item[]): Promise<void>;
  send(transaction: Transaction): Promise<void>;
  drop(): Promise<void>;
}

export type Transaction = NonNullable<TransactWriteItemsCommandInput['TransactItems']>;
const AT_ONCE = 25;

export function recordedTable({ databaseUrl, rawTable }: BenchStack, name = rawTable): RecordedTable {
  const connection = { endpoint: databaseUrl, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const [recorded, plain] = [new DynamoDBClient(connection), new DynamoDBClient(connection)];
  const documents = DynamoDBDocumentClient.from(plain);
  let transactions: Transaction[] = [];
  recorded.middlewareStack.add(
    (next) => async (args) => {
      const { headers, body } = args.request as { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };
      const answer = await next(args);
      // As it went over the wire, so that it is sent again without having to be written out again.
      if (headers['x-amz-target']?.endsWith('.TransactWriteItems'))
        transactions.push((JSON.parse(new TextDecoder().decode(body)) as { TransactItems: Transaction }).TransactItems);
      return answer;
    },
    { step: 'deserialize', priority: 'low', name: 'recorded' },
  );

  const write = async (requests: readonly object[]): Promise<void> => {
    for (let from = 0; from < requests.length; from += AT_ONCE)
      await documents.send(new BatchWriteCommand({ RequestItems: { [name]: requests.slice(from, from + AT_ONCE) } }));
  };
  const snapshot = async (): Promise<Item[]> => {
    const items: Item[] = [];
    let start: Item | undefined;
    do {
      const page = await documents.send(new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: start }));
      items.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return items;
  };
  return {
    name,
    client: DynamoDBDocumentClient.from(recorded, { marshallOptions: { removeUndefinedValues: true } }),
    taken: () => {
      const since = transactions;
      transactions = [];
      return since;
    },
    snapshot,
    restore: async (items) => {
      const now = new Map((await snapshot()).map((item) => [keyOf(item), item]));
      const changed = items.filter((item) => !isDeepStrictEqual(now.get(keyOf(item)), item));
      const keys = new Set(items.map(keyOf));
      const more = [...now].filter(([key]) => !keys.has(key)).map(([, { pk, sk }]) => ({ DeleteRequest: { Key: { pk, sk } } }));
      await write([...more, ...changed.map((Item) => ({ PutRequest: { Item } }))]);
    },
    drop: async () => {
      await plain.send(new DeleteTableCommand({ TableName: name }));
    },
    send: async (TransactItems) => {
      await plain.send(new TransactWriteItemsCommand({ TransactItems }));
    },
  };
}

const keyOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`;
