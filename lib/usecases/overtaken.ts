import { Refusal } from '../domain/refusal.ts';
import { Overtaken } from './ports.ts';

const TRIES = 8;

/**
 * Reads, decides and keeps; begins anew each time that somebody else was faster, since then the decision may be
 * another one. `attempt` is told the how-manieth it is, from 1. Throws `POOL_BUSY` after eight tries.
 */
export async function untilKept<T>(attempt: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(tries);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (tries === TRIES)
        throw new Refusal('busy', 'POOL_BUSY', 'Too many changes are being made here at once. Try again in a few seconds.', {
          retryAfter: 2,
        });
    }
  }
}
