import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { Misuse } from '../failure.ts';
import type { Context } from '../world.ts';

const EXPORTS: Readonly<Record<string, string>> = { users: '/users/export', audit: '/audit-events/export' };

export async function exportCsv(context: Context, what: string, { output: file }: { output?: string }): Promise<void> {
  const path = EXPORTS[what];
  if (path === undefined) throw new Misuse(`There is no export of ${what}. Choose from: ${Object.keys(EXPORTS).join(', ')}.`);
  return csvInto(context, path, file);
}

/** A CSV answer of any number of pages, into a file that only its user can read, or to who reads our output. */
export async function csvInto(context: Context, path: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    for await (const part of partsOf(context, path)) context.output.write(part);
    return;
  }
  const lines = await intoFile(context, partsOf(context, path), file);
  context.world.note(`\r\x1b[K${lines} lines are in ${file}.\n`);
}

/** Page after page, each asked for when the one before is written: an export of any size needs little memory. */
async function* partsOf({ client }: Context, path: string): AsyncGenerator<string> {
  let next: string | undefined = client.account + path;
  while (next !== undefined) {
    const part: { body: string; next?: string } = await client.ask<string>('GET', next, { accept: 'text/csv' });
    yield part.body;
    next = part.next;
  }
}

/** Beside the file first, so that half an export never stands where a whole one is looked for. Answers how many lines there are. */
async function intoFile({ world }: Context, parts: AsyncIterable<string>, file: string): Promise<number> {
  const beside = `${file}.part`;
  const stream = createWriteStream(beside, { mode: 0o600 });
  let lines = 0;
  try {
    await once(stream, 'open');
    for await (const part of parts) {
      if (!stream.write(part)) await once(stream, 'drain');
      lines += part.split('\n').length - 1;
      world.note(`\r${lines} lines …`);
    }
    stream.end();
    await once(stream, 'finish');
    await rename(beside, file);
    return lines;
  } catch (error) {
    stream.destroy();
    await rm(beside, { force: true });
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Misuse(`${file} cannot be written. Choose another file.`);
  }
}
