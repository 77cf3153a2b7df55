import type { Plot } from './plot.ts';

/** One table of the report. */
export interface Section {
  readonly title: string;
  /** What was measured and how, its units, and the aim. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly plot?: Plot;
}

export function toMarkdown({ title, note, head, rows, plot }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    note,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
    ...(plot ? [`![${plot.title}](${plot.file})`, ''] : []),
  ].join('\n');
}
