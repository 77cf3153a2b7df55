import { dynamoApiTokens } from '../lib/adapters/dynamo/apiTokens.ts';
import { dynamoImports } from '../lib/adapters/dynamo/imports.ts';
import type { User } from '../lib/domain/user.ts';
import { readRows } from '../lib/domain/importing/readRows.ts';
import { startImport } from '../lib/usecases/imports.ts';
import { runImport } from '../lib/usecases/runImport.ts';
import { ORIGIN, openBenchWorld } from './benchWorld.ts';
import type { BenchStack } from './localStack.ts';
import { recordedTable } from './recorded.ts';
import type { Section } from './section.ts';
import { median, round } from './stats.ts';
import { timed } from './timing.ts';

const ROWS = 1_000;
const ROUNDS = 3;
/** As many e-mails at once as the sender's queue hands on: two batches of ten. */
const AT_ONCE = 20;
const PAGE = 100;

/** From the pasted text to the last invitation marked as sent, with a mail service that takes each e-mail at once. */
export async function measureSent(stack: BenchStack): Promise<Section> {
  const rounds: { readonly added: number; readonly sent: number }[] = [];
  for (let played = 0; played <= ROUNDS; played++) rounds.push(await play(stack));
  const [added, sent] = [median(rounds.slice(1).map((one) => one.added)), median(rounds.slice(1).map((one) => one.sent))];
  const row = (what: string, ms: number): string[] => [what, round((ROWS * 1000) / ms, 0), round(ms / ROWS, 2)];
  return {
    title: 'From the list to the e-mail',
    note: `${ROWS.toLocaleString('en')} people pasted and imported, then each invitation claimed, written, handed to a mail service that takes it at once, and marked as sent, ${AT_ONCE} at once; the account's rate of sending is not waited for. Medians of ${ROUNDS} rounds after one that warms up.`,
    head: ['', 'people a second', 'ms each'],
    rows: [row('added', added), row('added to sent', sent), row('both', added + sent)],
  };
}

async function play(stack: BenchStack): Promise<{ added: number; sent: number }> {
  const table = recordedTable(stack, await stack.freshTable());
  const world = await openBenchWorld(table);
  const needs = { ...world.needs, imports: dynamoImports(table), apiTokens: dynamoApiTokens(table) };
  const actor = await world.account('house');
  const text = Array.from({ length: ROWS }, (_, row) => `Ada${row} King Lovelace person.${row}@bench.example`).join('\n');
  const added = await timed(async () => {
    const asked = { rows: readRows('list', text), defaults: { products: ['meeting'] }, dryRun: false, isHeld: false };
    const { accountId, importId, turn } = await startImport(needs, actor, asked, ORIGIN);
    await runImport(needs, { v: 1, accountId, importId, turn, requestId: 'bench' }, () => 600_000);
  });
  const users = await invited(needs.users, actor.account.accountId);
  if (users.length !== ROWS) throw new Error(`${users.length} of ${ROWS} were added`);
  const sent = await timed(async () => {
    const waiting = users.values();
    const sender = async (): Promise<void> => {
      for (const { accountId, userId, email } of waiting) await world.send(accountId, userId, email);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
  });
  const states = (await invited(needs.users, actor.account.accountId)).map(({ invitation }) => invitation.delivery.state);
  if (states.some((state) => state !== 'sent')) throw new Error('an invitation of the bench was not sent');
  await table.drop();
  return { added, sent };
}

type Users = Awaited<ReturnType<typeof openBenchWorld>>['needs']['users'];
async function invited(users: Users, accountId: string): Promise<User[]> {
  const found: User[] = [];
  let cursor: string | undefined;
  do {
    const page = await users.list(accountId, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items.filter(({ status }) => status === 'invited'));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}
