import { mkdirSync, openSync, writeSync, closeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readJson, remove } from './folder.ts';
import { processIdentity } from './processes.ts';
import { CannotStart } from './refuse.ts';

interface Lock {
  readonly pid: number;
  readonly identity: string;
  readonly port: number;
}

/** One stack a folder. The lock of a stack that was killed is taken over. Answers how to give it back. */
export function takeLock(file: string, port: number): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const mine: Lock = { pid: process.pid, identity: processIdentity(process.pid) ?? '', port };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, JSON.stringify(mine));
      closeSync(handle);
      return () => {
        if ((readJson(file) as Lock | undefined)?.pid === process.pid) remove(file);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
    }
    const held = readJson(file) as Lock | undefined;
    if (held && processIdentity(held.pid) === held.identity)
      throw new CannotStart(
        `Seatwise already runs in this folder (process ${held.pid}, http://127.0.0.1:${held.port}). Stop it where it was started, or with: kill ${held.pid}`,
      );
    remove(file);
  }
}
