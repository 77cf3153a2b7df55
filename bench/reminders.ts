import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoAccounts } from '../lib/adapters/dynamo/accounts.ts';
import { dynamoInvitations } from '../lib/adapters/dynamo/invitations.ts';
import type { Item } from '../lib/adapters/dynamo/table.ts';
import { dueShard } from '../lib/adapters/dynamo/userItem.ts';
import { nodeChance } from '../lib/adapters/node/chance.ts';
import { addUsers } from '../lib/usecases/addUsers.ts';
import { resendWelcome } from '../lib/usecases/resendWelcome.ts';
import { openBenchWorld, ORIGIN } from './benchWorld.ts';
import type { BenchStack } from './localStack.ts';
import { meteredTable, type MeteredTable } from './metered.ts';
import type { Section } from './section.ts';
import { round } from './stats.ts';

const DUE = 200;
const PENDING = [1_000, 1_000_000];
const DAY = 24 * 3600_000;
const AT_ONCE = 25;
const CALLERS = 16;

/** The job that reminds, with the same number due among few and among many that are pending. */
export async function measureReminders(stack: BenchStack): Promise<Section> {
  const table = meteredTable(stack, stack.quietTable);
  const { needs, account, send } = await openBenchWorld(table);
  const actor = await account('Reminding');
  const { accountId } = actor.account;
  const job = { accounts: dynamoAccounts(table), invitations: dynamoInvitations(table) };
  const rows: string[][] = [];
  let pending = 0;
  let invited = 0;
  for (const total of PENDING) {
    await storePending(table, accountId, total - pending);
    pending = total;
    const people = Array.from({ length: DUE }, () => `due${invited++}@bench.example`);
    for (let from = 0; from < people.length; from += 100) {
      const some = people.slice(from, from + 100).map((email) => ({
        ...{ firstName: 'Ada', lastName: '', email, products: ['meeting'] },
        ...{ role: { name: 'member' as const }, locale: 'en' as const },
      }));
      const added = await addUsers(needs, actor, { rows: some, dryRun: false, origin: ORIGIN });
      for (const one of added) if (!(one instanceof Error)) await send(accountId, one.user.userId, one.user.email);
    }
    const when = new Date(Date.now() + 4 * DAY);
    table.taken();
    const began = performance.now();
    const reminded = await resendWelcome(job, when);
    const seconds = (performance.now() - began) / 1000;
    const { units, examined } = table.taken();
    if (reminded !== DUE) throw new Error(`${reminded} were reminded of ${DUE}`);
    rows.push([total.toLocaleString('en'), String(reminded), round(seconds, 2), String(examined), round(units)]);
    console.log(rows.at(-1)?.join('  '));
    // They are queued now, and due again: far behind what the next run looks at.
    await putOff(table, accountId);
  }
  return {
    title: 'Reminders that are due',
    note: `One run of the job with ${DUE} reminders due, among so many pending invitations of which nothing is due yet (items that stand in the index of due things as a user does, and nowhere else; the table has no stream, which nobody would read). Entries are those of the index that the engine looked at; units are what it counts for reading, the users and their account included. Aim: the cost follows what is due.`,
    head: ['pending', 'reminded', 'seconds', 'entries examined', 'read units'],
    rows,
  };
}

/** Due in a year. */
async function storePending({ client, name }: MeteredTable, accountId: string, count: number): Promise<void> {
  const dueAt = new Date(Date.now() + 365 * DAY).toISOString();
  let next = 0;
  const item = (): Item => {
    const userId = nodeChance.newId();
    return { pk: `U#${accountId}#${userId}`, sk: 'USER', dueShard: dueShard(userId), dueAt };
  };
  const caller = async (): Promise<void> => {
    while (next < count) {
      const some = Math.min(AT_ONCE, count - next);
      next += some;
      const puts = Array.from({ length: some }, () => ({ PutRequest: { Item: item() } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [name]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}

/** Sends what was queued, so that nothing of it is due any more when the next run comes. */
async function putOff(table: MeteredTable, accountId: string): Promise<void> {
  const invitations = dynamoInvitations(table);
  const until = new Date(Date.now() + 365 * DAY);
  for await (const batch of invitations.expired(new Date(Date.now() + 300 * DAY)))
    for (const user of batch) if (user.accountId === accountId) await invitations.keepPutOff(user, until);
}
