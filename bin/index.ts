import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import prompts from 'prompts';
import { run } from './main.ts';
import { progressOn } from './progress.ts';
import { Profiles } from './profile.ts';
import type { Person, World } from './world.ts';

const { stdin, stdout, stderr, env } = process;

const asking = async <T>(type: 'text' | 'invisible' | 'confirm', message: string): Promise<T | undefined> => {
  const { answer } = (await prompts({ type, name: 'answer', message, stdout: stderr })) as { answer?: T };
  return answer;
};
const person: Person = {
  type: (what) => asking('text', what),
  typeSecret: (what) => asking('invisible', what),
  agree: (to) => asking('confirm', to),
};

const write = (what: string): void => {
  stdout.write(what);
};
const world: World = {
  environment: env,
  profiles: new Profiles(env),
  stackFolder: env['SEATWISE_LOCAL_FOLDER'] ?? join(process.cwd(), '.local'),
  note: (what) => {
    // Progress is for who looks.
    if (stderr.isTTY || !what.startsWith('\r')) stderr.write(what);
  },
  output: (json) => ({ json, width: stdout.isTTY ? stdout.columns : undefined, write }),
  readAll: () => text(stdin),
  readBytes: () => buffer(stdin),
  progress: (total, what) => progressOn(stderr, total, what),
  interrupted: () => {
    const controller = new AbortController();
    process.once('SIGINT', () => {
      controller.abort();
    });
    return controller.signal;
  },
  person: stdin.isTTY && stderr.isTTY ? person : undefined,
};

// Whoever reads us may have read enough.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await run(process.argv.slice(2), world, write);
// A question that was broken off leaves the terminal listening.
stdin.destroy();
