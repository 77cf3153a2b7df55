import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunAsk {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Handed the process, and what it has said on its error stream so far. */
  readonly during?: (child: ChildProcess, said: () => string) => void;
}

/** `npx seatwise` as its user runs it, without a terminal. */
export function runSeatwise(args: readonly string[], { env, input, during }: RunAsk): Promise<Ran> {
  const child = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'bin/seatwise.js'), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  const ran = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (ran.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (ran.err += part.toString()));
  child.stdin.end(input ?? '');
  during?.(child, () => ran.err);
  return new Promise((resolve) => {
    child.once('close', (exit) => {
      resolve({ exit, ...ran });
    });
  });
}
