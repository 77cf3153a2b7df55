import { SQSClient } from '@aws-sdk/client-sqs';
import { startInbox, type TakenMail } from '../infra/local/engines/inbox.ts';
import { createQueues } from '../infra/local/engines/sqs.ts';
import { CREDENTIALS } from '../infra/local/engines/tables.ts';
import { filesOf } from '../infra/local/folder.ts';
import { runFunctions } from '../infra/local/lambda/functions.ts';
import { readQueue } from '../infra/local/sources/queues.ts';
import { planFrom } from '../infra/local/template/plan.ts';
import { REGION } from '../infra/local/template/resolve.ts';
import type { QueueSource } from '../infra/local/template/sourcePlan.ts';
import type { LocalQueue } from '../infra/local/template/storePlan.ts';
import type { BenchStack } from './localStack.ts';

/** The function that sends, as it is deployed, fed from its two queues, and a mail service that notes when it took what. */
export interface Senders {
  readonly queues: SQSClient;
  readonly singleUrl: string;
  readonly bulkUrl: string;
  readonly mailUrl: string;
  /** E-mails of one batch that are sent at once, times the batches. */
  readonly atOnce: number;
  /** When each address got its e-mail, in milliseconds of `performance.now()`. */
  readonly taken: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** On the bench's own table; the stack's own readers have to be stopped. `perSecond` is the rate that the mail service allows. */
export async function startSenders(stack: BenchStack, perSecond: number): Promise<Senders> {
  const taken = new Map<string, number>();
  const inbox = await startInbox(0, undefined, ({ to }: TakenMail) => {
    taken.set(to[0] ?? '', performance.now());
  });
  const parameters = {
    PublicUrl: stack.apiUrl,
    SenderIdentity: 'bench.example',
    SenderAddress: 'no-reply@bench.example',
    SesSendingRate: String(perSecond),
    SesDailyQuota: '1000000',
    OperatorTokenHash: '0'.repeat(64),
    OriginSecretHash: '0'.repeat(64),
    OriginSecret: '0'.repeat(43),
  };
  const plan = planFrom(filesOf(stack.folder).templates, parameters, { apiUrl: stack.apiUrl, sqsUrl: stack.queuesUrl });
  const sources = plan.sources
    .filter((source) => source.kind === 'queue')
    .filter((source) => source.function.shortName === 'sendInvitation')
    .map((source) => ({ ...source, function: onTable(source.function, stack.rawTable), queue: ownQueue(source.queue) }));
  const queues = new SQSClient({ endpoint: stack.queuesUrl, region: REGION, credentials: CREDENTIALS });
  await createQueues(
    queues,
    sources.map((source) => source.queue),
  );
  const [bulk, single] = [sources.find(isBulk), sources.find((source) => !isBulk(source))];
  if (!bulk || !single) throw new Error('the sender of invitations has two queues');
  const functions = runFunctions([single.function], {
    folder: stack.folder,
    services: () => ({ dynamodb: stack.databaseUrl, sqs: stack.queuesUrl, ses: inbox.url }),
  });
  const readers = [single, bulk].map((source) => readQueue(source, queues, functions));
  return {
    queues,
    singleUrl: single.queue.url,
    bulkUrl: bulk.queue.url,
    mailUrl: inbox.url,
    atOnce: single.batchSize * single.maximumConcurrency,
    taken,
    stop: async () => {
      await Promise.all(readers.map((reader) => reader.stop()));
      await functions.stop();
      queues.destroy();
      await inbox.stop();
    },
  };
}

const isBulk = (source: QueueSource): boolean => source.queue.name.includes('Bulk');

/** Of the same attributes, but without dead letters: a receive that the stack's reader gave up may still be served by the emulator. */
function ownQueue(queue: LocalQueue): LocalQueue {
  const { RedrivePolicy: _, ...attributes } = queue.attributes;
  const name = `bench-${queue.name}-${serial++}`;
  return { ...queue, name, url: queue.url.replace(queue.name, name), attributes };
}
let serial = 0;

const onTable = (of: QueueSource['function'], table: string): QueueSource['function'] => ({
  ...of,
  environment: { ...of.environment, TABLE_NAME: table },
});
