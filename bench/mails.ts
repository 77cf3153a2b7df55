import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { CreateQueueCommand, DeleteMessageBatchCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CREDENTIALS } from '../infra/local/engines/tables.ts';
import { REGION } from '../infra/local/template/resolve.ts';
import { userKey } from '../lib/adapters/dynamo/keys.ts';
import { invitationMail } from '../lib/domain/mails/invitationMail.ts';
import { toSes } from '../lib/adapters/ses/mailer.ts';
import { A_MESSAGE_BATCH, arrival, enqueue, inviter, type Invite, type Invited } from './invited.ts';
import type { BenchStack } from './localStack.ts';
import { meteredTable, type MeteredTable } from './metered.ts';
import type { Section } from './section.ts';
import { evenness, fairness } from './sendingPace.ts';
import { startSenders, type Senders } from './senders.ts';
import { median, round } from './stats.ts';
import { each, timed } from './timing.ts';

const ROUNDS = 5;
const A_ROUND = 300;

/** Invitations through the queue and the sender: how many a second, how evenly, and how long a single one waits behind many. */
export async function measureMails(stack: BenchStack): Promise<readonly Section[]> {
  await stack.stopReading();
  const table = meteredTable(stack);
  const invite = await inviter(table);
  return [await throughput(stack, table, invite), await evenness(stack, invite), await fairness(stack, invite)];
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
