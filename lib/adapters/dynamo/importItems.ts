import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Import } from '../../domain/importing/import.ts';
import type { RowOutcome } from '../../domain/importing/rowOutcome.ts';
import type { StoredRow } from '../../domain/importing/storedRow.ts';
import { importOutcomesKey, importRowsKey, TTL_ATTRIBUTE, ttlOf, type Key } from './keys.ts';
import { queryPage } from './read.ts';
import { StoredImportRow, StoredOutcome } from './schemas.ts';
import type { Item, Table } from './table.ts';
import type { Write } from './write.ts';

/** How long the rows of an import, and what became of them, are kept. */
const KEPT_FOR_MS = 30 * 24 * 3_600_000;
/** In one item: enough for a few transactions, and far from the 400 KB that an item holds. */
const ROWS_AT_MOST = 200;
const BYTES_AT_MOST = 150_000;
const ITEMS_AT_ONCE = 25;

export const importTtl = ({ createdAt }: Import): number => ttlOf(new Date(createdAt.getTime() + KEPT_FOR_MS));

/** Stores rows beside their import, in as few items as hold them. Repeating it does no harm. */
export async function putRows(table: Table, one: Import, rows: readonly StoredRow[]): Promise<void> {
  const items = pagesOf(rows).map(({ text, last }) => ({
    ...importRowsKey(one.accountId, one.importId, last),
    rows: text,
    [TTL_ATTRIBUTE]: importTtl(one),
  }));
  for (let from = 0; from < items.length; from += ITEMS_AT_ONCE) await putAll(table, items.slice(from, from + ITEMS_AT_ONCE));
}

async function putAll(table: Table, items: readonly Item[]): Promise<void> {
  let asked: unknown[] = items.map((Item) => ({ PutRequest: { Item } }));
  for (let tries = 0; asked.length > 0; tries++) {
    if (tries > 0) await pause(Math.random() * 50 * tries);
    const { UnprocessedItems } = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: asked as never[] } }));
    asked = UnprocessedItems?.[table.name] ?? [];
  }
}

function pagesOf(rows: readonly StoredRow[]): { readonly text: string; readonly last: number }[] {
  const pages: { readonly text: string; readonly last: number }[] = [];
  let texts: string[] = [];
  let bytes = 0;
  for (const [at, row] of rows.entries()) {
    const text = JSON.stringify(writeRow(row));
    texts.push(text);
    bytes += Buffer.byteLength(text);
    if (texts.length < ROWS_AT_MOST && bytes < BYTES_AT_MOST && at < rows.length - 1) continue;
    pages.push({ text: `[${texts.join(',')}]`, last: row.row });
    texts = [];
    bytes = 0;
  }
  return pages;
}

const writeRow = ({ row: _, firstName, lastName, email, ...said }: StoredRow): unknown[] =>
  Object.values(said).some((value) => value !== undefined) ? [firstName, lastName, email, said] : [firstName, lastName, email];

/** The rows of one item after the first `from`. */
export async function readRowsAfter(table: Table, { accountId, importId }: Import, from: number): Promise<StoredRow[]> {
  const { pk, sk } = importRowsKey(accountId, importId, from);
  const { items } = await queryPage(table, pk, 'ROWS#', { limit: 1, after: sk });
  const [item] = items;
  if (!item) return [];
  const last = Number(String(item['sk']).split('#')[1]);
  const rows = z.parse(z.array(StoredImportRow), JSON.parse(String(item['rows'])));
  return rows
    .map(([firstName, lastName, email, said], at) => ({ ...said, firstName, lastName, email, row: last - rows.length + 1 + at }))
    .filter(({ row }) => row > from);
}

/** What a step did, under the last row that it tells of. */
export function outcomesWrite(one: Import, outcomes: readonly RowOutcome[]): Write[] {
  const [first, last] = [outcomes[0], outcomes.at(-1)];
  if (!first || !last) return [];
  const key = importOutcomesKey(one.accountId, one.importId, one.round, last.row);
  return [{ key, put: { first: first.row, outcomes: JSON.stringify(outcomes.map(writeOutcome)), [TTL_ATTRIBUTE]: importTtl(one) } }];
}

function writeOutcome(one: RowOutcome): unknown[] {
  if (one.outcome !== 'refused') return one.userId === undefined ? [one.row, one.outcome] : [one.row, one.outcome, one.userId];
  return [one.row, one.outcome, one.kind, one.code, one.detail, ...(one.errors ? [one.errors] : [])];
}

function readOutcome(stored: z.output<typeof StoredOutcome>): RowOutcome {
  if (stored[1] !== 'refused') return { row: stored[0], outcome: stored[1], ...(stored[2] === undefined ? {} : { userId: stored[2] }) };
  const [row, outcome, kind, code, detail, errors] = stored;
  return { row, outcome, kind, code, detail, ...(errors ? { errors } : {}) };
}

/** What one step did. */
export const outcomesIn = (item: Item): RowOutcome[] =>
  z.parse(z.array(StoredOutcome), JSON.parse(String(item['outcomes']))).map(readOutcome);

/** What a round says of the rows from the one to the other. */
export async function readOutcomes(table: Table, one: Import, round: number, fromRow: number, toRow: number): Promise<RowOutcome[]> {
  const found: RowOutcome[] = [];
  const keyOf = (row: number): Key => importOutcomesKey(one.accountId, one.importId, round, row);
  let after: string | undefined = keyOf(fromRow - 1).sk;
  do {
    const page: Awaited<ReturnType<typeof queryPage>> = await queryPage(table, keyOf(0).pk, keyOf(0).sk.slice(0, -6), { limit: 25, after });
    for (const item of page.items) found.push(...outcomesIn(item));
    // Each item bears the last row that it tells of: one that begins after the end is of no interest any more.
    after = page.items.some((item) => Number(item['first']) > toRow) ? undefined : page.last;
  } while (after !== undefined);
  return found.filter(({ row }) => row >= fromRow && row <= toRow);
}
