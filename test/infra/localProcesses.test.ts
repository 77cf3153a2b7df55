import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive } from '../../infra/local/processes.ts';
import { anyPort, spawnStart, startLocalStack, type LocalStack } from '../support/localStack.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatwise-kept-'));
const other = mkdtempSync(join(tmpdir(), 'seatwise-other-'));
const port = anyPort();
let stack: LocalStack;

beforeAll(async () => {
  stack = await startLocalStack({ folder, port, flags: ['--quiet'] });
}, 60_000);
afterAll(async () => {
  await stack.stop();
  for (const path of [folder, other]) rmSync(path, { recursive: true, force: true });
});

async function ended(start: ReturnType<typeof spawnStart>): Promise<[number | null, string]> {
  const [code] = (await once(start.child, 'close')) as [number | null];
  return [code, start.said().trim()];
}
const databasePid = (): number => (JSON.parse(readFileSync(join(folder, 'engine.json'), 'utf8')) as { pid: number }).pid;
async function gone(pid: number): Promise<boolean> {
  for (const end = Date.now() + 4_000; isAlive(pid); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (Date.now() > end) return false;
  return true;
}
async function signIn(): Promise<number> {
  const { email, password } = stack.demo.superAdmin;
  const body = JSON.stringify({ email, password });
  return (await fetch(`${stack.apiUrl}/v1/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status;
}
const mails = async (): Promise<number> => ((await (await fetch(`${stack.inboxUrl}/store`)).json()) as { emails: unknown[] }).emails.length;

describe('the local stack', () => {
  it('says in a file that only its owner reads where it is, once it is up', async () => {
    expect(stack).toMatchObject({ apiUrl: `http://127.0.0.1:${port}`, webUrl: stack.apiUrl, inboxUrl: `http://127.0.0.1:${port + 2}` });
    expect(stack.operatorToken).toMatch(/^swo_[A-Za-z0-9_-]{43}$/);
    expect(statSync(join(folder, 'stack.json')).mode & 0o777).toBe(0o600);
    expect(await signIn()).toBe(200);
  });

  it('says so when one runs in this folder already', async () => {
    const [code, said] = await ended(spawnStart(folder, ['--port', String(anyPort())]));
    expect([code, said]).toEqual([
      1,
      `Seatwise already runs in this folder (process ${stack.pid}, ${stack.apiUrl}). Stop it where it was started, or with: kill ${stack.pid}`,
    ]);
  });

  it('says so when a port is taken, and which', async () => {
    const taken: Server = createServer();
    // Below the ports that machines give to whoever asks for any: its neighbours are free.
    const number = 20_000 + (process.pid % 10_000);
    taken.listen(number, '127.0.0.1');
    await once(taken, 'listening');
    const [code, said] = await ended(spawnStart(other, ['--port', String(number - 2), '--memory']));
    taken.close();
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${number} is taken by another program. Choose others with --port N (it takes N to N+9): npm start -- --port 4100`,
    );
  });

  it.each([
    [['--prot', '1'], "Unknown option '--prot'. npm start -- --help shows the flags."],
    [['--port', '80'], '--port takes a number from 1024 to 65526, not "80".'],
  ])('refuses the flags %j with code 2', async (flags, sentence) => {
    expect(await ended(spawnStart(other, flags))).toEqual([2, sentence]);
  });

  it.each([
    ['none', undefined, /^Java was not found\. The database engine needs Java 17 or newer: install it/],
    ['too old a one', '1.8.0_392', /^Java 1\.8\.0_392 is too old\. The database engine needs Java 17 or newer: install it/],
  ])('says what to install where there is %s', async (_what, version, sentence) => {
    const { findJava } = await import('../../infra/local/engines/java.ts');
    const { chmodSync, writeFileSync } = await import('node:fs');
    const path = mkdtempSync(join(other, 'java-'));
    if (version !== undefined) {
      writeFileSync(join(path, 'java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
      chmodSync(join(path, 'java'), 0o755);
    }
    await expect(findJava({ PATH: path })).rejects.toThrow(sentence);
  });

  it('leaves no process behind when it is killed, and the next start takes over with all that it held', async () => {
    const database = databasePid();
    const before = await mails();
    expect(isAlive(database)).toBe(true);
    stack.process.kill('SIGKILL');
    expect(await gone(database)).toBe(true);

    rmSync(join(folder, 'stack.json'));
    stack = await startLocalStack({ folder, port, flags: ['--quiet'] });
    expect(await signIn()).toBe(200);
    expect(await mails()).toBe(before);
  }, 60_000);

  it('stops cleanly when it is asked to', async () => {
    const database = databasePid();
    expect(await stack.stop()).toBe(0);
    expect([existsSync(join(folder, 'stack.json')), isAlive(stack.pid), isAlive(database)]).toEqual([false, false, false]);
  });
});
