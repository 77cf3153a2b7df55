import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { run } from './main.ts';
import { Profiles } from './profile.ts';
import type { World } from './world.ts';

const { stdin, stdout, stderr, env } = process;

/** Asks on the terminal; what is hidden is not shown while it is typed. */
async function ask(question: string, hidden = false): Promise<string> {
  const prompt = createInterface({ input: stdin, output: stderr, terminal: true });
  if (hidden) {
    stderr.write(question);
    // The interface would write each letter.
    (prompt as unknown as { _writeToOutput: () => void })._writeToOutput = () => undefined;
  }
  try {
    return await prompt.question(hidden ? '' : question);
  } finally {
    prompt.close();
    if (hidden) stderr.write('\n');
  }
}

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
  question: stdin.isTTY && stderr.isTTY ? ask : undefined,
};

// Whoever reads us may have read enough.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await run(process.argv.slice(2), world, write);
