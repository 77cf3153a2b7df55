import { describe, expect, it } from '@jest/globals';
import { nextReminder, remind } from '../../lib/domain/reminding.ts';
import { at, NOW, pending } from './samples.ts';

const sent = { state: 'sent', sendId: 'send-1', at: NOW } as const;
const invitation = pending({ delivery: sent, firstSentAt: NOW, expiresAt: at('2026-12-08T09:00:00.000Z') });
const settings = { reminderDays: [3, 7], timeZone: 'UTC' };
const THIRD = at('2026-11-27T09:00:00.000Z');
const next = (changes: Partial<typeof settings> = {}, after = NOW) =>
  nextReminder(invitation, { ...settings, ...changes }, after)?.toISOString();

describe('the next reminder', () => {
  it('is the first of those that are still to come', () => {
    expect(next()).toBe('2026-11-27T09:00:00.000Z');
    expect(next({}, THIRD)).toBe('2026-12-01T09:00:00.000Z');
    expect(next({}, at('2026-12-01T09:00:00.000Z'))).toBeUndefined();
    expect(next({ reminderDays: [7, 3] })).toBe('2026-11-27T09:00:00.000Z');
  });

  it('comes in the morning after whole days', () => {
    const evening = { ...invitation, firstSentAt: at('2026-11-24T09:00:00.001Z') };
    expect(nextReminder(evening, settings, NOW)?.toISOString()).toBe('2026-11-28T09:00:00.000Z');
    expect(next({ timeZone: 'America/New_York' })).toBe('2026-11-27T14:00:00.000Z');
  });

  it('is none where the account wants none, nothing was sent, or the invitation ends before', () => {
    expect(next({ reminderDays: [] })).toBeUndefined();
    expect(nextReminder(pending(), settings, NOW)).toBeUndefined();
    expect(next({ reminderDays: [14, 20] })).toBeUndefined();
    expect(next({ reminderDays: [13] })).toBe('2026-12-07T09:00:00.000Z');
  });
});

describe('a reminder that is due', () => {
  const due = { ...invitation, remindAt: THIRD };

  it('queues the invitation once more, with its links alive', () => {
    const { remindAt: _, ...rest } = due;
    expect(remind({ ...due, secretHashes: ['first'] }, settings, THIRD)).toEqual({
      ...rest,
      secretHashes: ['first'],
      delivery: { state: 'queued', unanswered: [] },
      reminders: 1,
      remindNotBefore: at('2026-11-28T05:00:00.000Z'),
      lane: 'bulk',
    });
    expect(remind({ ...due, reminders: 1 }, settings, THIRD)).toMatchObject({ reminders: 2 });
  });

  it('is not planned a second time, by whichever clock the e-mail is marked as sent, nor in another zone', () => {
    const reminded = remind(due, settings, THIRD);
    expect(nextReminder(reminded!, settings, NOW)?.toISOString()).toBe('2026-12-01T09:00:00.000Z');
    expect(nextReminder(reminded!, { ...settings, timeZone: 'America/New_York' }, NOW)?.toISOString()).toBe('2026-12-01T14:00:00.000Z');
    const late = remind(due, settings, at('2026-12-02T00:00:00.000Z'));
    expect(nextReminder(late!, settings, NOW)).toBeUndefined();
    const daily = { ...settings, reminderDays: [3, 4] };
    expect(nextReminder(reminded!, daily, NOW)?.toISOString()).toBe('2026-11-28T09:00:00.000Z');
  });

  it('is not sent before its time, nor after the invitation has expired', () => {
    expect(remind(due, settings, at('2026-11-27T08:59:59.999Z'))).toBeUndefined();
    expect(remind(due, settings, at('2026-12-08T09:00:00.000Z'))).toBeUndefined();
    expect(remind(invitation, settings, THIRD)).toBeUndefined();
  });

  it('is put off where the account has chosen later days or another zone since, and dropped where it wants none', () => {
    expect(remind(due, { ...settings, reminderDays: [5] }, THIRD)).toEqual({ ...due, remindAt: at('2026-11-29T09:00:00.000Z') });
    expect(remind(due, { ...settings, timeZone: 'America/New_York' }, THIRD)).toEqual({ ...due, remindAt: at('2026-11-27T14:00:00.000Z') });
    expect(remind(due, { ...settings, reminderDays: [] }, THIRD)).toEqual(invitation);
  });

  it.each([
    { state: 'bounced', sendId: 'send-1', at: NOW, reason: 'No mailbox.' },
    { state: 'complained', sendId: 'send-1', at: NOW, reason: 'Unwanted.' },
    { state: 'failed', at: NOW, reason: 'Refused.', unanswered: [] },
  ] as const)('is dropped where the last e-mail was $state', (delivery) => {
    expect(remind({ ...due, delivery }, settings, THIRD)).toEqual({ ...invitation, delivery });
  });
});
