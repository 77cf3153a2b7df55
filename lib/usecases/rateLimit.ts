import { createHash } from 'node:crypto';
import { Refusal } from '../domain/refusal.ts';
import type { Chance } from './ports.ts';
import type { Counted, LimitStore } from './ports/limits.ts';

export interface LimitNeeds {
  readonly limits: LimitStore;
  readonly chance: Chance;
}

/** What may be done so often in a while. */
export interface Limit {
  /** What, and by whom or to whom; the table knows its hash only. */
  readonly of: readonly string[];
  readonly most: number;
  readonly whileMs: number;
  /** What to tell who is beyond it. */
  readonly sentence: string;
}

/** Throws `RATE_LIMITED` where as many as may be are counted already; counts nothing. */
export async function checkLimit({ limits, chance }: LimitNeeds, limit: Limit): Promise<void> {
  const now = chance.now();
  const counted = await limits.read(nameOf(limit), now);
  if (counted.count >= limit.most) throw tooMany(limit, counted, now);
}

/** Counts one more. Throws `RATE_LIMITED` where it is one too many. */
export async function countOne({ limits, chance }: LimitNeeds, limit: Limit): Promise<void> {
  const now = chance.now();
  const counted = await limits.count(nameOf(limit), now, limit.whileMs);
  if (counted.count > limit.most) throw tooMany(limit, counted, now);
}

const nameOf = ({ of }: Limit): string => createHash('sha256').update(JSON.stringify(of)).digest('base64url');

const tooMany = ({ sentence }: Limit, { endsAt }: Counted, now: Date): Refusal =>
  new Refusal('tooMany', 'RATE_LIMITED', sentence, { retryAfter: Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000)) });
