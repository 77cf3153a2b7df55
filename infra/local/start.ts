import { buildAndSynthesize } from './build.ts';
import { BadFlag, readFlags, USAGE, type Flags } from './flags.ts';
import { filesOf, readJson, remove, secret, stateFolder, writePrivately } from './folder.ts';
import { takeLock } from './lock.ts';
import { portsFrom, requireFree } from './ports.ts';
import { CannotStart } from './refuse.ts';
import type { RunningStack } from './stack.ts';
import { Stoppers } from './stoppers.ts';
import { watchStarter } from './watchStarter.ts';
import { welcome } from './welcome.ts';
import type { Demo } from './seed/seed.ts';

const stoppers = new Stoppers();
const folder = stateFolder();
const files = filesOf(folder);

/** Stops everything and ends the process; more than once it is called by two signals at the same time, as npm sends them. */
async function end(code: number): Promise<void> {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  await stoppers.run();
  process.exit();
}

function fail(why: unknown): void {
  if (why instanceof CannotStart || typeof why === 'string') console.error(typeof why === 'string' ? why : why.message);
  else console.error(why);
  void end(why instanceof BadFlag ? 2 : 1);
}

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    process.stdout.write(USAGE);
    return;
  }
  const started = performance.now();
  stoppers.add('the lock', await takeLock(files.lock, flags.port));
  remove(files.stack);
  await requireFree(Object.values(portsFrom(flags.port)));
  forget(flags);

  // The build has a process of its own: it works while this one still loads.
  const built = buildAndSynthesize(files.templates);
  built.catch(() => undefined);
  const { startStack } = await import('./stack.ts');
  const stack = await startStack(folder, flags, stoppers, fail, built);
  // What waited in a queue when the stack last stopped is gone: the sweep brings back all that looks late in 15 minutes.
  await stack.schedules.fire('requeueUnsent', new Date(Date.now() + 15 * 60_000));
  const demo = await demoOf(stack, flags);

  stoppers.add('the stack’s mark', () => {
    remove(files.stack);
  });
  const { apiUrl, inboxUrl, operatorToken } = stack;
  writePrivately(files.stack, JSON.stringify({ apiUrl, webUrl: apiUrl, inboxUrl, pid: process.pid, operatorToken, demo }, undefined, 2));
  if (!flags.quiet) process.stdout.write(welcome(stack, demo, { seconds: (performance.now() - started) / 1000, kept: !flags.memory }));
}

/** Throws away what is not to be kept: all of it on `--reset`, and what a first start left that did not reach its end. */
function forget(flags: Flags): void {
  const unfinished = !flags.memory && readJson(files.demo) === undefined;
  if (flags.reset || unfinished) for (const file of [files.database, files.inbox, files.positions, files.demo]) remove(file);
  if (flags.reset) for (const file of [files.operatorToken, `${folder}/logs`]) remove(file);
}

/** The demo accounts: those of the first start, or new ones, made through the front door. */
async function demoOf(stack: RunningStack, flags: Flags): Promise<Demo> {
  const kept = stack.empty ? undefined : (readJson(files.demo) as Demo | undefined);
  if (kept) return kept;
  const { seed } = await import('./seed/seed.ts');
  const demo = await seed({ ...stack, password: secret(12) });
  if (!flags.memory) writePrivately(files.demo, JSON.stringify(demo, undefined, 2));
  return demo;
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    signals += 1;
    // Impatient: whatever still runs ends with this process, the engine included.
    if (signals > 2) process.exit(130);
    void end(0);
  });
// A terminal or a pipe that is gone is no reason to fall over.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
watchStarter(() => void end(0));

main().catch(fail);
