import { DeleteMessageBatchCommand, ReceiveMessageCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import type { Functions } from '../lambda/functions.ts';
import { REGION } from '../template/resolve.ts';
import type { QueueSource } from '../template/sourcePlan.ts';
import { failedItems } from './answer.ts';
import { passes } from './filter.ts';

export interface Source {
  stop(): Promise<void>;
}

/** SQS gives and takes ten messages a call. */
const MOST_PER_CALL = 10;

/**
 * Hands a queue's messages to a function, so many batches at once as the template allows. What succeeded is deleted;
 * what failed becomes visible again by itself when its visibility timeout is over, and goes to the dead letters when it
 * was received too often, as the queue's own policy says.
 */
export function readQueue(source: QueueSource, client: SQSClient, functions: Functions): Source {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (running.size >= source.maximumConcurrency) {
        await Promise.race(running);
        continue;
      }
      const messages = await collect();
      if (messages.length === 0) continue;
      const batch = handle(messages).finally(() => running.delete(batch));
      running.add(batch);
    }
    await Promise.all(running);
  }

  /** One batch: what is there, or what comes within the batching window. */
  async function collect(): Promise<Message[]> {
    const messages = await receive(Math.min(source.batchSize, MOST_PER_CALL), 20);
    const closes = Date.now() + source.windowMs;
    while (messages.length > 0 && messages.length < source.batchSize && Date.now() < closes && !stopping.signal.aborted)
      messages.push(...(await receive(Math.min(source.batchSize - messages.length, MOST_PER_CALL), 1)));
    return messages;
  }

  async function receive(most: number, waitSeconds: number): Promise<Message[]> {
    try {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: source.queue.url,
          MaxNumberOfMessages: most,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
        { abortSignal: stopping.signal },
      );
      return Messages;
    } catch (error) {
      if (!stopping.signal.aborted) {
        console.error(`Reading the queue ${source.queue.name} failed:`, error);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      return [];
    }
  }

  async function handle(messages: Message[]): Promise<void> {
    try {
      const records = messages.map((message) => ({ message, record: recordFrom(message, source.queue.arn) }));
      // What no filter wants is taken off the queue without a call.
      const wanted = records.filter(({ record }) => passes(source.patterns, { ...record, body: parsed(record.body) }));
      const failed = wanted.length === 0 ? new Set<string>() : await invoke(wanted.map(({ record }) => record));
      if (failed === 'all') return;
      await remove(records.filter(({ record }) => !failed.has(record.messageId)).map(({ message }) => message));
    } catch (error) {
      console.error(`Handling messages of ${source.queue.name} failed:`, error);
    }
  }

  async function invoke(records: readonly SqsRecord[]): Promise<ReadonlySet<string> | 'all'> {
    const answer = await functions.invoke(source.function, JSON.stringify({ Records: records }));
    if (!answer.ok) return 'all';
    return source.reportsItems
      ? failedItems(
          answer.body,
          records.map((record) => record.messageId),
        )
      : new Set();
  }

  async function remove(messages: readonly Message[]): Promise<void> {
    for (let at = 0; at < messages.length; at += MOST_PER_CALL) {
      const Entries = messages
        .slice(at, at + MOST_PER_CALL)
        .map((message, id) => ({ Id: String(id), ReceiptHandle: message.ReceiptHandle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: source.queue.url, Entries }));
    }
  }

  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

interface SqsRecord {
  readonly messageId: string;
  readonly body: string;
}

/** The record as Lambda gives it, whose names begin in lower case. */
function recordFrom(message: Message, arn: string): SqsRecord & Record<string, unknown> {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    {
      stringValue: value.StringValue,
      binaryValue: value.BinaryValue,
      stringListValues: [],
      binaryListValues: [],
      dataType: value.DataType,
    },
  ]);
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(attributes) as Record<string, unknown>,
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: REGION,
  };
}

/** A filter sees a body in JSON by its parts, any other as a text. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
