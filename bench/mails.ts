import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import { CREDENTIALS } from '../infra/local/engines/tables.ts';
import { REGION } from '../infra/local/template/resolve.ts';
import { userKey } from '../lib/adapters/dynamo/keys.ts';
import { invitationMail } from '../lib/domain/mails/invitationMail.ts';
import { addUsers } from '../lib/usecases/addUsers.ts';
import { toSes } from '../lib/adapters/ses/mailer.ts';
import { ORIGIN, openBenchWorld } from './benchWorld.ts';
import type { BenchStack } from './localStack.ts';
import { meteredTable, type MeteredTable } from './metered.ts';
import type { Section } from './section.ts';
import { startSenders, type Senders } from './senders.ts';
import { median, percentile, round } from './stats.ts';

const ROUNDS = 5;
const A_ROUND = 300;
const A_MESSAGE_BATCH = 10;
/** Rates that SES gives, and how long each is kept up. */
const RATES = [14, 50];
const RATE_SECONDS = 20;
const BACKLOG = 600;
const SINGLES = 5;

interface Invited {
  readonly accountId: string;
  readonly userId: string;
  readonly email: string;
}

/** Invitations through the queue and the sender: how many a second, how evenly, and how long a single one waits behind many. */
export async function measureMails(stack: BenchStack): Promise<readonly Section[]> {
  await stack.stopReading();
  const table = meteredTable(stack);
  const invite = await inviter(table);
  return [await throughput(stack, table, invite), await evenness(stack, invite), await fairness(stack, invite)];
}

type Invite = (count: number) => Promise<readonly Invited[]>;

/** Adds people, whose invitations wait to be sent; nothing is put on a queue. */
async function inviter(table: MeteredTable): Promise<Invite> {
  const { needs, account } = await openBenchWorld(table);
  const actor = await account('Mails');
  let serial = 0;
  return async (count) => {
    const invited: Invited[] = [];
    while (invited.length < count) {
      const rows = Array.from({ length: Math.min(100, count - invited.length) }, () => ({
        ...{ firstName: 'Ada', lastName: 'Lovelace', email: `invited.${serial++}@bench.example`, products: ['meeting'] },
        ...{ role: { name: 'member' as const }, locale: 'en' as const },
      }));
      for (const added of await addUsers(needs, actor, { rows, dryRun: false, origin: ORIGIN })) {
        if (added instanceof Error) throw added;
        invited.push({ accountId: added.user.accountId, userId: added.user.userId, email: added.user.email });
      }
    }
    return invited;
  };
}

async function throughput(stack: BenchStack, table: MeteredTable, invite: Invite): Promise<Section> {
  const senders = await startSenders(stack, 100_000);
  const times: Record<'ours' | 'mails' | 'messages' | 'updates', number>[] = [];
  try {
    for (let played = 0; played <= ROUNDS; played++) {
      const invited = await invite(A_ROUND);
      const mails = await timed(() => sendRaw(senders, A_ROUND));
      const messages = await timed(() => passRaw(senders.queues, invited));
      const updates = await timed(() => updateRaw(table, invited, senders.atOnce));
      const ours = await timed(async () => {
        await enqueue(senders.queues, senders.singleUrl, invited);
        await arrival(senders, invited);
      });
      // The first one starts the functions.
      if (played > 0) times.push({ ours, mails, messages, updates });
    }
  } finally {
    await senders.stop();
  }
  const rate = (of: keyof (typeof times)[number]): number => median(times.map((time) => (A_ROUND * 1000) / time[of]));
  const ratio = (to: keyof (typeof times)[number]): string => `${round(100 * median(times.map((time) => time[to] / time.ours)), 0)} %`;
  return {
    title: 'E-mails through the queue and the sender',
    note: `From putting ${A_ROUND} messages on the queue until the mail service has taken the last e-mail: received in batches of ten, claimed, written, sent, marked. Medians of ${ROUNDS} interleaved rounds; the function, its queue and its concurrency (${senders.atOnce} at once) as in the template, with a rate beyond reach. Raw: as many e-mails sent to the same emulator by the plain client; as many messages sent, received and deleted by ten; and the two updates that each e-mail needs (a claim, a mark), sent to the same items by the plain client, as many at once. What bounds it is the last of these: the engine takes so many updates a second, and the reads before them come out of the same.`,
    head: ['', 'a second', 'ours, of it'],
    rows: [
      ['e-mails, raw', round(rate('mails'), 0), ratio('mails')],
      ['messages, raw', round(rate('messages'), 0), ratio('messages')],
      ['two updates each, raw', round(rate('updates'), 0), ratio('updates')],
      ['invitations sent', round(rate('ours'), 0), ''],
    ],
  };
}

