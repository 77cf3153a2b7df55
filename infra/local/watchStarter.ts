import { parentOf } from './processes.ts';

/**
 * Calls `gone` when the npm that started the stack has died without a word, as after `kill -9`: it cannot pass that on,
 * and the stack would go on unseen. Between npm and this process there may be a shell.
 */
export function watchStarter(gone: () => void, environment: NodeJS.ProcessEnv = process.env): NodeJS.Timeout | undefined {
  if (environment['npm_lifecycle_event'] === undefined) return undefined;
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === grandparent) return;
    clearInterval(timer);
    gone();
  }, 500);
  return timer.unref();
}
