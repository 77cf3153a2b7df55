import { checkLimit, countOne, type Limit, type LimitNeeds } from './rateLimit.ts';

/** Ten wrong passwords for one address from one source in a quarter of an hour; then they wait, right or wrong. */
export interface Guesses {
  /** Throws `RATE_LIMITED`. */
  check(): Promise<void>;
  /** Counts one that was wrong. Throws `RATE_LIMITED` where it was one too many. */
  wrong(): Promise<void>;
}

export interface GuessedAt {
  /** Whatever was typed: known or not, it is counted alike, and told to nobody. */
  readonly address: string;
  readonly source: string;
  /** Of the person, if there is one: who has chosen a new password begins anew. */
  readonly passwordEpoch: number | undefined;
}

export function guesses(needs: LimitNeeds, { address, source, passwordEpoch = 0 }: GuessedAt): Guesses {
  const limit: Limit = {
    of: ['sign-in', address, source, String(passwordEpoch)],
    most: 10,
    whileMs: 15 * 60_000,
    sentence: 'Too many wrong passwords were tried. Wait a while, then try again.',
  };
  return { check: () => checkLimit(needs, limit), wrong: () => countOne(needs, limit) };
}
