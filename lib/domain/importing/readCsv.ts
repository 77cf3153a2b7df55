import { CsvError, parse } from 'csv-parse/sync';
import { Refusal, type FieldError } from '../refusal.ts';
import { columnNames, fieldNamed, isOutcomeColumn, type ImportField } from './columns.ts';

/** A row of a file: what stands in each of its columns, not yet judged. */
export type CsvRow = Readonly<Partial<Record<Column, string>>>;

type Column = ImportField | 'wholeName';

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads a file with columns: commas, semicolons or tabs between them, quoted cells with line breaks, a first line that names
 * the columns in any order, case and language of ours. Empty rows are left out, and so are the columns in which our own results say
 * what was wrong. Throws `CSV_INVALID`, `COLUMN_MISSING`, `COLUMN_DUPLICATE`, `FIELD_UNKNOWN`: then no row can be read.
 */
export function readCsv(text: string): CsvRow[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // Excel's own way of saying what stands between cells.
  const [said, delimiter] = /^"?sep=([,;\t])"?\n/.exec(plain) ?? ['', undefined];
  const [names = [], ...rows] = cellsOf(plain.slice(said.length), delimiter).filter((cells) => cells.some((cell) => cell !== ''));
  const fields = fieldsOf(names, rows);
  return rows.map((cells) => rowOf(cells, fields));
}

/** Trimmed, and without the mark by which our own exports keep a spreadsheet from running a cell. */
const tidy = (cell: string): string => {
  const plain = cell.replace(/[\uFEFF\u00A0\u202F\u2007]/g, ' ').trim();
  return /^'[=+\-@\t\r＝＋－＠]/u.test(plain) ? plain.slice(1) : plain;
};

function cellsOf(text: string, delimiter = delimiterOf(text)): string[][] {
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
    return rows.map((cells) => cells.map(tidy));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const detail = `The file cannot be read as CSV: a quoted cell ${placeOf(error)} does not end. Close its quotation mark, or save the file once more as CSV.`;
    throw new Refusal('invalid', 'CSV_INVALID', detail);
  }
}

const placeOf = ({ lines }: CsvError & { readonly lines?: unknown }): string =>
  typeof lines === 'number' ? `that begins before line ${lines + 1}` : 'of it';

/** What stands most often between the names of the columns. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\n|$/)).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function fieldsOf(names: readonly string[], rows: readonly (readonly string[])[]): readonly (Column | undefined)[] {
  const named = names.map(fieldNamed);
  const isLast = named.includes('firstName') && !named.includes('lastName');
  const fields = named.map((field) => (field === 'wholeName' && isLast ? 'lastName' : field));
  if (!fields.includes('email')) {
    const detail = `The first line has to name the columns, one of them "${columnNames('en')[2] ?? ''}". The template has all names: GET /v1/import-template.`;
    throw new Refusal('invalid', 'COLUMN_MISSING', detail);
  }
  const twice = fields.find((field, at) => field !== undefined && fields.indexOf(field) !== at);
  if (twice !== undefined) {
    const detail = `Two columns are both read as ${twice}. Keep one of them.`;
    throw new Refusal('invalid', 'COLUMN_DUPLICATE', detail);
  }
  // A column without a name is nothing, as long as nothing stands in it.
  const unknown = names.flatMap((name, at) =>
    fields[at] === undefined && !isOutcomeColumn(name) && (name !== '' || rows.some((cells) => (cells[at] ?? '') !== ''))
      ? [name === '' ? `number ${at + 1}` : name]
      : [],
  );
  if (unknown.length > 0) throw columnsUnknown(unknown);
  return fields;
}

const NAMED_AT_MOST = 20;
const NAME_SHOWN = 64;

function columnsUnknown(names: readonly string[]): Refusal {
  const errors = names.slice(0, NAMED_AT_MOST).map((name): FieldError => {
    const detail = 'This column means nothing here. Take it out of the file, or give it the name that the template has.';
    return { path: `content.${name.slice(0, NAME_SHOWN)}`, code: 'FIELD_UNKNOWN', detail };
  });
  const all = columnNames('en').join(', ');
  const detail = `The file has columns that mean nothing here. Take them out, or give them one of these names: ${all}.`;
  return new Refusal('invalid', 'FIELD_UNKNOWN', detail, { errors });
}

function rowOf(cells: readonly string[], fields: readonly (Column | undefined)[]): CsvRow {
  const named = fields.flatMap((field, at): [Column, string][] => {
    const cell = cells[at] ?? '';
    return field === undefined || cell === '' ? [] : [[field, cell]];
  });
  return Object.fromEntries(named);
}