async function evenness(stack: BenchStack, invite: Invite): Promise<Section> {
  const rows: string[][] = [];
  for (const perSecond of RATES) {
    const invited = await invite(perSecond * RATE_SECONDS);
    const senders = await startSenders(stack, perSecond);
    try {
      await enqueue(senders.queues, senders.singleUrl, invited);
      const at = await arrival(senders, invited);
      const measured = ((at.length - 1) * 1000) / ((at.at(-1) ?? 0) - (at[0] ?? 0));
      const most = (ms: number): number => Math.max(...at.map((first) => at.filter((time) => time >= first && time < first + ms).length));
      rows.push([
        String(perSecond),
        String(at.length),
        round(measured, 2),
        `${round((100 * measured) / perSecond)} %`,
        String(most(1000)),
        String(most(10_000)),
      ]);
      console.log(rows.at(-1)?.join('  '));
    } finally {
      await senders.stop();
    }
  }
  return {
    title: 'The rate of sending',
    note: `So many e-mails waiting at once, and the times at which the mail service took them, by the clock. Places lie 2 % further apart than it allows. Aim: within 5 % of the rate, and not above it.`,
    head: ['allowed a second', 'e-mails', 'measured a second', 'of the rate', 'most within any second', 'any ten seconds'],
    rows,
  };
}

async function fairness(stack: BenchStack, invite: Invite): Promise<Section> {
  const perSecond = 50;
  const singles = await invite(2 * SINGLES);
  const backlog = await invite(BACKLOG);
  const senders = await startSenders(stack, perSecond);
  try {
    const alone = await waits(senders, singles.slice(0, SINGLES));
    await enqueue(senders.queues, senders.bulkUrl, backlog);
    await pause(1000);
    const behind = await waits(senders, singles.slice(SINGLES));
    const waiting = BACKLOG - backlog.filter(({ email }) => senders.taken.has(email)).length;
    if (waiting === 0) throw new Error('nothing was left to wait behind');
    const row = (name: string, ms: readonly number[]): string[] => [name, round(median(ms), 0), round(percentile(ms, 100), 0)];
    return {
      title: 'A single invitation behind many',
      note: `Milliseconds from its message on the queue until the mail service has taken it, of ${SINGLES} one after the other, at ${perSecond} e-mails a second: with nothing else to send, and while ${BACKLOG} of a bulk call wait (${waiting} still did at the end). The line before it is a second at most.`,
      head: ['', 'median ms', 'longest ms'],
      rows: [row('nothing else', alone), row(`behind ${BACKLOG}`, behind)],
    };
  } finally {
    await senders.stop();
  }
}

async function waits(senders: Senders, singles: readonly Invited[]): Promise<number[]> {
  const ms: number[] = [];
  for (const single of singles) {
    const began = performance.now();
    await enqueue(senders.queues, senders.singleUrl, [single]);
    ms.push(((await arrival(senders, [single])).at(-1) ?? 0) - began);
  }
  return ms;
}

/** When each was taken, in order. */
async function arrival({ taken }: Senders, invited: readonly Invited[]): Promise<number[]> {
  const patience = performance.now() + 120_000;
  while (!invited.every(({ email }) => taken.has(email))) {
    if (performance.now() > patience) throw new Error('e-mails of the bench did not arrive');
    await pause(5);
  }
  return invited.map(({ email }) => taken.get(email) ?? 0).sort((one, other) => one - other);
}

async function enqueue(queues: SQSClient, QueueUrl: string, invited: readonly Invited[]): Promise<void> {
  const bodies = invited.map(({ accountId, userId }) => JSON.stringify({ v: 1, accountId, userId, generation: 1, requestId: 'bench' }));
  for (const some of inTens(bodies))
    await queues.send(new SendMessageBatchCommand({ QueueUrl, Entries: some.map((MessageBody, at) => ({ Id: String(at), MessageBody })) }));
}

async function passRaw(queues: SQSClient, invited: readonly Invited[]): Promise<void> {
  const { QueueUrl = '' } = await queues.send(new CreateQueueCommand({ QueueName: 'bench-raw' }));
  await enqueue(queues, QueueUrl, invited);
  let left = invited.length;
  while (left > 0) {
    const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: A_MESSAGE_BATCH }));
    const Entries = Messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }));
    if (Entries.length > 0) await queues.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    left -= Entries.length;
  }
}

async function sendRaw({ mailUrl, atOnce }: Senders, count: number): Promise<void> {
  const client = new SESv2Client({ endpoint: mailUrl, region: REGION, credentials: CREDENTIALS });
  const text = invitationMail({
    ...{ locale: 'en', firstName: 'Ada', accountName: 'Mails', productNames: ['Meeting'], role: 'member', timeZone: 'UTC' },
    ...{ expiresAt: new Date(), link: `https://bench.example/invitation#${'x'.repeat(86)}`, passwordNeeded: true },
  });
  const mail = { to: 'raw@bench.example', text, sendId: 'raw', tags: { account: 'raw', user: 'raw', generation: '1', send: 'raw' } };
  const input = toSes({ senderAddress: 'no-reply@bench.example', configurationSet: 'bench' }, mail);
  await each(Array.from({ length: count }), atOnce, () => client.send(new SendEmailCommand(input)));
  client.destroy();
}

async function updateRaw({ client, name }: MeteredTable, invited: readonly Invited[], atOnce: number): Promise<void> {
  await each(invited, atOnce, async ({ accountId, userId }) => {
    for (let update = 0; update < 2; update++)
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: userKey(accountId, userId),
          UpdateExpression: 'SET #bench = :update',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#bench': 'bench' },
          ExpressionAttributeValues: { ':update': update },
        }),
      );
  });
}

const inTens = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / A_MESSAGE_BATCH) }, (_, at) => all.slice(at * A_MESSAGE_BATCH, (at + 1) * A_MESSAGE_BATCH));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function each<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<unknown>): Promise<void> {
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < all.length) await work(all[next++] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
}
