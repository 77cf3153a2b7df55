import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { REGION } from '../template/resolve.ts';
import { restoreEmptyMaps } from './emptyMaps.ts';
import { CREDENTIALS } from './tables.ts';

/** One change of a table, in the very form in which Lambda hands it to a function. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly ApproximateCreationDateTime: number;
    readonly NewImage?: Record<string, unknown>;
    readonly OldImage?: Record<string, unknown>;
  };
  readonly [more: string]: unknown;
}
export interface Shard {
  readonly ShardId: string;
  readonly ParentShardId?: string;
}

/** The engine refused; `code` is the exception's name. */
export class StreamFault extends Error {
  override readonly name = 'StreamFault';
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

export interface Streams {
  /** The stream's own name, which the engine made up. */
  arnOf(table: string): Promise<string>;
  shards(streamArn: string): Promise<Shard[]>;
  /** `after`: a sequence number; none: the oldest record (or the end, with `latest`). */
  iterator(streamArn: string, shardId: string, from: { after: string } | 'TRIM_HORIZON' | 'LATEST'): Promise<string>;
  records(iterator: string, limit: number): Promise<{ records: StreamRecord[]; next: string | undefined }>;
  close(): void;
}

/**
 * Speaks the stream's protocol itself, because its JSON is already what a function gets: the SDK would turn it into
 * dates and bytes, which we would have to turn back.
 */
export function openStreams(endpoint: string): Streams {
  const agent = new Agent({ keepAlive: true });
  const authorization = `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/20200101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`;

  async function ask(target: string, of: object): Promise<unknown> {
    const body = JSON.stringify(of);
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': Buffer.byteLength(body),
      'x-amz-target': target,
      authorization,
    };
    const [answer] = (await once(request(endpoint, { method: 'POST', agent, headers }).end(body), 'response')) as [IncomingMessage];
    const said = JSON.parse((await buffer(answer)).toString()) as { __type?: string; message?: string };
    if (answer.statusCode === 200) return said;
    throw new StreamFault(said.__type?.split('#').at(-1) ?? 'Unknown', said.message ?? '');
  }
  const stream = (operation: string, of: object): Promise<unknown> => ask(`DynamoDBStreams_20120810.${operation}`, of);

  return {
    async arnOf(table) {
      const { Table } = (await ask('DynamoDB_20120810.DescribeTable', { TableName: table })) as { Table: { LatestStreamArn?: string } };
      if (Table.LatestStreamArn === undefined) throw new StreamFault('NoStream', `The table ${table} has no stream.`);
      return Table.LatestStreamArn;
    },
    async shards(StreamArn) {
      const all: Shard[] = [];
      let ExclusiveStartShardId: string | undefined;
      do {
        const { StreamDescription: page } = (await stream('DescribeStream', { StreamArn, ExclusiveStartShardId })) as {
          StreamDescription: { Shards: Shard[]; LastEvaluatedShardId?: string };
        };
        all.push(...page.Shards);
        ExclusiveStartShardId = page.LastEvaluatedShardId;
      } while (ExclusiveStartShardId !== undefined);
      return all;
    },
    async iterator(StreamArn, ShardId, from) {
      const where =
        typeof from === 'string' ? { ShardIteratorType: from } : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: from.after };
      const { ShardIterator } = (await stream('GetShardIterator', { StreamArn, ShardId, ...where })) as { ShardIterator: string };
      return ShardIterator;
    },
    async records(ShardIterator, Limit) {
      const read = (await stream('GetRecords', { ShardIterator, Limit })) as { Records?: StreamRecord[]; NextShardIterator?: string };
      const { Records: records = [], NextShardIterator: next } = read;
      for (const { dynamodb } of records) for (const image of [dynamodb.NewImage, dynamodb.OldImage]) restoreEmptyMaps(image);
      return { records, next };
    },
    close() {
      agent.destroy();
    },
  };
}
