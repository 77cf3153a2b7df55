import { dynamoApiTokens } from '../lib/adapters/dynamo/apiTokens.ts';
import { dynamoImports } from '../lib/adapters/dynamo/imports.ts';
import { personKey } from '../lib/adapters/dynamo/keys.ts';
import type { Item } from '../lib/adapters/dynamo/table.ts';
import { nodeChance } from '../lib/adapters/node/chance.ts';
import type { UserActor } from '../lib/domain/actor.ts';
import { readRows } from '../lib/domain/importing/readRows.ts';
import { personIdOf } from '../lib/domain/person.ts';
import { startImport } from '../lib/usecases/imports.ts';
import { runImport } from '../lib/usecases/runImport.ts';
import { ORIGIN, openBenchWorld } from './benchWorld.ts';
import type { BenchStack } from './localStack.ts';
import { recordedTable, type Transaction } from './recorded.ts';
import type { Section } from './section.ts';
import { median, round } from './stats.ts';
import { timed } from './timing.ts';

const WARMING_ROUNDS = 2;
/** Of one transaction. */
const ITEMS_AT_MOST = 100;

interface Case {
  readonly rows: number;
  readonly imports: number;
  /** People who are at home elsewhere, and asked to move. */
  readonly elsewhere: 'none' | 'a third';
  readonly rounds: number;
}

const CASES: readonly Case[] = [
  { rows: 100, imports: 1, elsewhere: 'none', rounds: 9 },
  { rows: 1_000, imports: 1, elsewhere: 'none', rounds: 5 },
  { rows: 10_000, imports: 1, elsewhere: 'none', rounds: 3 },
  { rows: 100, imports: 1, elsewhere: 'a third', rounds: 9 },
  { rows: 1_000, imports: 1, elsewhere: 'a third', rounds: 5 },
  { rows: 10_000, imports: 1, elsewhere: 'a third', rounds: 3 },
  { rows: 2_500, imports: 4, elsewhere: 'none', rounds: 3 },
];

/** Imports from the pasted text to the last row's outcome, each against the very same items sent once more by the plain client. */
export async function measureBulk(stack: BenchStack, cases: readonly Case[] = CASES): Promise<Section> {
  const rows: string[][] = [];
  for (let turn = 0; turn < WARMING_ROUNDS; turn++) await warmUp(stack);
  const played = new Map(cases.map((one) => [one, [] as Played[]]));
  for (let turn = 0; turn < Math.max(...cases.map((one) => one.rounds)); turn++)
    for (const one of cases) if (turn < one.rounds) played.get(one)?.push(await play(stack, one));
  for (const [one, times] of played) {
    const total = one.rows * one.imports;
    const ours = median(times.map((time) => time.ours));
    rows.push([
      `${one.imports > 1 ? `${one.imports} × ` : ''}${one.rows.toLocaleString('en')}`,
      one.elsewhere,
      round((total * 1000) / ours, 0),
      round((total * 1000) / median(times.map((time) => time.raw)), 0),
      `${round(100 * median(times.map((time) => time.raw / time.ours)), 0)} %`,
      round(ours / total, 2),
      round(median(times.map((time) => time.taking)), 0),
      round(median(times.map((time) => time.items)), 1),
    ]);
  }
  return {
    title: 'Imports',
    note: 'A pasted list, from the call that takes it in to the outcome of its last row, on a table of its own, of the same shape as the main one, without a stream (the local engine slows down with each stream that nobody reads); one product. Raw: the very same items on the same conditions, as they were recorded, in transactions of a hundred, sent one after the other by the plain client to a table of the same shape, which holds what the other held before; of four imports at once, four senders. How far an import is, which is ours alone, raw does not write. Medians of interleaved rounds (9 of 100 rows, 5 of 1,000, 3 of the others) after two that warm up. Items: of a transaction of ours; those of more than 200 rows are kept to 34, so that others wait the less for each. Aim: at least 70 % of the raw rate, and milliseconds a row within 10 % from 100 rows to 10,000.',
    plot: {
      file: 'imports.svg',
      title: 'Rows imported a second, beside the same items in full transactions sent raw',
      series: ['Seatwise', 'raw, full transactions'],
      bars: rows.map(([count = '', elsewhere = '', ours = '', raw = '']) => ({
        label: `${count} rows${elsewhere === 'none' ? '' : `, ${elsewhere} elsewhere`}`,
        values: [Number(ours), Number(raw)],
      })),
    },
    head: ['rows', 'at home elsewhere', 'rows a second', 'raw', 'of raw', 'ms a row', 'of these, ms to take it in', 'items'],
    rows,
  };
}

