import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { filesOf, REPOSITORY, stateFolder } from '../../infra/local/folder.ts';

/** What a running stack says of itself in .local/stack.json. */
export interface RunningStack {
  readonly apiUrl: string;
  readonly webUrl: string;
  readonly inboxUrl: string;
  readonly pid: number;
  readonly operatorToken: string;
}

const START_WITHIN_MS = 60_000;

/** The stack that runs in this folder, or one started for the occasion; `stop` ends only the latter. */
export async function useStack(): Promise<{ stack: RunningStack; started: boolean; stop: () => Promise<void> }> {
  const running = await findStack();
  if (running) return { stack: running, started: false, stop: () => Promise.resolve() };
  const child = spawn(process.execPath, ['infra/local/start.ts', '--quiet'], { cwd: REPOSITORY, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => stopped(child);
  try {
    return { stack: await waitFor(child), started: true, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function findStack(): Promise<RunningStack | undefined> {
  try {
    const stack = JSON.parse(await readFile(filesOf(stateFolder()).stack, 'utf8')) as RunningStack;
    return (await fetch(`${stack.apiUrl}/v1/health`)).ok ? stack : undefined;
  } catch {
    // No file, or one that a killed stack left behind: either way nothing runs.
    return undefined;
  }
}

async function waitFor(child: ChildProcess): Promise<RunningStack> {
  const until = performance.now() + START_WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error('The stack did not start. Run "npm start" to see why.');
    const stack = await findStack();
    if (stack) return stack;
    await pause(100);
  }
  throw new Error('The stack did not start within a minute. Run "npm start" to see why.');
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}
