import type { AccountSettings } from './account.ts';
import { isExpired, type PendingInvitation } from './invitation.ts';
import { firstHourFrom } from './zonedTime.ts';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
/** What is due within this time of the last one is the same reminder, by another clock or in another zone; of the next day is another one. */
const SAME_REMINDER = 20 * HOUR;
/** In the morning, where the account is. */
const AT_HOUR = 9;

export type ReminderSettings = Pick<AccountSettings, 'reminderDays' | 'timeZone'>;

/**
 * When the person is reminded next, after this moment: at nine in the morning, so many days after the first e-mail of this
 * generation as the account says. Undefined where no time is left before the invitation expires.
 */
export function nextReminder(
  { firstSentAt, expiresAt, remindNotBefore }: PendingInvitation,
  { reminderDays, timeZone }: ReminderSettings,
  after: Date,
): Date | undefined {
  if (!firstSentAt) return undefined;
  const times = reminderDays.map((days) => firstHourFrom(new Date(firstSentAt.getTime() + days * DAY), AT_HOUR, timeZone).getTime());
  // A schedule's time need not be the sender's: a reminder is never planned a second time.
  const from = Math.max(after.getTime(), remindNotBefore?.getTime() ?? 0);
  const next = Math.min(...times.filter((at) => at > from && (!expiresAt || at < expiresAt.getTime())));
  return Number.isFinite(next) ? new Date(next) : undefined;
}

/** With the time of the next reminder, or without any. */
export function remindedAt({ remindAt: _, ...invitation }: PendingInvitation, at: Date | undefined): PendingInvitation {
  return at ? { ...invitation, remindAt: at } : invitation;
}

/**
 * What the job makes of an invitation whose reminder is due: queued once more, put off where the account has changed its
 * days or zone, or never. Who did not get the last e-mail is not reminded. Undefined where nothing is due any more.
 */
export function remind(invitation: PendingInvitation, settings: ReminderSettings, now: Date): PendingInvitation | undefined {
  const { remindAt, delivery, reminders = 0 } = invitation;
  if (!remindAt || remindAt > now || isExpired(invitation, now)) return undefined;
  const arrived = delivery.state === 'sent' || delivery.state === 'delivered';
  const planned = arrived ? nextReminder(invitation, settings, new Date(remindAt.getTime() - DAY)) : undefined;
  if (!planned || planned > now) return remindedAt(invitation, planned);
  // Reminders of a whole time zone fall due at once.
  return {
    ...remindedAt(invitation, undefined),
    lane: 'bulk',
    delivery: { state: 'queued', unanswered: [] },
    reminders: reminders + 1,
    remindNotBefore: new Date(Math.max(planned.getTime() + SAME_REMINDER, now.getTime())),
  };
}
