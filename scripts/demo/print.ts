import { styleText } from 'node:util';

const out = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

let steps = 0;

export function title(text: string): void {
  out();
  out(styleText('bold', text));
}

export function step(text: string): void {
  steps += 1;
  out();
  out(styleText(['bold', 'cyan'], `${steps}. ${text}`));
}

export const say = (text: string): void => {
  out(`   ${text}`);
};

export const done = (text: string): void => {
  say(`${styleText('green', '✓')} ${text}`);
};

export const refused = (text: string): void => {
  say(`${styleText('yellow', '✗')} ${text}`);
};

export const quote = (text: string): void => {
  for (const line of text.trim().split('\n')) say(styleText('dim', `│ ${line}`));
};

/** Columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => Array.from(row[column] ?? '').length)));
  cells.forEach((row, at) => {
    const line = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - Array.from(cell).length)).join('   ');
    say(at === 0 ? styleText('bold', line) : line);
  });
}
