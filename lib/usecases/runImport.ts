import type { ImportToRun } from '../../events/importToRun.ts';
import { decideAdds, type RowToAdd } from '../domain/adding.ts';
import type { Change } from '../domain/actor.ts';
import { afterStep, isOpen, type Import, type OpenImport } from '../domain/importing/import.ts';
import { judgeImportRow } from '../domain/importing/judgeImportRow.ts';
import type { Names } from '../domain/importing/names.ts';
import { refusedRow, type RowOutcome } from '../domain/importing/rowOutcome.ts';
import type { StoredRow } from '../domain/importing/storedRow.ts';
import type { Addition } from '../domain/inviting.ts';
import { personIdOf } from '../domain/person.ts';
import { orRefusal, Refusal } from '../domain/refusal.ts';
import { changeBy } from './change.ts';
import { importerOf, type Importer, type ImporterNeeds } from './importer.ts';
import { namesFor, type ImportNamesNeeds, type NamesReader } from './importNames.ts';
import { rowsToDo, type RowReader } from './importRows.ts';
import { Overtaken, type Chance, type UserStore } from './ports.ts';
import type { ImportStore, KeptStep } from './ports/imports.ts';

export interface RunImportNeeds extends ImporterNeeds, ImportNamesNeeds {
  readonly imports: ImportStore;
  readonly users: UserStore;
  readonly chance: Chance;
}

/** `handedOn`: time ran out, and another message is on its way. `overtaken`: another worker is at it. `nothing`: there is nothing to do any more. */
export type ImportRun = 'completed' | 'handedOn' | 'overtaken' | 'nothing';

/** With less time than this, what is left is another call's. */
const TIME_FOR_A_STEP_MS = 10_000;
const TRIES = 8;
/** What one transaction holds, and two to spare. */
const ROWS_AT_ONCE = 50;
/** Where hardly anybody is added, a transaction holds what became of many more. */
const ROWS_AT_MOST = 400;

/** A step at a time, each one transaction on condition that the import is as the step before left it. */
export async function runImport(needs: RunImportNeeds, message: ImportToRun, timeLeft: () => number): Promise<ImportRun> {
  let found = await inTurn(needs, message);
  if (!found) return 'nothing';
  const { accountId } = found;
  const run: Run = { reader: rowsToDo(needs.imports), names: namesFor(needs, accountId), rows: ROWS_AT_ONCE };
  for (let tries = 1; found;) {
    try {
      const after = await step(needs, found, { ...run, handsOn: timeLeft() < TIME_FOR_A_STEP_MS });
      if (!isOpen(after.import)) return 'completed';
      if (after.import.turn !== found.turn) return 'handedOn';
      run.rows = after.added < ROWS_AT_ONCE / 4 ? Math.min(2 * run.rows, ROWS_AT_MOST) : ROWS_AT_ONCE;
      found = after.import;
      tries = 1;
    } catch (error) {
      if (!(error instanceof Overtaken || error instanceof Refusal) || tries === TRIES) throw error;
      const now = await inTurn(needs, message);
      if (now && now.next !== found.next) return 'overtaken';
      // A group, a role or a template may have gone at this moment.
      run.names = namesFor(needs, accountId);
      run.rows = ROWS_AT_ONCE;
      found = now;
      tries++;
    }
  }
  return 'nothing';
}

/** The import, if it is open and the message is about its turn: one that is late or comes twice is about an older one. */
async function inTurn({ imports }: RunImportNeeds, { accountId, importId, turn }: ImportToRun): Promise<OpenImport | undefined> {
  const found = await imports.find(accountId, importId);
  return found && isOpen(found) && found.turn === turn ? found : undefined;
}

interface Run {
  readonly reader: RowReader;
  names: NamesReader;
  /** How many rows the next step looks at. */
  rows: number;
}

interface Step extends Run {
  /** Whether this is the last step of this call. */
  readonly handsOn: boolean;
}

/** Fetch, decide, keep. */
async function step(needs: RunImportNeeds, one: OpenImport, { reader, names, rows, handsOn }: Step) {
  const [{ todo, end }, importer] = await Promise.all([reader(one, rows), orRefusedImporter(needs, one)]);
  const decided = await decide(needs, one, todo, { importer, names: await names(one, todo) });
  const done = one.dryRun ? decided : decided.slice(0, fitting(needs, decided));
  const next = done.length === todo.length ? end : (done.at(-1)?.row.row ?? one.next);
  const kept = stepOf(needs, one, done);
  const after = afterStep(one, { next, outcomes: kept.outcomes, ...(one.dryRun ? { pretended: seatsOf(done) } : {}) }, kept.change.at);
  const handed: Import = handsOn && isOpen(after) ? { ...after, status: 'queued', turn: after.turn + 1 } : after;
  await needs.imports.keepStep(one, handed, { ...kept, ...(isOpen(handed) ? {} : { end: endOf(needs, handed) }) });
  return { import: handed, added: kept.additions.length };
}

