import type { Asked, Person } from './person.ts';
import { Refusal } from './refusal.ts';

export const ASKED_AT_MOST = 10;
const DAY = 24 * 3600 * 1000;

/** Somebody is invited once more, by whichever account. Throws `RATE_LIMITED` for the eleventh time within a day of the first. */
export function askedOnceMore(person: Person | undefined, now: Date): Asked {
  const asked = person?.asked;
  if (!asked || now.getTime() - asked.since.getTime() >= DAY) return { since: now, count: 1 };
  if (asked.count < ASKED_AT_MOST) return { ...asked, count: asked.count + 1 };
  throw new Refusal(
    'tooMany',
    'RATE_LIMITED',
    'This address was invited ten times within a day. Ask the person to look among their messages, also the unwanted ones, or invite them tomorrow.',
    { retryAfter: Math.ceil((asked.since.getTime() + DAY - now.getTime()) / 1000) },
  );
}
