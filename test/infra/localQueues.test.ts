import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReceiveMessageCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { createQueues, startSqs, type SqsEngine } from '../../infra/local/engines/sqs.ts';
import type { FunctionAnswer } from '../../infra/local/lambda/answer.ts';
import { parsePattern } from '../../infra/local/sources/filter.ts';
import { readQueue, type Source } from '../../infra/local/sources/queues.ts';
import type { LocalFunction } from '../../infra/local/template/functionPlan.ts';
import type { QueueSource } from '../../infra/local/template/sourcePlan.ts';

let sqs: SqsEngine;
const sources: Source[] = [];
beforeAll(async () => {
  sqs = await startSqs(0);
});
afterAll(async () => {
  await Promise.all(sources.map((source) => source.stop()));
  await sqs.stop();
});

interface Message {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: Record<string, string>;
}
type Handler = (records: readonly Message[]) => Promise<FunctionAnswer> | FunctionAnswer;
const OK: FunctionAnswer = { ok: true, body: '{"batchItemFailures":[]}' };
const FAILED: FunctionAnswer = { ok: false, error: { errorType: 'Error', errorMessage: 'no' } };

/** A queue of its own that gives up after two tries, a second apart, and a function that reads it. */
async function feed(
  name: string,
  handler: Handler,
  more: Partial<QueueSource> = {},
): Promise<{ send: (...bodies: string[]) => Promise<void>; dead: () => Promise<string[]> }> {
  const queueOf = (queueName: string, attributes: Record<string, string>) => ({
    name: queueName,
    url: `${sqs.endpoint}/000000000000/${queueName}`,
    arn: `arn:aws:sqs:us-east-1:000000000000:${queueName}`,
    attributes,
  });
  const dead = queueOf(`${name}-dead`, {});
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 2 });
  const queue = queueOf(name, { VisibilityTimeout: '1', RedrivePolicy });
  await createQueues(sqs.client, [queue, dead]);
  const invoke = async (_of: LocalFunction, event: string): Promise<FunctionAnswer> =>
    handler((JSON.parse(event) as { Records: Message[] }).Records);
  sources.push(
    readQueue(
      {
        kind: 'queue',
        id: name,
        function: {} as LocalFunction,
        queue,
        batchSize: 10,
        windowMs: 0,
        reportsItems: true,
        patterns: [],
        maximumConcurrency: 2,
        ...more,
      },
      sqs.client,
      { busy: 0, stop: () => Promise.resolve(), invoke },
    ),
  );
  return {
    async send(...bodies) {
      const Entries = bodies.map((MessageBody, at) => ({ Id: String(at), MessageBody }));
      await sqs.client.send(new SendMessageBatchCommand({ QueueUrl: queue.url, Entries }));
    },
    async dead() {
      const { Messages = [] } = await sqs.client.send(
        new ReceiveMessageCommand({ QueueUrl: dead.url, WaitTimeSeconds: 5, MaxNumberOfMessages: 10 }),
      );
      return Messages.map((message) => message.Body ?? '');
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 8_000; !condition(); await new Promise((resolve) => setTimeout(resolve, 10)))
    if (Date.now() > end) throw new Error('It did not happen within eight seconds.');
}

describe('a reader of a queue', () => {
  it('gets each message once, at most ten a call', async () => {
    const seen: string[] = [];
    const sizes: number[] = [];
    const { send } = await feed('once', (records) => {
      sizes.push(records.length);
      seen.push(...records.map(({ body }) => body));
      return OK;
    });
    await send(...Array.from({ length: 10 }, (_, at) => `a${at}`));
    await send(...Array.from({ length: 5 }, (_, at) => `b${at}`));
    await until(() => seen.length === 15);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(new Set(seen).size).toBe(15);
    expect(seen).toHaveLength(15);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
  });

  it('gets again only the messages that failed, and those go to the dead letters after their last try', async () => {
    const seen: string[] = [];
    const { send, dead } = await feed('partial', (records) => {
      seen.push(...records.map(({ body }) => body));
      const batchItemFailures = records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId }));
      return { ok: true, body: JSON.stringify({ batchItemFailures }) };
    });
    await send('good', 'bad');
    expect(await dead()).toEqual(['bad']);
    expect(seen.filter((body) => body === 'good')).toHaveLength(1);
    expect(seen.filter((body) => body === 'bad')).toHaveLength(2);
  });

  it('gets the whole batch again where it threw', async () => {
    const counts: string[] = [];
    const { send } = await feed('thrown', (records) => {
      counts.push(...records.map(({ attributes }) => attributes['ApproximateReceiveCount'] ?? ''));
      return counts.length <= 2 ? FAILED : OK;
    });
    await send('a', 'b');
    await until(() => counts.length === 4);
    expect(counts).toEqual(['1', '1', '2', '2']);
  });

  it('never has more calls at once than the template allows', async () => {
    let [now, most, done] = [0, 0, 0];
    const { send } = await feed(
      'bounded',
      async (records) => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 40));
        now -= 1;
        done += records.length;
        return OK;
      },
      { batchSize: 1 },
    );
    await send(...Array.from({ length: 8 }, (_, at) => String(at)));
    await until(() => done === 8);
    expect(most).toBe(2);
  });

  it('is not called for what its filter does not want, and that is gone', async () => {
    const seen: string[] = [];
    const wanted = parsePattern('{"body":{"kind":["wanted"]}}');
    if (typeof wanted === 'string') throw new Error(wanted);
    const { send } = await feed(
      'filtered',
      (records) => {
        seen.push(...records.map(({ body }) => body));
        return OK;
      },
      { patterns: [wanted] },
    );
    await send('{"kind":"other"}', '{"kind":"wanted"}');
    await until(() => seen.length === 1);
    expect(seen).toEqual(['{"kind":"wanted"}']);
  });
});
