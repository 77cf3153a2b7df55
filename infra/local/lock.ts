import { linkSync } from 'node:fs';
import { readJson, remove, writePrivately } from './folder.ts';
import { processIdentity } from './processes.ts';
import { CannotStart } from './refuse.ts';

interface Lock {
  readonly pid: number;
  readonly identity: string;
  readonly port: number;
}

/** A stack that is just stopping needs a moment: npm returns at once when it is told to end, and may be started again. */
const PATIENCE_MS = 2_000;

/** One stack a folder. The lock of a stack that was killed is taken over. Answers how to give it back. */
export async function takeLock(file: string, port: number): Promise<() => void> {
  const mine: Lock = { pid: process.pid, identity: processIdentity(process.pid) ?? '', port };
  const prepared = `${file}.${process.pid}`;
  writePrivately(prepared, JSON.stringify(mine));
  for (const until = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    try {
      // Fails where there is one already, and is never seen empty.
      linkSync(prepared, file);
      remove(prepared);
      return () => {
        if ((readJson(file) as Lock | undefined)?.pid === process.pid) remove(file);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = readJson(file) as Lock | undefined;
    if (held === undefined || processIdentity(held.pid) !== held.identity) remove(file);
    else if (Date.now() > until) {
      remove(prepared);
      throw new CannotStart(
        `Seatwise already runs in this folder (process ${held.pid}, http://127.0.0.1:${held.port}). Stop it where it was started, or with: kill ${held.pid}`,
      );
    }
  }
}