async function orRefusedImporter(needs: RunImportNeeds, one: Import): Promise<Importer | Refusal> {
  try {
    return await importerOf(needs, one);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

interface Decided {
  readonly row: StoredRow;
  readonly result: Addition | Refusal;
}

/** What each row comes to, in their order. */
async function decide(
  needs: RunImportNeeds,
  one: OpenImport,
  todo: readonly StoredRow[],
  { importer, names }: { readonly importer: Importer | Refusal; readonly names: Names },
): Promise<Decided[]> {
  if (importer instanceof Refusal) return todo.map((row) => ({ row, result: importer }));
  const { account, authority } = importer;
  const judging = { authority, roles: account.roles, defaults: one.defaults, names, locale: account.locale };
  const judged = todo.map((row) => orRefusal(() => judgeImportRow(row, judging)));
  const toAdd = judged.map((row): RowToAdd | Refusal =>
    row instanceof Refusal
      ? row
      : { row, personId: personIdOf(row.address.normalised), newUserId: needs.chance.newId(), newTransferId: needs.chance.newId() },
  );
  const ready = toAdd.filter((row): row is RowToAdd => !(row instanceof Refusal));
  const products = [...new Set(ready.flatMap(({ row }) => row.products))];
  const seen = await needs.users.seen(
    account.accountId,
    ready.map(({ personId }) => personId),
    products,
  );
  const decided = decideAdds(ready, one.dryRun ? withPretended(seen, one) : seen, {
    accountId: account.accountId,
    inviterName: importer.name,
    now: needs.chance.now(),
    authority,
    ...(one.isHeld ? { isHeld: true } : {}),
    together: one.total,
  });
  const results = new Map(ready.map((row, at) => [row, decided[at]]));
  return todo.map((row, at) => {
    const own = toAdd[at];
    const result = own instanceof Refusal ? own : own && results.get(own);
    if (!result) throw new Error('each row is decided');
    return { row, result };
  });
}

/** In a dry run the seats that its rows before would have taken are gone. */
function withPretended<S extends Awaited<ReturnType<UserStore['seen']>>>(seen: S, { pretended }: Import): S {
  const pools = [...seen.pools].map(
    ([productId, pool]) => [productId, { ...pool, allocated: pool.allocated + (pretended[productId] ?? 0) }] as const,
  );
  return { ...seen, pools: new Map(pools) };
}

/** How many rows go into one transaction: refused ones take no place. */
function fitting({ imports }: RunImportNeeds, decided: readonly Decided[]): number {
  const additions = decided.flatMap(({ result }) => (result instanceof Refusal ? [] : [result]));
  const fit = imports.fitting(additions);
  if (fit === additions.length) return decided.length;
  const first = additions[fit];
  return decided.findIndex(({ result }) => result === first);
}

function stepOf(needs: RunImportNeeds, one: OpenImport, done: readonly Decided[]): KeptStep {
  const outcomes = done.map(({ row, result }): RowOutcome => {
    if (result instanceof Refusal) return refusedRow(row.row, result);
    const isNew = one.dryRun && result.before === undefined;
    return { row: row.row, outcome: result.outcome, ...(isNew ? {} : { userId: result.user.userId }) };
  });
  const additions = one.dryRun ? [] : done.flatMap(({ result }) => (result instanceof Refusal ? [] : [result]));
  const action = one.isHeld ? 'user.added' : 'user.invited';
  return { outcomes, additions, change: changeBy(needs.chance, one.by, action, one.origin) };
}

function seatsOf(done: readonly Decided[]): Record<string, number> {
  const seats: Record<string, number> = {};
  for (const { result } of done)
    for (const productId of result instanceof Refusal ? [] : result.user.products) seats[productId] = (seats[productId] ?? 0) + 1;
  return seats;
}

/** An import tells that it has ended; a dry run what it would have done. */
function endOf({ chance }: RunImportNeeds, one: Import): NonNullable<KeptStep['end']> {
  const { accountId, importId, total, invited, transferInvited, reinvited, refused } = one;
  if (!one.dryRun) return { change: changeBy(chance, SYSTEM, 'import.completed', one.origin) };
  const dryRun = { accountId, dryRunId: importId, rows: total, invited, transferInvited, reinvited, refused };
  return { change: changeBy(chance, one.by, 'users.dryRun', one.origin), dryRun };
}

const SYSTEM: Change['actor'] = { kind: 'system', id: 'runImport' };
