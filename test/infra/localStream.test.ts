import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { restoreEmptyMaps } from '../../infra/local/engines/emptyMaps.ts';
import { StreamFault, type StreamRecord, type Streams } from '../../infra/local/engines/streams.ts';
import type { FunctionAnswer } from '../../infra/local/lambda/answer.ts';
import { parsePattern, type Pattern } from '../../infra/local/sources/filter.ts';
import { Pace } from '../../infra/local/sources/pace.ts';
import { positionsInMemory, positionsOnDisk, type Positions } from '../../infra/local/sources/position.ts';
import { readStream } from '../../infra/local/sources/stream.ts';
import type { LocalFunction } from '../../infra/local/template/functionPlan.ts';
import type { StreamSource } from '../../infra/local/template/sourcePlan.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatwise-stream-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const FUNCTION = { name: 'relay', arn: 'arn:relay', shortName: 'relay' } as LocalFunction;
const pattern = (of: object): Pattern => {
  const parsed = parsePattern(JSON.stringify(of));
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
};

/** A stream of one shard, whose records are numbered from 1. */
class Shard implements Streams {
  readonly all: StreamRecord[] = [];
  oldest = 1;

  write(...names: string[]): void {
    for (const name of names) {
      const SequenceNumber = String(this.all.length + 1);
      const ApproximateCreationDateTime = Math.floor(Date.now() / 1000);
      const NewImage = { name: { S: name } };
      this.all.push({ eventID: name, eventName: 'INSERT', dynamodb: { SequenceNumber, ApproximateCreationDateTime, NewImage } });
    }
  }
  arnOf = () => Promise.resolve('arn:stream');
  shards = () => Promise.resolve([{ ShardId: 'shard-1' }]);
  iterator(_arn: string, _shard: string, from: { after: string } | 'TRIM_HORIZON' | 'LATEST'): Promise<string> {
    if (from === 'LATEST') return Promise.resolve(String(this.all.length + 1));
    if (from === 'TRIM_HORIZON') return Promise.resolve(String(this.oldest));
    if (Number(from.after) < this.oldest) return Promise.reject(new StreamFault('TrimmedDataAccessException', 'gone'));
    return Promise.resolve(String(Number(from.after) + 1));
  }
  records(iterator: string, limit: number): Promise<{ records: StreamRecord[]; next: string }> {
    const records = this.all.slice(Number(iterator) - 1, Number(iterator) - 1 + limit);
    return Promise.resolve({ records: structuredClone(records), next: String(Number(iterator) + records.length) });
  }
  close(): void {}
}

interface Run {
  /** The names in each call, in order. */
  readonly calls: string[][];
  readonly dead: { condition: string; batch: Record<string, unknown> }[];
  readonly stop: () => Promise<void>;
}

type Answer = 'throw' | { fail: string[] } | 'ok';

function run(
  shard: Shard,
  answer: (names: string[]) => Answer,
  more: Partial<StreamSource> = {},
  positions: Positions = positionsInMemory(),
): Run {
  const calls: string[][] = [];
  const dead: Run['dead'] = [];
  const source: StreamSource = {
    kind: 'stream',
    id: 'feed',
    function: FUNCTION,
    table: 'table',
    from: 'TRIM_HORIZON',
    batchSize: 100,
    windowMs: 0,
    reportsItems: true,
    patterns: [],
    bisect: false,
    retries: -1,
    maximumAgeMs: 86_400_000,
    onFailure: { name: 'dead', url: 'dead', arn: 'dead', attributes: {} },
    ...more,
  };
  const sqs = {
    send: (command: { input: { MessageBody: string } }) => {
      const said = JSON.parse(command.input.MessageBody) as {
        requestContext: { condition: string };
        DDBStreamBatchInfo: Record<string, unknown>;
      };
      dead.push({ condition: said.requestContext.condition, batch: said.DDBStreamBatchInfo });
      return Promise.resolve({});
    },
  } as unknown as SQSClient;
  const functions = {
    busy: 0,
    stop: () => Promise.resolve(),
    invoke(_of: LocalFunction, event: string): Promise<FunctionAnswer> {
      const { Records } = JSON.parse(event) as { Records: StreamRecord[] };
      const names = Records.map((record) => record.eventID);
      calls.push(names);
      const answered = answer(names);
      if (answered === 'throw') return Promise.resolve({ ok: false, error: { errorType: 'Error', errorMessage: 'no' } });
      const failures = answered === 'ok' ? [] : Records.filter((record) => answered.fail.includes(record.eventID));
      const batchItemFailures = failures.map((record) => ({ itemIdentifier: record.dynamodb.SequenceNumber }));
      return Promise.resolve({ ok: true, body: JSON.stringify({ batchItemFailures }) });
    },
  };
  const reader = readStream(source, { streams: shard, sqs, functions, positions, pace: new Pace(), report: () => undefined });
  return { calls, dead, stop: () => reader.stop() };
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !condition(); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error('It did not happen within five seconds.');
}
const once = (names: string[], value: Answer): ((given: string[]) => Answer) => {
  let first = true;
  return (given) => {
    if (!first || !given.some((name) => names.includes(name))) return 'ok';
    first = false;
    return value;
  };
};

