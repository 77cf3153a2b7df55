import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;
const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** The named parts of an older commit and of this one, each in a copy of its own, one after the other on this machine; both tables side by side. */
export function compare(ref: string, parts: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'seatwise-compare-'));
  const commits = [git('rev-parse', '--short', ref), git('rev-parse', '--short', 'HEAD')];
  if (git('status', '--porcelain') !== '') console.warn('What is not committed is not compared.');
  try {
    const [before, after] = commits.map((commit, at) => {
      const copy = join(folder, `${at}-${commit}`);
      git('worktree', 'add', '--detach', copy, commit);
      install(copy);
      console.log(`\nMeasuring ${commit} …`);
      execFileSync(process.execPath, ['bench/run.ts', ...parts], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
      return sections(readFileSync(join(copy, 'bench/README.md'), 'utf8'));
    });
    const untouched = sections(git('show', 'HEAD:bench/README.md'));
    for (const [title, rows] of after ?? [])
      if (rows.join() !== untouched.get(title)?.join()) console.log(sideBySide(title, commits, before?.get(title) ?? [], rows));
  } finally {
    for (const [at, commit] of commits.entries()) git('worktree', 'remove', '--force', join(folder, `${at}-${commit}`));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where nothing else is depended on, what is installed here serves both. */
function install(copy: string): void {
  const lock = (of: string): string => readFileSync(join(of, 'package-lock.json'), 'utf8');
  if (lock(copy) === lock(ROOT)) symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  else execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The rows of each table, the head first, by title. */
function sections(report: string): Map<string, string[]> {
  const parts = report.split(/^(?=## )/m).slice(1);
  return new Map(parts.map((part) => [part.split('\n')[0] ?? '', part.split('\n').filter((line) => /^\|(?! ---)/.test(line))]));
}

function sideBySide(title: string, [ref = '', head = '']: readonly string[], before: readonly string[], after: readonly string[]): string {
  const cells = (line: string | undefined): string[] =>
    (line ?? '')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [names = '', ...rows] = after;
  const lines = rows.map((row) => {
    const now = cells(row);
    const was = cells(before.find((line) => cells(line)[0] === now[0] && line !== names));
    return `| ${now.map((cell, at) => (at === 0 || was[at] === cell ? cell : `${was[at] ?? '–'} → ${cell}${change(was[at], cell)}`)).join(' | ')} |`;
  });
  return [`\n${title}: ${ref} → ${head}`, '', names, names.replace(/[^|]+/g, ' --- '), ...lines].join('\n');
}

function change(was: string | undefined, now: string): string {
  const [from, to] = [was, now].map((cell) => Number.parseFloat((cell ?? '').replaceAll(',', '')));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to) || from === 0) return '';
  return ` (${to >= from ? '+' : '−'}${Math.abs((100 * (to - from)) / from).toFixed(0)} %)`;
}
