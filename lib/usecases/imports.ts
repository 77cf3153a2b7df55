import type { AdminActor } from '../domain/actor.ts';
import { isId } from '../domain/id.ts';
import { cancelled, newImport, retried, type Import, type ImportDefaults, type OpenImport } from '../domain/importing/import.ts';
import type { ImportRow } from '../domain/importing/importRow.ts';
import { checkRowCount } from '../domain/importing/readRows.ts';
import type { RowOutcome } from '../domain/importing/rowOutcome.ts';
import { storedRows, type StoredRow } from '../domain/importing/storedRow.ts';
import { Refusal } from '../domain/refusal.ts';
import { actorOf, changeBy, isOwn, type Origin } from './change.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { countMailCall, type MailCallNeeds } from './mailCalls.ts';
import { untilKept } from './overtaken.ts';
import { Overtaken, type Chance, type Page, type PageAsk } from './ports.ts';
import type { ImportStore } from './ports/imports.ts';

export interface ImportNeeds extends MailCallNeeds {
  readonly imports: ImportStore;
  readonly chance: Chance;
}

export interface ImportAsk {
  readonly rows: readonly ImportRow[];
  readonly defaults: ImportDefaults;
  readonly dryRun: boolean;
  readonly isHeld: boolean;
}

/** Takes the rows in; they are worked off from the commit on. Throws `USERS_EMPTY`, `IMPORT_TOO_LARGE`, `RATE_LIMITED`. */
export async function startImport(needs: ImportNeeds, actor: AdminActor, ask: ImportAsk, origin: Origin): Promise<Import> {
  const { accountId } = actor.account;
  checkRowCount(ask.rows.length);
  const rows = storedRows(ask.rows);
  const asked = newImport({
    accountId,
    importId: needs.chance.newId(),
    by: byOf(actor),
    dryRun: ask.dryRun,
    ...(ask.isHeld ? { isHeld: true } : {}),
    defaults: ask.defaults,
    total: rows.length,
    createdAt: needs.chance.now(),
    origin: whereFrom(origin),
  });
  if (!ask.isHeld) await countMailCall(needs, accountId);
  const change = ask.dryRun ? undefined : changeBy(needs.chance, actorOf(actor), 'import.started', origin);
  return keepOnce(needs, asked, rows, change);
}

/** An earlier try of this very call may have stored it already, and died before it could answer. */
async function keepOnce(
  { imports }: ImportNeeds,
  asked: OpenImport,
  rows: readonly StoredRow[],
  change: Parameters<ImportStore['keepNew']>[2],
): Promise<Import> {
  try {
    await imports.keepNew(asked, rows, change);
    return asked;
  } catch (error) {
    const found = error instanceof Overtaken ? await imports.find(asked.accountId, asked.importId) : undefined;
    if (!found) throw error;
    return found;
  }
}

const byOf = (actor: AdminActor): Import['by'] =>
  actor.kind === 'user' ? { kind: 'user', id: actor.user.userId } : { kind: 'apiToken', id: actor.tokenId };

const whereFrom = ({ requestId, ip }: Origin): Import['origin'] => ({ requestId, ...(ip === undefined ? {} : { ip }) });

/** An import as the actor may see it: who reaches some groups only sees their own. Throws `IMPORT_UNKNOWN`. */
export async function getImport({ imports }: Pick<ImportNeeds, 'imports'>, actor: AdminActor, importId: string): Promise<Import> {
  const found = isId(importId) ? await imports.find(actor.account.accountId, importId) : undefined;
  const own = byOf(actor);
  const isSeen = found && (!actor.authority.scope || (found.by.kind === own.kind && found.by.id === own.id));
  if (!isSeen)
    throw new Refusal('missing', 'IMPORT_UNKNOWN', 'There is no such import in this account. Check the id, or look in the list.');
  return found;
}

/** Newest first. Throws `CURSOR_INVALID`. */
export const listImports = ({ imports }: Pick<ImportNeeds, 'imports'>, actor: AdminActor, ask: PageAsk): Promise<Page<Import>> =>
  imports.list(actor.account.accountId, { ...ask, by: actor.authority.scope ? byOf(actor) : undefined });

/** With how many of its e-mails have gone out by now. */
export const withSent = async ({ imports }: Pick<ImportNeeds, 'imports'>, one: Import): Promise<Import & { readonly sent: number }> => ({
  ...one,
  sent: one.dryRun ? 0 : await imports.countSent(one),
});

/** Stops before the next step. Throws `IMPORT_UNKNOWN`, `IMPORT_NOT_CANCELLABLE`. */
export function cancelImport(needs: ImportNeeds, actor: AdminActor, importId: string, origin: Origin): Promise<Import> {
  return untilKept(async () => {
    const found = await getImport(needs, actor, importId);
    if (await isDone(needs, found, origin)) return found;
    const ended = cancelled(found, needs.chance.now());
    await needs.imports.keepCancelled(found, ended, changeBy(needs.chance, actorOf(actor), 'import.cancelled', origin));
    return ended;
  });
}

/** Goes on with what was left or refused, in the name of who asks for it. Throws `IMPORT_UNKNOWN`, `IMPORT_NOT_RETRIABLE`, `RATE_LIMITED`. */
export function retryImport(needs: ImportNeeds, actor: AdminActor, importId: string, origin: Origin): Promise<Import> {
  return untilKept(async (tries) => {
    const found = await getImport(needs, actor, importId);
    if (await isDone(needs, found, origin)) return found;
    const again = retried(found, { by: byOf(actor), origin: whereFrom(origin) });
    if (tries === 1 && !found.isHeld) await countMailCall(needs, found.accountId);
    await needs.imports.keepRetried(found, again, changeBy(needs.chance, actorOf(actor), 'import.retried', origin));
    return again;
  });
}

/** Whether an earlier try of this very call has done it. */
const isDone = async ({ imports }: ImportNeeds, { accountId, importId }: Import, origin: Origin): Promise<boolean> =>
  origin.keyed === true && isOwn(origin, await imports.lastRequest(accountId, importId));

/** A page of rows with what became of each so far, in their order; `next` goes on after it. Throws `IMPORT_UNKNOWN`, `CURSOR_INVALID`. */
export async function importOutcomes(
  { imports }: Pick<ImportNeeds, 'imports'>,
  actor: AdminActor,
  importId: string,
  { limit, cursor }: PageAsk,
): Promise<Page<ImportedRow> & { readonly of: Import }> {
  const of = await getImport({ imports }, actor, importId);
  const name = `import results ${importId}`;
  const from = Number(readCursor(name, '', cursor).id ?? 0);
  const to = Math.min(from + limit, of.total);
  const [outcomes, rows] = await Promise.all([imports.outcomes(of, from + 1, to), rowsBetween(imports, of, from, to)]);
  const items = rows.map((row) => ({ row, outcome: outcomes.get(row.row) }));
  return { of, items, ...(to < of.total ? { next: writeCursor(name, { phase: 0, id: String(to) }) } : {}) };
}

/** A row as it was sent, and what became of it if it was reached. */
export interface ImportedRow {
  readonly row: StoredRow;
  readonly outcome: RowOutcome | undefined;
}

async function rowsBetween(imports: Pick<ImportStore, 'rowsAfter'>, of: Import, from: number, to: number): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for (let after = from; after < to;) {
    const some = await imports.rowsAfter(of, after);
    rows.push(...some);
    const last = some.at(-1);
    // Rows are kept for a month, the import itself as long.
    if (!last) break;
    after = last.row;
  }
  return rows.filter(({ row }) => row <= to);
}
