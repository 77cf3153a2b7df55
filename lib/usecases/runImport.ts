import type { ImportToRun } from '../../events/importToRun.ts';
import type { Change } from '../domain/actor.ts';
import { additionsIn, decideRows, lookAfter, stepOf, type DecidedRow, type Look } from '../domain/importing/decideRows.ts';
import { afterStep, isOpen, type Import, type OpenImport } from '../domain/importing/import.ts';
import { Refusal } from '../domain/refusal.ts';
import { changeBy } from './change.ts';
import { namesFor, type ImportNamesNeeds } from './importNames.ts';
import { rowsToDo } from './importRows.ts';
import { lookAtRows, type LookAsk, type LookNeeds } from './lookAtRows.ts';
import { Overtaken, type Chance, type UserStore } from './ports.ts';
import type { ImportStore, KeptStep } from './ports/imports.ts';

export interface RunImportNeeds extends LookNeeds, ImportNamesNeeds {
  readonly imports: ImportStore;
  readonly users: UserStore;
  readonly chance: Chance;
}

/** `handedOn`: time ran out, and another message is on its way. `overtaken`: another worker is at it. `nothing`: there is nothing to do any more. */
export type ImportRun = 'completed' | 'handedOn' | 'overtaken' | 'nothing';

/** With less time than this, what is left is another call's. */
const TIME_FOR_A_STEP_MS = 10_000;
const TRIES = 8;
/** What one read of people brings, with the pools of a few products beside them. */
const ROWS_AT_ONCE = 96;
/** With fewer left of what was read, they are read again with those that come next, so that transactions are full. */
const ROWS_WORTH_A_STEP = 32;
/** The last rows are read together. */
const ROWS_AT_THE_END = 144;
/** Where hardly anybody is added, a step tells of many more. */
const ROWS_AT_MOST = 400;

/** A step at a time, each one transaction on condition that the import is as the step before left it. */
export async function runImport(needs: RunImportNeeds, message: ImportToRun, timeLeft: () => number): Promise<ImportRun> {
  let found = await inTurn(needs, message);
  let ask: LookAsk = { reader: rowsToDo(needs.imports), names: namesFor(needs, message.accountId), rows: ROWS_AT_ONCE };
  let look: Look | undefined;
  for (let tries = 1; found;) {
    try {
      look ??= await lookAtRows(needs, found, { ...ask, rows: Math.max(ask.rows, atTheEnd(found)) });
      const done = await step(needs, found, look, timeLeft() < TIME_FOR_A_STEP_MS);
      if (!isOpen(done.import)) return 'completed';
      if (done.import.turn !== found.turn) return 'handedOn';
      found = done.import;
      tries = 1;
      if (done.left && (done.left.rows.length >= ROWS_WORTH_A_STEP || look.end >= found.total)) look = done.left;
      else {
        ask = { ...ask, rows: done.added < look.rows.length / 4 ? Math.min(2 * ask.rows, ROWS_AT_MOST) : ROWS_AT_ONCE };
        look = undefined;
      }
    } catch (error) {
      if (!(error instanceof Overtaken || error instanceof Refusal) || tries === TRIES) throw error;
      const now = await inTurn(needs, message);
      if (now && now.next !== found.next) return 'overtaken';
      // What was seen is no longer so; a group, a role or a template may have gone as well.
      ask = { ...ask, names: namesFor(needs, message.accountId), rows: ROWS_AT_ONCE };
      look = undefined;
      found = now;
      tries++;
    }
  }
  return 'nothing';
}

const atTheEnd = ({ total, next }: Import): number => (total - next <= ROWS_AT_THE_END ? total - next : 0);

/** The import, if it is open and the message is about its turn: one that is late or comes twice is about an older one. */
async function inTurn({ imports }: RunImportNeeds, { accountId, importId, turn }: ImportToRun): Promise<OpenImport | undefined> {
  const found = await imports.find(accountId, importId);
  return found && isOpen(found) && found.turn === turn ? found : undefined;
}

/** Decides what was looked at, and keeps as much of it as one transaction holds. With `handsOn` another call goes on. */
async function step(needs: RunImportNeeds, one: OpenImport, look: Look, handsOn: boolean) {
  const decided = decideRows(look, one, needs.chance.now());
  const done = one.dryRun ? decided : decided.slice(0, fitting(needs, one, decided));
  const { outcomes, ...far } = stepOf(look, one, done);
  const after = afterStep(one, { outcomes, ...far }, needs.chance.now());
  const handed: Import = handsOn && isOpen(after) ? { ...after, status: 'queued', turn: after.turn + 1 } : after;
  const additions = one.dryRun ? [] : additionsIn(done);
  const change = changeBy(needs.chance, one.by, one.isHeld ? 'user.added' : 'user.invited', one.origin);
  await needs.imports.keepStep(one, handed, { outcomes, additions, change, ...(isOpen(handed) ? {} : { end: endOf(needs, handed) }) });
  return { import: handed, added: additions.length, left: done.length < decided.length ? lookAfter(look, done) : undefined };
}

/** How many rows go into one transaction: refused ones take no place. */
function fitting({ imports }: RunImportNeeds, one: Import, decided: readonly DecidedRow[]): number {
  const additions = additionsIn(decided);
  const first = additions[imports.fitting(one, additions)];
  return first ? decided.findIndex(({ result }) => result === first) : decided.length;
}

/** An import tells that it has ended; a dry run what it would have done. */
function endOf({ chance }: RunImportNeeds, one: Import): NonNullable<KeptStep['end']> {
  const { accountId, importId, total, invited, transferInvited, reinvited, refused } = one;
  if (!one.dryRun) return { change: changeBy(chance, SYSTEM, 'import.completed', one.origin) };
  const dryRun = { accountId, dryRunId: importId, rows: total, invited, transferInvited, reinvited, refused };
  return { change: changeBy(chance, one.by, 'users.dryRun', one.origin), dryRun };
}

const SYSTEM: Change['actor'] = { kind: 'system', id: 'runImport' };
