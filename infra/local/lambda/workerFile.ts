import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/**
 * Writes the worker's code as plain JavaScript into a folder, and answers where. A worker started from the TypeScript
 * file would load Node's type stripper first, each time: 25 ms of the 55 that it takes to be ready.
 */
export function workerFile(folder: string): string {
  const file = join(folder, 'lambda-worker.mjs');
  const written = readFileSync(new URL('./worker.ts', import.meta.url), 'utf8');
  writeFileSync(
    file,
    quietly(() => stripTypeScriptTypes(written)),
  );
  return file;
}

/** Node warns that the function is experimental; the Node that runs this is pinned. */
function quietly<T>(work: () => T): T {
  const warn = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = warn;
  }
}
