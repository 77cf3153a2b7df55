import type { Chance } from './ports.ts';
import type { LimitStore } from './ports/limits.ts';
import { countOne } from './rateLimit.ts';

export interface MailCallNeeds {
  /** Counts roughly: what is limited is a flood, and a call must not cost more for it. */
  readonly mailCalls: LimitStore;
  readonly chance: Chance;
}

/** Of calls that send mail, an account makes 600 a minute. Throws `RATE_LIMITED`. */
export const countMailCall = ({ mailCalls, chance }: MailCallNeeds, accountId: string): Promise<void> =>
  countOne(
    { limits: mailCalls, chance },
    {
      of: ['mail-calls', accountId],
      most: 600,
      whileMs: 60_000,
      sentence: 'Too many e-mails are being asked for in this account. Wait a minute, then go on; many people can be added in one call.',
    },
  );
