/** What a spreadsheet would take for a formula, also in full-width form, and what hides one. */
const RUNS = /^[=+\-@\t\r＝＋－＠]/u;

/** A cell that says what it says, in whatever opens it: RFC 4180, with a `'` before what a spreadsheet would run. */
function csvCell(value: string): string {
  const harmless = RUNS.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** So that Excel reads UTF-8 as what it is. At the beginning of a file only. */
export const BYTE_ORDER_MARK = '\uFEFF';
