import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isDeepStrictEqual } from 'node:util';
import { indexes } from '../lib/adapters/dynamo/keys.ts';
import type { Item, Table } from '../lib/adapters/dynamo/table.ts';
import type { BenchStack } from './localStack.ts';

/** Units as DynamoDB bills them: of writes by the sizes of items before and after, of reads by the engine's own counting. */
export interface Bill {
  readonly writes: number;
  readonly reads: number;
}

export interface BilledTable extends Table {
  /** Since the last call. */
  taken(): Bill;
}

interface Key {
  readonly pk: string;
  readonly sk: string;
}
interface Written {
  readonly Key?: Key;
  readonly Item?: Key;
  readonly ConditionExpression?: string;
}
interface Input extends Written {
  readonly TransactItems?: readonly Readonly<Record<string, Written>>[];
  readonly RequestItems?: Readonly<Record<string, readonly { readonly PutRequest?: Written; readonly DeleteRequest?: Written }[]>>;
}

/** A table of which each write is held against what lay there before, and what lies there after it. */
export function billedTable({ databaseUrl, rawTable: name }: BenchStack): BilledTable {
  const connection = { endpoint: databaseUrl, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const plain = DynamoDBDocumentClient.from(new DynamoDBClient(connection));
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(connection), { marshallOptions: { removeUndefinedValues: true } });
  let bill = { writes: 0, reads: 0 };

  async function lookAt(keys: readonly Key[]): Promise<Map<string, Item>> {
    const found = new Map<string, Item>();
    for (let from = 0; from < keys.length; from += 100) {
      const Keys = keys.slice(from, from + 100);
      const { Responses } = await plain.send(new BatchGetCommand({ RequestItems: { [name]: { Keys, ConsistentRead: true } } }));
      for (const item of Responses?.[name] ?? []) found.set(`${String(item['pk'])} ${String(item['sk'])}`, item);
    }
    return found;
  }

  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const input = args.input as unknown as Input;
        const keys = keysIn(commandName, input);
        if (keys.length === 0) {
          const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
          const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[] };
          bill.reads += [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
          return answer;
        }
        const before = await lookAt(keys);
        const answer = await next(args);
        const after = await lookAt(keys);
        const factor = commandName.startsWith('TransactWrite') ? 2 : 1;
        for (const { pk, sk } of keys) bill.writes += unitsOf(before.get(`${pk} ${sk}`), after.get(`${pk} ${sk}`), factor);
        return answer;
      },
    { step: 'initialize', priority: 'high', name: 'billed' },
  );
  return {
    name,
    client,
    taken: () => {
      const since = bill;
      bill = { writes: 0, reads: 0 };
      return since;
    },
  };
}

function keysIn(command: string, input: Input): Key[] {
  if (command.startsWith('TransactWrite')) return (input.TransactItems ?? []).flatMap((one) => Object.values(one).flatMap(keyOf));
  if (command.startsWith('BatchWrite'))
    return Object.values(input.RequestItems ?? {}).flatMap((requests) =>
      requests.flatMap(({ PutRequest, DeleteRequest }) => [PutRequest ?? [], DeleteRequest ?? []].flat().flatMap(keyOf)),
    );
  return /^(Put|Update|Delete)/.test(command) ? keyOf(input) : [];
}

const keyOf = ({ Key: key, Item: item }: Written): Key[] => [key ?? item ?? []].flat().map(({ pk, sk }) => ({ pk, sk }));

/** Each KB begun of the larger of both, twice in a transaction; and each entry of an index that comes, goes or changes. */
function unitsOf(before: Item | undefined, after: Item | undefined, factor: number): number {
  const item = factor * Math.max(1, Math.ceil(Math.max(sizeOf(before), sizeOf(after)) / 1024));
  return item + Object.values(indexes).reduce((sum, index) => sum + entries(index, before, after), 0);
}

type Index = (typeof indexes)[keyof typeof indexes];
function entries({ partition, sort, attributes }: Index, before: Item | undefined, after: Item | undefined): number {
  const [was, is] = [before, after].map((item) => (item?.[partition] === undefined || item[sort] === undefined ? undefined : item));
  if (!was || !is) return was || is ? 1 : 0;
  if (was[partition] !== is[partition] || was[sort] !== is[sort]) return 2;
  return attributes.every((name) => isDeepStrictEqual(was[name], is[name])) ? 0 : 1;
}

const sizeOf = (item: Item | undefined): number =>
  Object.entries(item ?? {}).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);

/** As DynamoDB's documentation reckons it. */
function valueSize(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + 1 + valueSize(one), 3);
  if (value instanceof Set) return [...value].reduce<number>((sum, one) => sum + valueSize(one), 0);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce((sum, [name, one]) => sum + 1 + Buffer.byteLength(name) + valueSize(one), 3);
  return 1;
}
