import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A stack of the bench's own, in memory, in another process, so that it and its callers do not share a thread. */
export interface BenchStack {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly databaseUrl: string;
  readonly operatorToken: string;
  /** A second table of the same shape in the same engine, that nobody reads. */
  readonly rawTable: string;
}

const PORT = 4700;

export async function withStack<T>(work: (stack: BenchStack) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'seatwise-bench-'));
  const child = spawn(process.execPath, [new URL('stackProcess.ts', import.meta.url).pathname, folder, String(PORT)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const [line] = await Promise.race([
      once(child.stdout),
      new Promise<never>((_, reject) =>
        child.once('exit', () => {
          reject(new Error('the stack of the bench did not start'));
        }),
      ),
    ]);
    return await work(JSON.parse(line) as BenchStack);
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    if (child.exitCode === null) await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

function once(output: NodeJS.ReadableStream): Promise<[string]> {
  return new Promise((resolve) => {
    createInterface({ input: output }).once('line', (line) => {
      resolve([line]);
    });
  });
}
