import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

/** What `.local/stack.json` says, and how to end it. */
export interface LocalStack {
  readonly apiUrl: string;
  readonly webUrl: string;
  readonly inboxUrl: string;
  readonly pid: number;
  readonly operatorToken: string;
  readonly demo: {
    readonly accountId: string;
    readonly otherAccountId: string;
    readonly superAdmin: { readonly email: string; readonly password: string };
  };
  readonly folder: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does, and answers its exit code. */
  stop(): Promise<number | null>;
}

export interface StackOptions {
  /** Where it keeps its state; by default a folder that goes when it stops, beside a developer's own stack. */
  readonly folder?: string;
  readonly flags?: readonly string[];
  readonly port?: number;
}

/** Starts the very command behind `npm start`, on ports and in a folder of its own. `npm test` has built the functions. */
export async function startLocalStack({ folder, flags = ['--memory'], port = anyPort() }: StackOptions = {}): Promise<LocalStack> {
  const state = folder ?? mkdtempSync(join(tmpdir(), 'seatwise-stack-'));
  const { child, said } = spawnStart(state, ['--port', String(port), ...flags]);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const file = join(state, 'stack.json');
  // One that was killed has left its own file.
  while (!existsSync(file) || (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid !== child.pid) {
    const over = await Promise.race([exited, new Promise<undefined>((resolve) => setTimeout(resolve, 50))]);
    if (over) throw new Error(`The local stack ended with ${String(over[0])} before it was up:\n${said()}`);
  }
  const written = JSON.parse(readFileSync(file, 'utf8')) as Omit<LocalStack, 'folder' | 'process' | 'stop'>;
  return {
    ...written,
    folder: state,
    process: child,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
      const [code] = await exited;
      if (folder === undefined) rmSync(state, { recursive: true, force: true });
      return code;
    },
  };
}

/** The bare command, for those who want to see how it fails. */
export function spawnStart(folder: string, args: readonly string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'infra/local/start.ts'), ...args], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      SEATWISE_LOCAL_FOLDER: folder,
      SEATWISE_LOCAL_BUILT: existsSync(join(root, 'dist/functions')) ? '1' : undefined,
      // As if npm had started it: it then ends with whoever started it.
      npm_lifecycle_event: 'test',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString();
    });
  return { child, said: () => output };
}

/** Ten ports from here are very likely free: above those that the system gives to others, in steps of ten. */
export const anyPort = (): number => 10_000 + 10 * Math.floor(Math.random() * 2_000);