const warmUp = (stack: BenchStack): Promise<Played> => play(stack, { rows: 1_000, imports: 1, elsewhere: 'a third', rounds: 1 });

interface Played {
  readonly ours: number;
  readonly raw: number;
  readonly taking: number;
  readonly items: number;
}

async function play(stack: BenchStack, { rows, imports, elsewhere }: Case): Promise<Played> {
  const table = recordedTable(stack, await stack.freshTable());
  const replay = recordedTable(stack, await stack.freshTable());
  const world = await openBenchWorld(table);
  const needs = { ...world.needs, imports: dynamoImports(table), apiTokens: dynamoApiTokens(table) };
  const other = await world.account('other');
  const actors: UserActor[] = [];
  for (let at = 0; at < imports; at++) actors.push(await world.account(`house${at}`));
  const email = (house: number, row: number): string => `person.${house}.${row}@bench.example`;
  if (elsewhere === 'a third') {
    const strangers = Array.from({ length: Math.floor(rows / 3) }, (_, at) => stranger(other, email(0, 3 * at)));
    await table.restore([...(await table.snapshot()), ...strangers]);
  }
  const texts = actors.map((_, house) =>
    Array.from({ length: rows }, (__, row) => `Ada${row} King Lovelace ${email(house, row)}`).join('\n'),
  );

  let taking = 0;
  const before = await table.snapshot();
  table.taken();
  const began = performance.now();
  const taken = await Promise.all(
    actors.map((actor, house) => {
      const asked = { rows: readRows('list', texts[house] ?? ''), defaults: { products: ['meeting'] }, dryRun: false, isHeld: false };
      return startImport(needs, actor, asked, ORIGIN);
    }),
  );
  taking = performance.now() - began;
  const working = await timed(() =>
    Promise.all(
      taken.map(async ({ accountId, importId, turn }) => {
        const outcome = await runImport(needs, { v: 1, accountId, importId, turn, requestId: 'bench' }, () => 600_000);
        const found = await needs.imports.find(accountId, importId);
        if (outcome !== 'completed' || found?.refused !== 0) throw new Error(`an import of the bench was ${outcome}`);
      }),
    ),
  );
  const transactions = table.taken();
  await replay.restore(before);
  const raw = await timed(() => Promise.all(lanes(transactions, replay.name).map((lane) => inOrder(lane, (one) => replay.send(one)))));
  const items = transactions.reduce((sum, one) => sum + one.length, 0) / transactions.length;
  await Promise.all([table.drop(), replay.drop()]);
  return { ours: taking + working, raw, taking, items };
}

/** A person who is at home in the other account. */
const stranger = ({ account, user }: UserActor, email: string): Item => {
  const personId = personIdOf(email);
  const home = { accountId: account.accountId, userId: user.userId };
  return {
    ...personKey(personId),
    personId,
    passwordEpoch: 1,
    passwordHash: 'x',
    accounts: { [home.accountId]: nodeChance.newId() },
    home,
  };
};

/**
 * By the account that they are of, in their order, to another table, and in transactions as full as can be: each with one
 * taking of seats; how far the import is, which is ours alone, is left out.
 */
function lanes(transactions: readonly Transaction[], name: string): Transaction[][] {
  const there = transactions.map(
    (one) => JSON.parse(JSON.stringify(one, (key, value: unknown) => (key === 'TableName' ? name : value))) as Transaction,
  );
  const poolOf = (one: Transaction): Transaction[number] | undefined =>
    one.find(({ Update }) => Update?.Key?.['sk']?.S?.startsWith('POOL#'));
  const accountOf = (one: Transaction): string => poolOf(one)?.Update?.Key?.['pk']?.S ?? '';
  return [...Map.groupBy(there, accountOf).values()].map((lane) => {
    const pool = lane.map(poolOf).find((one) => one !== undefined);
    const rest = lane.flat().filter(({ Update }) => !Update?.Key?.['pk']?.S?.startsWith('A#'));
    const full = ITEMS_AT_MOST - (pool ? 1 : 0);
    return Array.from({ length: Math.ceil(rest.length / full) }, (_, at) => [
      ...rest.slice(at * full, (at + 1) * full),
      ...(pool ? [pool] : []),
    ]);
  });
}

async function inOrder<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await work(one);
}
