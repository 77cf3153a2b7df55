import {
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { LocalQueue } from './template/storePlan.ts';

/** How many messages came back, by the name of the queue. */
export type Redriven = Readonly<Record<string, number>>;

const AT_ONCE = 10;

/**
 * Sends what was given up round again, each to the queue that it came from. The emulator lacks the task by which AWS does
 * it (StartMessageMoveTask). A message is taken away only after it was sent: one that is sent twice has one effect.
 */
export async function redrive(client: SQSClient, queues: readonly LocalQueue[]): Promise<Redriven> {
  const counts: Record<string, number> = {};
  for (const queue of queues) {
    const given = givenUpBy(queue, queues);
    if (!given) continue;
    const moved = await moveAll(client, given.url, queue.url);
    if (moved > 0) counts[shortName(queue.name)] = moved;
  }
  return counts;
}

/** The queue that its policy names. */
function givenUpBy({ attributes }: LocalQueue, queues: readonly LocalQueue[]): LocalQueue | undefined {
  const policy = attributes['RedrivePolicy'];
  const { deadLetterTargetArn } = JSON.parse(policy ?? '{}') as { deadLetterTargetArn?: string };
  return queues.find(({ arn }) => arn === deadLetterTargetArn);
}

async function moveAll(client: SQSClient, from: string, to: string): Promise<number> {
  for (let moved = 0; ;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: AT_ONCE, WaitTimeSeconds: 0 }),
    );
    if (Messages.length === 0) return moved;
    await move(client, Messages, from, to);
    moved += Messages.length;
  }
}

async function move(client: SQSClient, messages: readonly Message[], from: string, to: string): Promise<void> {
  const { Failed = [] } = await client.send(
    new SendMessageBatchCommand({ QueueUrl: to, Entries: messages.map(({ Body = '' }, at) => ({ Id: String(at), MessageBody: Body })) }),
  );
  if (Failed.length > 0) throw new Error(`${Failed.length} messages could not be sent round again; they are still among the dead letters.`);
  await client.send(
    new DeleteMessageBatchCommand({
      QueueUrl: from,
      Entries: messages.map(({ ReceiptHandle = '' }, at) => ({ Id: String(at), ReceiptHandle })),
    }),
  );
}

/** `SeatwiseApp-dev-InvitationsQueue1A2B3C4D` is `Invitations`. */
const shortName = (name: string): string => name.replace(/^.*-/, '').replace(/Queue[0-9A-F]{8}$/, '');
