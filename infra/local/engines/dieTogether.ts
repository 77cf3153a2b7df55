import { execFile } from 'node:child_process';

/**
 * Words to put before a command so that the kernel ends it together with the process that started it; none where the
 * system has no such means. It covers the one case that a supervisor cannot: that it is killed itself, with the stack.
 */
export function dieTogether(): Promise<readonly string[]> {
  const words = ['setpriv', '--pdeathsig', 'KILL'];
  if (process.platform !== 'linux') return Promise.resolve([]);
  return new Promise((resolve) => {
    // Tried out, because not every setpriv knows the option.
    execFile(words[0] ?? '', [...words.slice(1), 'true'], { timeout: 5_000 }, (error) => {
      resolve(error ? [] : words);
    });
  });
}
