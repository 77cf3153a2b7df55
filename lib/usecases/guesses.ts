import { createHash } from 'node:crypto';
import { Refusal } from '../domain/refusal.ts';
import type { Chance } from './ports.ts';
import type { Counted, LimitStore } from './ports/limits.ts';

const GUESSES = 10;
const WHILE_MS = 15 * 60_000;

export interface GuessNeeds {
  readonly limits: LimitStore;
  readonly chance: Chance;
}

/** Ten wrong passwords for one address from one source in a quarter of an hour; then they wait, right or wrong. */
export interface Guesses {
  /** Throws `RATE_LIMITED`. */
  check(): Promise<void>;
  /** Counts one that was wrong. Throws `RATE_LIMITED` where it was one too many. */
  wrong(): Promise<void>;
}

/** `address` is whatever was typed: known or not, it is counted alike, and told to nobody. */
export function guesses({ limits, chance }: GuessNeeds, address: string, source: string): Guesses {
  const name = createHash('sha256')
    .update(JSON.stringify(['sign-in', address, source]))
    .digest('base64url');
  return {
    check: async () => {
      const now = chance.now();
      const counted = await limits.read(name, now);
      if (counted.count >= GUESSES) throw tooMany(counted, now);
    },
    wrong: async () => {
      const now = chance.now();
      const counted = await limits.count(name, now, WHILE_MS);
      if (counted.count > GUESSES) throw tooMany(counted, now);
    },
  };
}

const tooMany = ({ endsAt }: Counted, now: Date): Refusal =>
  new Refusal('tooMany', 'RATE_LIMITED', 'Too many wrong passwords were tried. Wait a while, then try again.', {
    retryAfter: Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000)),
  });
