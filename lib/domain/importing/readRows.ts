import { readPastedList } from '../pastedList.ts';
import { Refusal } from '../refusal.ts';
import { importRowOf, type ImportRow } from './importRow.ts';
import { readCsv } from './readCsv.ts';

const IMPORT_ROWS_AT_MOST = 10_000;
/** Of a file, and of a body in JSON. */
export const IMPORT_BYTES_AT_MOST = 4 * 1024 * 1024;

/** The rows of a text. Throws as `readCsv` does. */
export const readRows = (format: 'csv' | 'list', text: string): ImportRow[] =>
  format === 'csv' ? readCsv(text).map(importRowOf) : readPastedList(text);

/** Throws `USERS_EMPTY`, `IMPORT_TOO_LARGE`. */
export function checkRowCount(count: number): void {
  if (count === 0) throw new Refusal('invalid', 'USERS_EMPTY', 'There is nobody to add. Give at least one person.');
  if (count > IMPORT_ROWS_AT_MOST) throw importTooLarge();
}

export const importTooLarge = (): Refusal =>
  new Refusal(
    'tooLarge',
    'IMPORT_TOO_LARGE',
    'One import takes at most 10,000 rows and 4 MB. Split the file, and import one part after the other.',
  );
