import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Where a stack keeps what is its own. Tests give another one, to run beside a developer's. */
export const stateFolder = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment['SEATWISE_LOCAL_FOLDER'] ?? join(REPOSITORY, '.local');

/** The files of the folder. */
export const filesOf = (folder: string) => ({
  lock: join(folder, 'lock.json'),
  stack: join(folder, 'stack.json'),
  control: join(folder, 'control.json'),
  operatorToken: join(folder, 'operator-token'),
  demo: join(folder, 'demo.json'),
  database: join(folder, 'dynamodb'),
  engine: join(folder, 'engine.json'),
  inbox: join(folder, 'inbox.jsonl'),
  positions: join(folder, 'positions'),
  templates: join(folder, 'cdk.out'),
});

/** Readable by its owner only, and never half written. */
export function writePrivately(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

export function readJson(file: string): unknown {
  const written = readText(file);
  try {
    return written === undefined ? undefined : JSON.parse(written);
  } catch {
    return undefined;
  }
}

export const remove = (file: string): void => {
  rmSync(file, { recursive: true, force: true });
};

export const secret = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** What an earlier start made, or a new one that later starts will find. */
export function keptSecret(file: string, make: () => string): string {
  const kept = readText(file)?.trim();
  if (kept !== undefined && kept !== '') return kept;
  const made = make();
  writePrivately(file, `${made}\n`);
  return made;
}
