import { isExpired } from './invitation.ts';
import type { Asked, Person } from './person.ts';
import type { User } from './user.ts';
import { Refusal } from './refusal.ts';

export const ASKED_AT_MOST = 10;
const DAY = 24 * 3600 * 1000;

/**
 * Whether somebody who holds a link may ask for a new invitation, once a day: while another link has replaced theirs, or
 * once the invitation has ended. Not who has accepted, or was called away to another account. `isPresent`: the link is the
 * latest one's.
 */
export function mayAskAnew(user: User, isPresent: boolean, now: Date): boolean {
  if (user.newRequestedAt && now.getTime() - user.newRequestedAt.getTime() < DAY) return false;
  if (user.status === 'invited') return !isPresent || isExpired(user.invitation, now);
  return user.status === 'suspended' && user.invitation.state !== 'accepted' && user.statusReason !== 'joinedElsewhere';
}

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
