import stringWidth from 'string-width';

/** Where a command writes; tests hand in their own. */
export interface Output {
  readonly json: boolean;
  /** Columns of the terminal; undefined where nobody looks: then nothing is cut. */
  readonly width: number | undefined;
  write(text: string): void;
}

export type Rows = readonly (readonly string[])[];

/** For people a table, for scripts what the server answered. */
export function show(output: Output, answer: unknown, lines: () => readonly string[]): void {
  output.write(
    output.json
      ? `${JSON.stringify(answer, null, 2)}\n`
      : lines()
          .map((line) => `${line}\n`)
          .join(''),
  );
}

const GAP = '  ';
const LEAST = 6;

/** Columns as wide as they need, the widest cut first where the terminal is narrow; empty where there are no rows. */
export function table(head: readonly string[], rows: Rows, width: number | undefined): string[] {
  const cells = [head, ...rows].map((row) => row.map(harmless));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  const total = (): number => widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1);
  while (width !== undefined && total() > width && Math.max(...widths) > LEAST) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = Math.max(LEAST, (widths[widest] ?? 0) - (total() - width), secondWidest(widths));
    if (widths[widest] === secondWidest(widths) && total() > width) widths[widest] -= 1;
  }
  return cells.map((row) =>
    row
      .map((cell, column) => fit(cell, widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

const secondWidest = (widths: readonly number[]): number => [...widths].sort((one, other) => other - one)[1] ?? 0;

/** Nothing that somebody was named moves the cursor or turns the line. */
const harmless = (cell: string): string => cell.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ');

function fit(cell: string, width: number): string {
  const has = stringWidth(cell);
  if (has <= width) return cell + ' '.repeat(width - has);
  let cut = '';
  for (const letter of cell) {
    if (stringWidth(cut + letter) > width - 1) break;
    cut += letter;
  }
  return `${cut}…${' '.repeat(Math.max(0, width - 1 - stringWidth(cut)))}`;
}
