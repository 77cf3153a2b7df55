import type { Images } from '../../support/changes.ts';
import { say } from '../../support/say.ts';
import type { AccountName } from './operations.ts';

/** Where the accounts of a history are: their clocks are set forward and back on other days, one of them south of the equator. */
export const ZONES: Readonly<Record<AccountName, string>> = { A: 'Europe/Berlin', B: 'America/New_York', C: 'Pacific/Auckland' };

/**
 * When histories begin. In spring three days before clocks change in New York; Berlin (28 March), the end of the month and
 * Auckland (set back, 4 April) follow within the days that a history lasts. In autumn three days before Berlin (25 October);
 * the end of the month and New York (1 November) follow.
 */
export const SEASONS = ['2027-03-11T12:00:00.000Z', '2026-10-22T12:00:00.000Z'] as const;

const HOUR = 3600_000;
const DAY = 24 * HOUR;
/** Of an account that has not said otherwise. */
const [REMINDER_DAYS, INVITATION_DAYS] = [[3, 7], 14];

interface Times {
  readonly generation: number;
  readonly firstSentAt?: string;
  readonly expiresAt?: string;
  readonly remindAt?: string;
  readonly reminders?: number;
}

/** Holds what a write says of times against the clock on the wall of the account. `zoneOf` an accountId. */
export function wrongTimes({ before, after }: Images, zoneOf: (accountId: string) => string | undefined, now: Date): string[] {
  if (after?.['sk'] !== 'USER') return [];
  const zone = zoneOf(String(after['accountId']));
  const [was, is] = [before?.['invitation'] as Times | undefined, after['invitation'] as Times];
  const who = String(after['userId']);
  const planned = is.remindAt === was?.remindAt || zone === undefined ? [] : wrongPlan(who, is, zone);
  const isReminded = was?.generation === is.generation && (is.reminders ?? 0) !== (was.reminders ?? 0);
  return [
    ...planned,
    ...say(
      is.firstSentAt !== undefined && is.expiresAt !== undefined && msBetween(is.firstSentAt, is.expiresAt) !== INVITATION_DAYS * DAY,
      `${who}: first sent ${is.firstSentAt ?? ''}, expires ${is.expiresAt ?? ''}`,
    ),
    ...say(
      isReminded && (is.reminders !== (was.reminders ?? 0) + 1 || was.remindAt === undefined || new Date(was.remindAt) > now),
      `${who}: reminded for the ${is.reminders ?? 0}. time at ${now.toISOString()}, and it was planned for ${was?.remindAt ?? 'never'}`,
    ),
    ...say((is.reminders ?? 0) > REMINDER_DAYS.length, `${who}: reminded ${is.reminders ?? 0} times`),
  ];
}

/** At nine on the wall, on the first such morning so many days after the first e-mail, and before it is over. */
function wrongPlan(who: string, { remindAt, firstSentAt, expiresAt }: Times, timeZone: string): string[] {
  if (remindAt === undefined || firstSentAt === undefined) return [];
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(remindAt));
  const after = msBetween(firstSentAt, remindAt);
  // A morning is up to 25 hours off where a clock is set back meanwhile.
  const isFirstMorning = REMINDER_DAYS.some((days) => after >= days * DAY && after < days * DAY + 25 * HOUR);
  const isInTime = expiresAt === undefined || remindAt < expiresAt;
  return say(
    wall !== '09:00' || !isFirstMorning || !isInTime,
    `${who}: first sent ${firstSentAt}, to be reminded ${remindAt}, when it is ${wall} in ${timeZone}; expires ${expiresAt ?? 'never'}`,
  );
}

const msBetween = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
