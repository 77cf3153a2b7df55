import { DescribeTableCommand, DynamoDBClient, type AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { messageOf } from '../../lib/adapters/dynamo/outbox.ts';
import type { Item } from '../../lib/adapters/dynamo/table.ts';
import type { Unsent } from '../../lib/usecases/requeueUnsent.ts';
import type { FreshTable } from './freshTable.ts';
import { withIds } from './stored.ts';

/** What the table's stream says since it was last asked, as the relay makes messages of it. */
export interface Changes {
  messages(): Promise<Unsent[]>;
}

export async function readChanges(table: FreshTable): Promise<Changes> {
  const next = await readImages(table);
  return { messages: async () => (await next()).flatMap(({ before, after }) => messageOf(before, after) ?? []) };
}

/** An item before a write and after it. */
export interface Images {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Answers, each time, what was written since the last one. */
export async function readImages({ connection, name }: FreshTable): Promise<() => Promise<Images[]>> {
  const streams = new DynamoDBStreamsClient(connection);
  const { Table } = await new DynamoDBClient(connection).send(new DescribeTableCommand({ TableName: name }));
  const StreamArn = Table?.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const first = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }));
  let at = first.ShardIterator;

  return async () => {
    const found: Images[] = [];
    for (;;) {
      const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator: at, Limit: 1000 }));
      at = NextShardIterator;
      if (Records.length === 0) return found;
      found.push(...Records.map(({ dynamodb }) => ({ before: image(dynamodb?.OldImage), after: image(dynamodb?.NewImage) })));
    }
  };
}

type Image = NonNullable<StreamRecord['dynamodb']>['NewImage'];

const image = (attributes: Image): Item | undefined =>
  attributes && withIds(unmarshall(Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, withEmptyMaps(value)]))));

/** DynamoDB Local's stream says `{}` where DynamoDB's says `{ M: {} }`. */
function withEmptyMaps(value: NonNullable<Image>[string]): AttributeValue {
  if (Object.keys(value).length === 0) return { M: {} };
  if (value.L) return { L: value.L.map(withEmptyMaps) };
  if (value.M) return { M: Object.fromEntries(Object.entries(value.M).map(([name, inner]) => [name, withEmptyMaps(inner)])) };
  return value;
}
