import { decideAdds, type RowToAdd, type Seen } from '../adding.ts';
import type { AddContext, Addition } from '../inviting.ts';
import { Refusal } from '../refusal.ts';
import type { ImportStep, OpenImport } from './import.ts';
import { refusedRow, type RowOutcome } from './rowOutcome.ts';
import type { StoredRow } from './storedRow.ts';

/** Some rows that come next, with what was read about them. */
export interface Look {
  readonly rows: readonly LookedAt[];
  /** Up to this row all is done once these are. */
  readonly end: number;
  readonly seen: Seen;
  readonly context: Omit<AddContext, 'now'>;
}

interface LookedAt {
  readonly row: StoredRow;
  readonly toAdd: RowToAdd | Refusal;
}

export interface DecidedRow {
  readonly row: StoredRow;
  readonly result: Addition | Refusal;
}

/** What each row comes to, in their order. In a dry run the seats that its rows before would have taken are gone. */
export function decideRows({ rows, seen, context }: Look, one: OpenImport, now: Date): DecidedRow[] {
  const ready = rows.flatMap(({ toAdd }) => (toAdd instanceof Refusal ? [] : [toAdd]));
  const decided = decideAdds(ready, one.dryRun ? withTaken(seen, one.pretended) : seen, { ...context, now });
  let next = 0;
  return rows.map(({ row, toAdd }) => {
    const result = toAdd instanceof Refusal ? toAdd : decided[next++];
    if (!result) throw new Error('each row is decided');
    return { row, result };
  });
}

export const additionsIn = (rows: readonly DecidedRow[]): Addition[] =>
  rows.flatMap(({ result }) => (result instanceof Refusal ? [] : [result]));

/** What is left of a look once its first rows are done. */
export function lookAfter(look: Look, done: readonly DecidedRow[]): Look {
  return { ...look, rows: look.rows.slice(done.length), seen: withTaken(look.seen, seatsOf(done)) };
}

/** What a step did, once these rows of a look are done. */
export function stepOf(look: Look, one: OpenImport, done: readonly DecidedRow[]): ImportStep {
  const isAll = done.length === look.rows.length;
  return {
    next: isAll ? look.end : (done.at(-1)?.row.row ?? one.next),
    outcomes: done.map((row) => outcomeOf(row, one.dryRun)),
    ...(one.dryRun ? { pretended: seatsOf(done) } : {}),
  };
}

function outcomeOf({ row: { row }, result }: DecidedRow, dryRun: boolean): RowOutcome {
  if (result instanceof Refusal) return refusedRow(row, result);
  // A dry run stores nobody, so a new person has no id yet.
  const hasId = !dryRun || result.before !== undefined;
  return { row, outcome: result.outcome, ...(hasId ? { userId: result.user.userId } : {}) };
}

/** By productId. */
function seatsOf(done: readonly DecidedRow[]): Record<string, number> {
  const seats: Record<string, number> = {};
  for (const { user } of additionsIn(done)) for (const productId of user.products) seats[productId] = (seats[productId] ?? 0) + 1;
  return seats;
}

function withTaken(seen: Seen, taken: Readonly<Record<string, number>>): Seen {
  const pools = [...seen.pools].map(
    ([productId, pool]) => [productId, { ...pool, allocated: pool.allocated + (taken[productId] ?? 0) }] as const,
  );
  return { ...seen, pools: new Map(pools) };
}
