import { spawn } from 'node:child_process';

/**
 * Started as a process of its own, between the local stack and the database engine. It holds the engine for as long as
 * its own stdin is open: the pipe closes when the stack ends, however it ends, so that no Java is left behind.
 *
 * Arguments: the folder to run in, then the command. Messages on stdout: `pid N`, then `exit CODE`.
 */
const [cwd = '.', command = '', ...args] = process.argv.slice(2);

const engine = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
let ending = false;
let complaint = '';

engine.stderr.on('data', (part: Buffer) => {
  complaint = (complaint + part.toString()).slice(-2000);
});
engine.on('spawn', () => {
  process.stdout.write(`pid ${engine.pid ?? 0}\n`);
});
engine.on('error', (error) => {
  process.stderr.write(error.message);
  process.exit(1);
});
engine.on('exit', (code, signal) => {
  if (!ending) process.stderr.write(complaint);
  process.exitCode = ending ? 0 : (code ?? (signal ? 1 : 0));
  process.stdin.destroy();
});

function end(): void {
  if (ending) return;
  ending = true;
  engine.kill('SIGTERM');
  // Everything that the engine acknowledged is on disk already; it needs no longer goodbye.
  setTimeout(() => engine.kill('SIGKILL'), 1500).unref();
}

// The stack's pipes may be gone by the time that something is said.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
process.stdin.on('end', end).on('close', end).on('error', end).resume();
// A terminal signals its whole group. The stack decides when to stop: until then its functions may still be writing.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.on(signal, () => undefined);
