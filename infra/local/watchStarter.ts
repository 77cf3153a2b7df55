import { basename } from 'node:path';
import { parentOf, programOf } from './processes.ts';

const SHELLS = new Set(['sh', 'dash', 'bash', 'zsh', 'ash', 'busybox']);

/**
 * Calls `gone` when the npm that started the stack has died without a word, as after `kill -9`: it cannot pass that on,
 * and the stack would go on unseen. Between npm and this process there may be the shell that runs npm's scripts.
 */
export function watchStarter(gone: () => void, environment: NodeJS.ProcessEnv = process.env): void {
  if (environment['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const behindShell = SHELLS.has(basename(programOf(parent) ?? ''));
  const grandparent = behindShell ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (!behindShell || parentOf(parent) === grandparent)) return;
    clearInterval(timer);
    gone();
  }, 500).unref();
}
