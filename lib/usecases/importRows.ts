import type { Import } from '../domain/importing/import.ts';
import { isRetriable } from '../domain/importing/rowOutcome.ts';
import type { StoredRow } from '../domain/importing/storedRow.ts';
import type { ImportStore } from './ports/imports.ts';

/** The next rows with something to do, at most so many, and the row up to which all is done once they are. */
export type RowReader = (one: Import, most: number) => Promise<{ readonly todo: readonly StoredRow[]; readonly end: number }>;

/** Goes through the rows of an import; what it has read once it need not read again. */
export function rowsToDo(imports: Pick<ImportStore, 'rowsAfter' | 'outcomes'>): RowReader {
  let read: { readonly from: number; readonly end: number; readonly todo: readonly StoredRow[] } | undefined;

  async function pageAfter(one: Import, from: number): Promise<NonNullable<typeof read>> {
    if (read && read.from <= from && from < read.end) return read;
    const rows = await imports.rowsAfter(one, from);
    const end = rows.at(-1)?.row ?? one.total;
    read = { from, end, todo: one.round === 1 ? rows : await leftOver(imports, one, rows) };
    return read;
  }

  return async (one, most) => {
    const todo: StoredRow[] = [];
    let from = one.next;
    while (from < one.total && todo.length < most) {
      const page = await pageAfter(one, from);
      const rows = page.todo.filter(({ row }) => row > from);
      const some = rows.slice(0, most - todo.length);
      todo.push(...some);
      from = some.length < rows.length ? (some.at(-1)?.row ?? from) : page.end;
    }
    return { todo, end: from };
  };
}

/** At another try: rows that no round has reached, and those refused that may go through by now. */
async function leftOver(imports: Pick<ImportStore, 'outcomes'>, one: Import, rows: readonly StoredRow[]): Promise<StoredRow[]> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const outcomes = await imports.outcomes(one, first.row, last.row);
  return rows.filter(({ row }) => {
    const outcome = outcomes.get(row);
    return !outcome || isRetriable(outcome);
  });
}