describe('a reader of a table’s changes', () => {
  it('gets them in order, and the newer ones as they come', async () => {
    const shard = new Shard();
    shard.write('a', 'b');
    const { calls, stop } = run(shard, () => 'ok');
    await until(() => calls.length === 1);
    shard.write('c');
    await until(() => calls.length === 2);
    await stop();
    expect(calls).toEqual([['a', 'b'], ['c']]);
  });

  it('is not called for what its filter does not want, and goes on behind it', async () => {
    const shard = new Shard();
    shard.write('a', 'b', 'c');
    const positions = positionsInMemory();
    const patterns = [pattern({ dynamodb: { NewImage: { name: { S: ['b'] } } } })];
    const { calls, stop } = run(shard, () => 'ok', { patterns }, positions);
    await until(() => positions.read('feed')?.after === '3');
    await stop();
    expect(calls).toEqual([['b']]);
  });

  it('is called again from the lowest record that failed', async () => {
    const shard = new Shard();
    shard.write('a', 'b', 'c', 'd');
    const { calls, stop } = run(shard, once(['b'], { fail: ['c', 'b'] }));
    await until(() => calls.length === 2);
    await stop();
    expect(calls).toEqual([
      ['a', 'b', 'c', 'd'],
      ['b', 'c', 'd'],
    ]);
  });

  it('is called again with all of them where it threw', async () => {
    const shard = new Shard();
    shard.write('a', 'b');
    const { calls, stop } = run(shard, once(['a'], 'throw'));
    await until(() => calls.length === 2);
    await stop();
    expect(calls).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('gives up a batch after its last try, says where it was, and goes on', async () => {
    const shard = new Shard();
    shard.write('a', 'b');
    const { calls, dead, stop } = run(shard, (names) => (names.includes('a') ? 'throw' : 'ok'), { retries: 1 });
    await until(() => dead.length === 1);
    shard.write('c');
    await until(() => calls.length === 3);
    await stop();
    expect(calls).toEqual([['a', 'b'], ['a', 'b'], ['c']]);
    expect(dead[0]).toMatchObject({
      condition: 'RetryAttemptsExhausted',
      batch: { shardId: 'shard-1', startSequenceNumber: '1', endSequenceNumber: '2', batchSize: 2, streamArn: 'arn:stream' },
    });
  });

  it('gives up one bad record only, where a failing batch is split', async () => {
    const shard = new Shard();
    shard.write('a', 'b', 'bad', 'd');
    const { calls, dead, stop } = run(shard, (names) => (names.includes('bad') ? 'throw' : 'ok'), { retries: 1, bisect: true });
    await until(() => dead.length === 1);
    await until(() => calls.some((names) => names.join() === 'd'));
    await stop();
    expect(dead[0]).toMatchObject({ batch: { startSequenceNumber: '3', endSequenceNumber: '3', batchSize: 1 } });
    expect(calls.filter((names) => names.length === 1 && names[0] === 'bad')).toHaveLength(2);
    expect(calls).toContainEqual(['a', 'b']);
  });

  it('gives up what is too old', async () => {
    const shard = new Shard();
    shard.write('a');
    const { dead, stop } = run(shard, () => 'throw', { maximumAgeMs: -1 });
    await until(() => dead.length === 1);
    await stop();
    expect(dead[0]?.condition).toBe('RecordAgeExceeded');
  });

  it('goes on after a restart where it was', async () => {
    const shard = new Shard();
    shard.write('a', 'b');
    const first = run(shard, () => 'ok', {}, positionsOnDisk(folder));
    await until(() => positionsOnDisk(folder).read('feed')?.after === '2');
    await first.stop();
    shard.write('c');
    const second = run(shard, () => 'ok', {}, positionsOnDisk(folder));
    await until(() => second.calls.length === 1);
    await second.stop();
    expect(second.calls).toEqual([['c']]);
  });

  it('begins after a restart with what it had not finished', async () => {
    const shard = new Shard();
    shard.write('a');
    const positions = positionsInMemory();
    const first = run(shard, () => 'throw', {}, positions);
    await until(() => first.calls.length === 1);
    await first.stop();
    const second = run(shard, () => 'ok', {}, positions);
    await until(() => second.calls.length === 1);
    await second.stop();
    expect(second.calls).toEqual([['a']]);
  });

  it('begins with the oldest that is left, where its place is no longer kept', async () => {
    const shard = new Shard();
    shard.write('a', 'b', 'c');
    shard.oldest = 3;
    const positions = positionsInMemory();
    positions.keep('feed', { streamArn: 'arn:stream', shardId: 'shard-1', after: '1' });
    const { calls, stop } = run(shard, () => 'ok', {}, positions);
    await until(() => calls.length === 1);
    await stop();
    expect(calls).toEqual([['c']]);
  });

  it('begins anew where the table is another one', async () => {
    const shard = new Shard();
    shard.write('a');
    const positions = positionsInMemory();
    positions.keep('feed', { streamArn: 'arn:an-older-stream', shardId: 'shard-1', after: '1' });
    const { calls, stop } = run(shard, () => 'ok', {}, positions);
    await until(() => calls.length === 1);
    await stop();
    expect(calls).toEqual([['a']]);
  });
});

describe('a record', () => {
  it('has its empty maps back, which the engine writes without a type', () => {
    const image = { a: { S: '' }, empty: {}, m: { M: { inner: {}, l: { L: [{}, { N: '1' }] } } } };
    restoreEmptyMaps(image);
    expect(image).toEqual({ a: { S: '' }, empty: { M: {} }, m: { M: { inner: { M: {} }, l: { L: [{ M: {} }, { N: '1' }] } } } });
  });
});
