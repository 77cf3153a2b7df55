import type { Table } from '../lib/adapters/dynamo/table.ts';
import { nodeChance } from '../lib/adapters/node/chance.ts';
import type { UserActor } from '../lib/domain/actor.ts';
import type { ActiveUser } from '../lib/domain/user.ts';
import { addUsers } from '../lib/usecases/addUsers.ts';
import { acceptInvitation } from '../lib/usecases/invitations.ts';
import { moveContent } from '../lib/usecases/moveContent.ts';
import { registerContent } from '../lib/usecases/registerContent.ts';
import type { BenchStack } from './localStack.ts';
import { recordedTable, type RecordedTable, type Transaction } from './recorded.ts';
import type { Section } from './section.ts';
import { median, round } from './stats.ts';
import { each, timed } from './timing.ts';
import { ORIGIN, openBenchWorld } from './benchWorld.ts';

const ROUNDS = 5;
const AT_ONCE = 10;

interface MoveCounts {
  /** People who move, and things that the last of them takes along. */
  readonly people: number;
  readonly things: number;
}

/** People who accept to move, and what moves with one of them, each against the very same transactions sent once more by the plain client. */
export async function measureMoves(stack: BenchStack, { people, things }: MoveCounts = { people: 100, things: 980 }): Promise<Section> {
  const table = recordedTable(stack);
  const house = await openHouse(table, people, things);
  const accepted = await rounds(table, () =>
    each(house.tokens, AT_ONCE, (token) => acceptInvitation(house.needs, token, undefined, ORIGIN)),
  );
  await house.acceptLast();
  const moved = await rounds(table, () => house.move(), 1);
  const rows = (name: string, count: number, { ours, raw }: Times): string[][] => [
    [`${name}, raw`, round(median(raw.map((ms) => (count * 1000) / ms)), 0), ''],
    [
      name,
      round(median(ours.map((ms) => (count * 1000) / ms)), 0),
      `${round(100 * median(ours.map((ms, at) => (raw[at] ?? 0) / ms)), 0)} %`,
    ],
  ];
  return {
    title: 'Moving from one account to another',
    note: `Medians of ${ROUNDS} interleaved rounds, in each of which all is put back to how it was before. Accepting: ${people} people, ${AT_ONCE} at once, with what is read and decided before. The mover: ${things} things of one person, page by page, one after the other. Raw: the very same transactions, as they were recorded, sent by the plain client to the same table, as many at once.`,
    head: ['', 'a second', 'of raw'],
    rows: [...rows('transfers accepted', people, accepted), ...rows('things moved', things, moved)],
  };
}

interface Times {
  readonly ours: readonly number[];
  readonly raw: readonly number[];
}

/** Ours, then the same transactions raw, each from the same beginning; the first round warms up. */
async function rounds(table: RecordedTable, work: () => Promise<unknown>, atOnce = AT_ONCE): Promise<Times> {
  const before = await table.snapshot();
  const times: { ours: number; raw: number }[] = [];
  for (let played = 0; played <= ROUNDS; played++) {
    table.taken();
    const ours = await timed(work);
    const transactions = table.taken();
    await table.restore(before);
    const raw = await timed(() => each(transactions, atOnce, (transaction: Transaction) => table.send(transaction)));
    await table.restore(before);
    if (played > 0) times.push({ ours, raw });
  }
  return { ours: times.map(({ ours }) => ours), raw: times.map(({ raw }) => raw) };
}

/** Two accounts: everybody is at home in the one, and asked by the other. */
async function openHouse(table: Table, people: number, things: number) {
  const { needs, account, send } = await openBenchWorld(table);
  /** Invites everybody; answers the links. */
  async function invite(actor: UserActor, emails: readonly string[]): Promise<string[]> {
    const tokens: string[] = [];
    for (let from = 0; from < emails.length; from += 100) {
      const some = emails.slice(from, from + 100);
      const rows = some.map(
        (email) =>
          ({ firstName: 'Ada', lastName: 'Lovelace', email, products: ['meeting'], role: { name: 'member' }, locale: 'en' }) as const,
      );
      const results = await addUsers(needs, actor, { rows, dryRun: false, origin: ORIGIN });
      for (const [at, result] of results.entries()) {
        if (result instanceof Error) throw result;
        tokens.push(await send(actor.account.accountId, result.user.userId, some[at] ?? ''));
      }
    }
    return tokens;
  }

  const [from, to] = [await account('from'), await account('to')];
  const emails = Array.from({ length: people + 1 }, (_, at) => `mover.${String(at)}@bench.example`);
  const movers: ActiveUser[] = [];
  for (const token of await invite(from, emails)) movers.push(await acceptInvitation(needs, token, 'a bench wants a password', ORIGIN));
  const last = movers.at(-1);
  const tokens = await invite(to, emails);
  const lastToken = tokens.pop();
  if (!last || lastToken === undefined) throw new Error('somebody has to move');
  const kept = Array.from({ length: things }, (_, at) => ({
    kind: 'recording' as const,
    contentId: `recording.${String(at)}`,
    productId: 'meeting',
    title: `A recording of an hour, number ${String(at)}`,
    movable: true,
  }));
  await registerContent(needs, { kind: 'product', productId: 'meeting', tokenId: nodeChance.newId() }, last, kept);
  let transferId = '';
  return {
    needs,
    tokens,
    acceptLast: async () => {
      transferId = (await acceptInvitation(needs, lastToken, undefined, ORIGIN)).invitation.transferId ?? '';
    },
    move: async () => {
      const message = { v: 1 as const, accountId: to.account.accountId, transferId, turn: 1, requestId: 'bench' };
      const outcome = await moveContent(needs, message, () => 60_000);
      if (outcome !== 'completed') throw new Error(`the mover of the bench answered ${outcome}`);
    },
  };
}
