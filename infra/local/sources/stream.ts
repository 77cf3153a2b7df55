import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { StreamFault, type Shard, type StreamRecord, type Streams } from '../engines/streams.ts';
import type { Functions } from '../lambda/functions.ts';
import { REGION } from '../template/resolve.ts';
import type { StreamSource } from '../template/sourcePlan.ts';
import { seeThrough, type GivenUp } from './batches.ts';
import { passes } from './filter.ts';
import type { Pace } from './pace.ts';
import type { Position, Positions } from './position.ts';
import type { Source } from './queues.ts';

export interface StreamNeeds {
  readonly streams: Streams;
  readonly sqs: SQSClient;
  readonly functions: Functions;
  readonly positions: Positions;
  readonly pace: Pace;
  /** Tells the person at the terminal. */
  readonly report: (line: string) => void;
}

/** Hands a table's changes to a function, shard by shard and in order, from where it was when the stack last stopped. */
export function readStream(source: StreamSource, { streams, sqs, functions, positions, pace, report }: StreamNeeds): Source {
  const stopping = new AbortController();
  const stopped = (): boolean => stopping.signal.aborted;

  async function loop(): Promise<void> {
    const streamArn = await streams.arnOf(source.table);
    let position = await firstPosition(streamArn);
    let iterator: string | undefined = await open(position);
    while (!stopped()) {
      if (iterator === undefined) {
        const next = followerOf(position.shardId, await streams.shards(streamArn));
        if (next === undefined) {
          await pace.wait();
          continue;
        }
        position = { streamArn, shardId: next };
        iterator = await open(position);
      }
      const { records, next } = await streams.records(iterator, Math.min(source.batchSize, 1000));
      const last = records.at(-1);
      if (last === undefined) {
        iterator = next;
        if (next !== undefined) await pace.wait();
        continue;
      }
      if (!(await handle(records, position))) return;
      position = { streamArn, shardId: position.shardId, after: last.dynamodb.SequenceNumber };
      positions.keep(source.id, position);
      iterator = next;
      pace.touched();
    }
  }

  /** Where it was, if that is still this stream and still there. */
  async function firstPosition(streamArn: string): Promise<Position> {
    const shards = await streams.shards(streamArn);
    const kept = positions.read(source.id);
    if (kept?.streamArn === streamArn && shards.some((shard) => shard.ShardId === kept.shardId)) return kept;
    const shard =
      source.from === 'LATEST' ? shards.at(-1) : shards.find((it) => !shards.some((other) => other.ShardId === it.ParentShardId));
    if (!shard) throw new StreamFault('NoShard', `The stream ${streamArn} has no shard.`);
    return { streamArn, shardId: shard.ShardId };
  }

  async function open({ streamArn, shardId, after }: Position): Promise<string> {
    if (after === undefined) return streams.iterator(streamArn, shardId, positions.read(source.id) ? 'TRIM_HORIZON' : source.from);
    try {
      return await streams.iterator(streamArn, shardId, { after });
    } catch (error) {
      // The record is no longer kept (or was never there): everything that is left is newer.
      if (error instanceof StreamFault) return streams.iterator(streamArn, shardId, 'TRIM_HORIZON');
      throw error;
    }
  }

  function handle(records: readonly StreamRecord[], { streamArn, shardId }: Position): Promise<boolean> {
    const wanted = records.map((record) => asLambdaGivesIt(record, streamArn)).filter((record) => passes(source.patterns, record));
    if (wanted.length === 0) return Promise.resolve(true);
    return seeThrough(wanted, source, {
      async call(batch, requestId) {
        const answer = await functions.invoke(source.function, JSON.stringify({ Records: batch }), requestId);
        return answer.ok ? { body: answer.body } : 'failed';
      },
      giveUp: (given) => giveUp(given, streamArn, shardId),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      now: () => Date.now(),
      stopped,
    });
  }

  async function giveUp(given: GivenUp, streamArn: string, shardId: string): Promise<void> {
    report(`${source.function.shortName} gave up ${given.records.length} change(s) of ${source.table}: ${given.condition}.`);
    if (!source.onFailure) return;
    const MessageBody = JSON.stringify(failureRecord(given, source, streamArn, shardId));
    await sqs.send(new SendMessageCommand({ QueueUrl: source.onFailure.url, MessageBody }));
  }

  async function run(): Promise<void> {
    while (!stopped())
      try {
        await loop();
      } catch (error) {
        // An iterator lives for minutes only, and the engine may be busy: begin again from the position that was kept.
        if (stopped()) return;
        const expired = error instanceof StreamFault && error.code === 'ExpiredIteratorException';
        if (!expired) report(`Reading the stream of ${source.table} failed: ${String(error)}`);
        await new Promise((resolve) => setTimeout(resolve, expired ? 0 : 1000));
      }
  }

  const ended = run();
  return {
    async stop() {
      stopping.abort();
      pace.touched();
      await ended;
    },
  };
}

const followerOf = (shardId: string, shards: readonly Shard[]): string | undefined =>
  shards.find((shard) => shard.ParentShardId === shardId)?.ShardId;

/** The engine calls its region `ddblocal`, and writes who deleted an expired item in capitals. */
function asLambdaGivesIt(record: StreamRecord, eventSourceARN: string): StreamRecord {
  const by = record['userIdentity'] as { Type?: string; PrincipalId?: string } | undefined;
  return {
    ...record,
    awsRegion: REGION,
    eventSourceARN,
    ...(by ? { userIdentity: { type: by.Type ?? 'Service', principalId: by.PrincipalId ?? 'dynamodb.amazonaws.com' } } : {}),
  };
}

/** What Lambda sends to an on-failure destination: where the records are, not what is in them. */
function failureRecord(given: GivenUp, source: StreamSource, streamArn: string, shardId: string): object {
  const [first, last] = [given.records.at(0), given.records.at(-1)];
  const time = (record: StreamRecord | undefined): string =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      requestId: given.requestId,
      functionArn: source.function.arn,
      condition: given.condition,
      approximateInvokeCount: given.calls,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: given.functionError ? 'Unhandled' : null },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.dynamodb.SequenceNumber,
      endSequenceNumber: last?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: time(first),
      approximateArrivalOfLastRecord: time(last),
      batchSize: given.records.length,
      streamArn,
    },
  };
}
