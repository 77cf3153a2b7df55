import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ReceiveMessageCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import { InvitationQueued } from '../../events/invitationQueued.ts';
import { consumer } from '../../functions/consumer.ts';
import { createQueues, startSqs, type SqsEngine } from '../../infra/local/engines/sqs.ts';
import { redrive } from '../../infra/local/redrive.ts';
import { readQueue, type Source } from '../../infra/local/sources/queues.ts';
import { planFrom, type Plan } from '../../infra/local/template/plan.ts';
import { userKey } from '../../lib/adapters/dynamo/keys.ts';
import { sendInvitation } from '../../lib/usecases/sendInvitation.ts';
import { app } from '../infra/synthesized.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 20 });
/** As often as it is handed out, in the template and here. */
const TRIES = 5;

let sqs: SqsEngine;
let plan: Plan;
let reader: Source;
const received: string[] = [];

/** The queue, the dead letters and the policy of the template, three seconds apart, so that no busy machine takes longer for a batch; the sender as it is deployed, on this world. */
beforeAll(async () => {
  // What the sender logs of the poison is not what is looked at here.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  sqs = await startSqs(0);
  const parameters = {
    PublicUrl: 'https://x.example',
    SenderIdentity: 'x.example',
    SenderAddress: 'x@x.example',
    OperatorTokenHash: '0'.repeat(64),
    OriginSecretHash: '0'.repeat(64),
    OriginSecret: '0'.repeat(43),
  };
  plan = planFrom(app('dev').synth().directory, parameters, { apiUrl: sqs.endpoint, sqsUrl: sqs.endpoint });
  const soon = plan.queues.map((queue) => ({ ...queue, attributes: { ...queue.attributes, VisibilityTimeout: '3' } }));
  await createQueues(sqs.client, soon);
  const send = consumer(InvitationQueued, (ask) => sendInvitation(world, ask));
  reader = readQueue(invitations(), sqs.client, {
    busy: 0,
    stop: () => Promise.resolve(),
    invoke: async (_of, event) => {
      const parsed = JSON.parse(event) as Parameters<typeof send>[0];
      received.push(...parsed.Records.map(({ body }) => body));
      const answer = await send(parsed, { getRemainingTimeInMillis: () => 30_000 } as Parameters<typeof send>[1]);
      return { ok: true, body: JSON.stringify(answer) };
    },
  });
});
afterAll(async () => {
  await reader.stop();
  await sqs.stop();
  jest.restoreAllMocks();
});

function invitations() {
  const source = plan.sources.find((one) => one.kind === 'queue' && /-InvitationsQueue/.test(one.queue.name));
  if (source?.kind !== 'queue') throw new Error('the template has a queue of invitations');
  return source;
}

async function given(): Promise<string[]> {
  const { deadLetterTargetArn } = JSON.parse(invitations().queue.attributes['RedrivePolicy'] ?? '') as { deadLetterTargetArn: string };
  const dead = plan.queues.find(({ arn }) => arn === deadLetterTargetArn);
  // Looked at only, so that it is there again at once.
  const ask = new ReceiveMessageCommand({ QueueUrl: dead?.url, MaxNumberOfMessages: 10, WaitTimeSeconds: 20, VisibilityTimeout: 0 });
  const { Messages = [] } = await sqs.client.send(ask);
  return Messages.map(({ Body = '' }) => Body);
}

describe('a message that the sender cannot digest, in one batch with nine others', () => {
  const people = Array.from({ length: 10 }, (_, at) => `person${at}@example.com`);
  const [victim = '', ...neighbours] = people;
  let poisoned = '';
  /** What somebody has written by hand, and no code of ours can read. */
  async function damage(userId: string, role: unknown): Promise<void> {
    const { client, name } = world.table;
    const Key = userKey(house.accountId, userId);
    const change = { UpdateExpression: 'SET #role = :role', ExpressionAttributeNames: { '#role': 'role' } };
    await client.send(new UpdateCommand({ TableName: name, Key, ...change, ExpressionAttributeValues: { ':role': role } }));
  }
  let userId = '';

  it('is tried five times, then lies among the dead letters, while each neighbour gets its e-mail once', async () => {
    await house.add(people.map((email) => ({ email })));
    ({ userId } = await house.user(victim));
    await damage(userId, 42);
    const bodies = (await world.post.relay()).map(({ message }) => JSON.stringify(message));
    poisoned = bodies.find((body) => body.includes(userId)) ?? '';
    expect(bodies).toHaveLength(10);
    await sqs.client.send(
      new SendMessageBatchCommand({
        QueueUrl: invitations().queue.url,
        Entries: bodies.map((MessageBody, at) => ({ Id: String(at), MessageBody })),
      }),
    );

    expect(await given()).toEqual([poisoned]);
    expect(received.filter((body) => body === poisoned)).toHaveLength(TRIES);
    expect(received).toHaveLength(neighbours.length + TRIES);
    expect(neighbours.map((email) => world.mails.to(email).length)).toEqual(neighbours.map(() => 1));
    expect(world.mails.to(victim)).toHaveLength(0);
  }, 60_000);

  it('is sent once when it was mended and sent round again, and its neighbours are not', async () => {
    await damage(userId, { name: 'member' });
    expect(await redrive(sqs.client, plan.queues)).toEqual({ Invitations: 1 });
    for (let turn = 0; turn < 100 && world.mails.to(victim).length === 0; turn++) await pause(50);
    // A second one would come within a second, when the queue hands out again what was not taken off.
    await pause(1500);
    expect(people.map((email) => world.mails.to(email).length)).toEqual(people.map(() => 1));
    expect(await redrive(sqs.client, plan.queues)).toEqual({});
    await expectLedgerToHold(world.table);
  }, 60_000);
});
