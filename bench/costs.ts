import { auditEventOf } from '../lib/adapters/dynamo/auditing.ts';
import { dynamoApiTokens } from '../lib/adapters/dynamo/apiTokens.ts';
import { dynamoDeliveries } from '../lib/adapters/dynamo/deliveries.ts';
import { dynamoEvents } from '../lib/adapters/dynamo/events.ts';
import { dynamoImports } from '../lib/adapters/dynamo/imports.ts';
import { userKey } from '../lib/adapters/dynamo/keys.ts';
import { dynamoMails } from '../lib/adapters/dynamo/mails.ts';
import { dynamoPeople } from '../lib/adapters/dynamo/people.ts';
import { getItem } from '../lib/adapters/dynamo/read.ts';
import { readRows } from '../lib/domain/importing/readRows.ts';
import { keepEvents } from '../lib/usecases/keepEvents.ts';
import { startImport } from '../lib/usecases/imports.ts';
import { recordDelivery } from '../lib/usecases/recordDelivery.ts';
import { runImport } from '../lib/usecases/runImport.ts';
import { ORIGIN, openBenchWorld } from './benchWorld.ts';
import { billedTable, type Bill } from './billed.ts';
import type { BenchStack } from './localStack.ts';
import type { Section } from './section.ts';
import { round } from './stats.ts';

const ROWS = 960;
const SENT = 40;
/** us-east-1, on demand, USD, as of November 2026. */
const PRICES = {
  write: 0.625 / 1e6,
  read: 0.125 / 1e6,
  request: 0.4 / 1e6,
  call: 0.2 / 1e6,
  gigabyteSecond: 0.0000133334,
  email: 0.1 / 1e3,
  publish: 0.5 / 1e6,
} as const;
/** One message each for ten invitations received at once, and one for each event; a place in the line of senders costs 0.2 units. */
const PACE_UNITS = 0.2;

/** What one person of an import costs, from the file to the e-mail that has arrived, by what its requests are billed. */
export async function measureCosts(stack: BenchStack): Promise<Section[]> {
  const table = billedTable(stack);
  const world = await openBenchWorld(table);
  const needs = {
    ...world.needs,
    imports: dynamoImports(table),
    apiTokens: dynamoApiTokens(table),
    deliveries: dynamoDeliveries(table),
    events: dynamoEvents(table),
    notices: dynamoMails(table),
    people: dynamoPeople(table),
  };
  const actor = await world.account('Costs');
  const people = Array.from({ length: ROWS }, (_, at) => `Ada${at} Lovelace costs.${at}@bench.example`).join('\n');
  const perPerson = ({ writes, reads }: Bill, count: number): Bill => ({ writes: writes / count, reads: reads / count });

  table.taken();
  const asked = { rows: readRows('list', people), defaults: { products: ['meeting'] }, dryRun: false, isHeld: false };
  const { accountId, importId, turn } = await startImport(needs, actor, asked, ORIGIN);
  await runImport(needs, { v: 1, accountId, importId, turn, requestId: 'bench' }, () => 600_000);
  const imported = perPerson(table.taken(), ROWS);

  const users = (await needs.users.list(accountId, { limit: 100 })).items.filter(({ status }) => status === 'invited').slice(0, SENT);
  const images = await Promise.all(users.map(({ userId }) => getItem(table, userKey(accountId, userId))));
  table.taken();
  for (const { userId, email } of users) await world.send(accountId, userId, email);
  const sent = perPerson(table.taken(), SENT);

  const taken = await Promise.all(users.map(({ userId }) => needs.users.find(accountId, userId)));
  table.taken();
  for (const user of taken) {
    const { delivery, generation } = user?.invitation ?? {};
    if (!user || delivery?.state !== 'sent' || generation === undefined) throw new Error('the e-mail was just sent');
    const event = { kind: 'delivered' as const, sendId: delivery.sendId, at: new Date(), reason: '' };
    await recordDelivery(needs, { accountId, userId: user.userId, generation, event });
  }
  const delivered = perPerson(table.taken(), SENT);

  await keepEvents(
    needs,
    images.flatMap((image) => auditEventOf(undefined, image) ?? []),
  );
  const event = perPerson(table.taken(), SENT);
  // The index of events by account and month, which the bench's table has not; and the line that it was sent, as large as the one that it arrived.
  const history = { writes: event.writes + 1 + 1, reads: event.reads };

  const steps: readonly (readonly [string, Bill])[] = [
    ['taken in and added', imported],
    ['e-mail claimed, sent, marked, with its place in the line', { writes: sent.writes + PACE_UNITS, reads: sent.reads }],
    ['delivery recorded, with its line', delivered],
    ['the event of the change, and the line that it was sent', history],
  ];
  const all = steps.reduce((sum, [, { writes, reads }]) => ({ writes: sum.writes + writes, reads: sum.reads + reads }), {
    writes: 0,
    reads: 0,
  });
  return [
    {
      title: 'Units of a person imported and invited',
      note: `Of ${ROWS} people with one product imported in one call, and of ${SENT} of them whose e-mail was sent and has arrived. Each write is held against what lay there before and after: each KB begun of the larger of both is a unit, two in a transaction, and so is each entry of an index that comes, goes or changes. Reads by the engine's own counting. Aim: 8.3 write units a row added, 18 in all.`,
      head: ['', 'write units', 'read units'],
      rows: [
        ...steps.map(([name, bill]) => [name, round(bill.writes, 2), round(bill.reads, 2)]),
        ['in all', round(all.writes, 2), round(all.reads, 2)],
      ],
    },
    priced(all),
  ];
}

/** With what AWS asks for it, by list prices. */
function priced({ writes, reads }: Bill): Section {
  const lines: readonly (readonly [string, string, number])[] = [
    ['DynamoDB writes', `${round(writes, 2)} units at 0.625 a million`, writes * PRICES.write],
    ['DynamoDB reads', `${round(reads, 2)} units at 0.125 a million`, reads * PRICES.read],
    // Ten invitations are one batch to send, one to receive and one to delete; of each event of the mail service a message of its own.
    ['SQS', '0.3 requests of invitations, 2 × 1.2 of events, at 0.40 a million', (0.3 + 2.4) * PRICES.request],
    // A step adds 48; senders take ten; two events of ten a batch; the readers of the stream take a hundred records of some five each.
    [
      'Lambda',
      '0.5 calls, 30 ms of 512 MB each, at 0.20 a million and 0.0000133334 a GB-second',
      0.5 * (PRICES.call + 0.03 * 0.5 * PRICES.gigabyteSecond),
    ],
    ['SNS', '2 events (sent, delivered) at 0.50 a million', 2 * PRICES.publish],
    ['SES', 'one e-mail at 0.10 a thousand', PRICES.email],
  ];
  const total = lines.reduce((sum, [, , price]) => sum + price, 0);
  const dollars = (price: number, count: number): string => (price * count).toFixed(price * count < 10 ? 4 : 2);
  const row = (name: string, how: string, price: number): string[] => [name, how, dollars(price, 1_000), dollars(price, 1_000_000)];
  return {
    title: 'What they cost',
    note: 'USD by list prices of us-east-1 on demand, without free tiers, from the file to the e-mail that has arrived. Aim: at most 0.12 for a thousand people, 0.02 without SES. What the stack costs while nobody uses it stands in docs/operating.md.',
    head: ['', 'of one person', '1,000 people', '1,000,000 people'],
    rows: [
      ...lines.map(([name, how, price]) => row(name, how, price)),
      row('in all', '', total),
      row('in all, without SES', '', total - PRICES.email),
    ],
  };
}
