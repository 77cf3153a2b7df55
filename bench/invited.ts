import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Table } from '../lib/adapters/dynamo/table.ts';
import { addUsers } from '../lib/usecases/addUsers.ts';
import { ORIGIN, openBenchWorld } from './benchWorld.ts';
import type { Senders } from './senders.ts';

/** As many messages as SQS takes and gives in one call. */
export const A_MESSAGE_BATCH = 10;

export interface Invited {
  readonly accountId: string;
  readonly userId: string;
  readonly email: string;
}

export type Invite = (count: number) => Promise<readonly Invited[]>;

/** Adds people, whose invitations wait to be sent; nothing is put on a queue. */
export async function inviter(table: Table): Promise<Invite> {
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

export async function enqueue(queues: SQSClient, QueueUrl: string, invited: readonly Invited[]): Promise<void> {
  const bodies = invited.map(({ accountId, userId }) => JSON.stringify({ v: 1, accountId, userId, generation: 1, requestId: 'bench' }));
  for (const some of inTens(bodies))
    await queues.send(new SendMessageBatchCommand({ QueueUrl, Entries: some.map((MessageBody, at) => ({ Id: String(at), MessageBody })) }));
}

/** When each was taken, in order. */
export async function arrival({ taken }: Senders, invited: readonly Invited[]): Promise<number[]> {
  const patience = performance.now() + 120_000;
  while (!invited.every(({ email }) => taken.has(email))) {
    if (performance.now() > patience) throw new Error('e-mails of the bench did not arrive');
    await pause(5);
  }
  return invited.map(({ email }) => taken.get(email) ?? 0).sort((one, other) => one - other);
}

const inTens = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / A_MESSAGE_BATCH) }, (_, at) => all.slice(at * A_MESSAGE_BATCH, (at + 1) * A_MESSAGE_BATCH));
