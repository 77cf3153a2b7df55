import { readFile } from 'node:fs/promises';

/** A file that the build laid beside this function's code. */
export const builtFile = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
