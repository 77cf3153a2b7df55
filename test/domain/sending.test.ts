import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../lib/domain/invitation.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/account.ts';
import { decideClaim, dueAt, failed, putBack, sent } from '../../lib/domain/sending.ts';
import { at, NOW, pending } from './samples.ts';

const send = { sendId: 'send-2', secretHash: 'second', days: 14 };
const claimOf = (delivery: Delivery, changes: Parameters<typeof pending>[0] = {}, generation = 1, now = NOW) =>
  decideClaim(pending({ delivery, ...changes }), generation, send, now);
const sending = (leaseUntil: string, ...unanswered: string[]): Delivery => ({
  state: 'sending',
  sendId: 'send-1',
  leaseUntil: at(leaseUntil),
  unanswered,
});

describe('a queued invitation', () => {
  it('is claimed for a minute, and its lifetime begins with the first send', () => {
    expect(claimOf({ state: 'queued', unanswered: [] })).toEqual({
      do: 'claim',
      invitation: pending({
        delivery: { state: 'sending', sendId: 'send-2', leaseUntil: at('2026-11-24T09:01:00.000Z'), unanswered: [] },
        secretHashes: ['second'],
        firstSentAt: NOW,
        expiresAt: at('2026-12-08T09:00:00.000Z'),
      }),
    });
  });

  it('keeps the links of its generation that went out before, and the end that it had', () => {
    const claim = claimOf({ state: 'queued', unanswered: [] }, { secretHashes: ['first'], expiresAt: at('2026-12-01T09:00:00.000Z') });
    expect(claim).toMatchObject({
      do: 'claim',
      invitation: { secretHashes: ['first', 'second'], expiresAt: at('2026-12-01T09:00:00.000Z') },
    });
  });

  it('lives for as many days of 24 hours as the account says', () => {
    const claim = decideClaim(pending(), 1, { ...send, days: 1 }, NOW);
    expect(claim).toMatchObject({ invitation: { expiresAt: at('2026-11-25T09:00:00.000Z') } });
  });
});

describe('an invitation that a sender is at', () => {
  it('is left alone until the last millisecond of its lease', () => {
    expect(claimOf(sending('2026-11-24T09:00:00.001Z'))).toEqual({ do: 'wait' });
  });

  it('is claimed anew at the moment that the lease is over', () => {
    expect(claimOf(sending('2026-11-24T09:00:00.000Z'))).toMatchObject({
      do: 'claim',
      invitation: { delivery: { sendId: 'send-2', unanswered: ['send-1'] } },
    });
  });

  it('is waited for, though it was claimed twice already', () => {
    expect(claimOf(sending('2026-11-24T09:00:30.000Z', 'send-0'))).toEqual({ do: 'wait' });
  });
});

describe('an invitation that was claimed without an answer', () => {
  it('once is sent again', () => {
    expect(claimOf({ state: 'queued', unanswered: ['send-0'] })).toMatchObject({ do: 'claim' });
  });

  it('twice is given up, with its reason, since it may have gone out each time', () => {
    expect(claimOf(sending('2026-11-24T08:59:00.000Z', 'send-0'), { secretHashes: ['first'] })).toEqual({
      do: 'giveUp',
      invitation: pending({
        delivery: {
          state: 'failed',
          at: NOW,
          reason: 'No answer came from the mail service, twice. It may have been sent.',
          unanswered: ['send-0', 'send-1'],
        },
        secretHashes: ['first'],
      }),
    });
  });
});

describe('a message about an invitation', () => {
  it('of another generation, older or newer, asks for nothing', () => {
    expect(claimOf({ state: 'queued', unanswered: [] }, { generation: 2 }, 1)).toEqual({ do: 'nothing' });
    expect(claimOf({ state: 'queued', unanswered: [] }, { generation: 2 }, 3)).toEqual({ do: 'nothing' });
  });

  it('that was sent, or has failed, asks for nothing when it comes again', () => {
    expect(claimOf({ state: 'sent', sendId: 'send-1', at: NOW })).toEqual({ do: 'nothing' });
    expect(claimOf({ state: 'failed', at: NOW, reason: 'refused', unanswered: [] })).toEqual({ do: 'nothing' });
  });
});

describe('an answer of the mail service', () => {
  const claimed = pending({ delivery: sending('2026-11-24T09:01:00.000Z'), sends: 3, secretHashes: ['first'] });

  it('that it took the mail counts a send', () => {
    expect(sent(claimed, 'send-1', NOW, DEFAULT_SETTINGS)).toMatchObject({
      delivery: { state: 'sent', sendId: 'send-1', at: NOW },
      sends: 4,
      secretHashes: ['first'],
    });
  });

  it('that it wants a pause queues it again, and the claim does not count', () => {
    expect(putBack(claimed)).toMatchObject({ delivery: { state: 'queued', unanswered: [] }, sends: 3 });
    expect(putBack(pending({ delivery: sending('2026-11-24T09:01:00.000Z', 'send-0') })).delivery).toEqual({
      state: 'queued',
      unanswered: ['send-0'],
    });
  });

  it('that it wants a pause, however often, never makes the invitation fail', () => {
    let invitation = pending();
    for (let tries = 0; tries < 10; tries++) {
      const claim = decideClaim(invitation, 1, send, NOW);
      if (claim.do !== 'claim') throw new Error(`try ${tries} was answered ${claim.do}`);
      invitation = putBack(claim.invitation);
    }
    expect(invitation.delivery).toEqual({ state: 'queued', unanswered: [] });
  });

  it('that it refuses the mail for good is kept with its reason, and counts no send', () => {
    expect(failed(claimed, 'The address is suppressed.', NOW)).toMatchObject({
      delivery: { state: 'failed', at: NOW, reason: 'The address is suppressed.' },
      sends: 3,
    });
  });
});

describe('a job looks at an invitation again', () => {
  it('15 minutes after it was queued, in case its message was lost', () => {
    expect(dueAt(pending(), NOW)).toEqual(at('2026-11-24T09:15:00.000Z'));
  });

  it('15 minutes after the lease of a sender is over, in case that it died', () => {
    expect(dueAt(pending({ delivery: sending('2026-11-24T09:01:00.000Z') }), NOW)).toEqual(at('2026-11-24T09:16:00.000Z'));
  });

  it('when it expires, once it was sent or has failed, and never if it was not sent at all', () => {
    const expiresAt = at('2026-12-08T09:00:00.000Z');
    expect(dueAt(pending({ delivery: { state: 'sent', sendId: 'x', at: NOW }, expiresAt }), NOW)).toEqual(expiresAt);
    expect(dueAt(pending({ delivery: { state: 'failed', at: NOW, reason: 'x', unanswered: [] }, expiresAt }), NOW)).toEqual(expiresAt);
    expect(dueAt(pending({ delivery: { state: 'failed', at: NOW, reason: 'x', unanswered: [] } }), NOW)).toBeUndefined();
  });
});
