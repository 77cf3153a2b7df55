import { readJson, remove, writePrivately } from '../folder.ts';
import { killQuietly, processIdentity } from '../processes.ts';

interface EngineFile {
  readonly pid: number;
  readonly identity: string;
}

/** Remembers the engine's process, for a start after everything else was killed at once. */
export function rememberEngine(file: string, pid: number): () => void {
  writePrivately(file, JSON.stringify({ pid, identity: processIdentity(pid) ?? '' } satisfies EngineFile));
  return () => {
    remove(file);
  };
}

/** Ends an engine that outlived its stack and its supervisor; two of them must not write to one database. */
export async function endLeftover(file: string): Promise<void> {
  const left = readJson(file) as EngineFile | undefined;
  if (!left) return;
  const lives = (): boolean => processIdentity(left.pid) === left.identity;
  if (lives()) killQuietly(left.pid, 'SIGKILL');
  while (lives()) await new Promise((resolve) => setTimeout(resolve, 20));
  remove(file);
}
