import { describe, expect, it } from '@jest/globals';
import { etagOf } from '../../functions/http/edge/etag.ts';

const user = {
  firstName: 'Ada',
  settings: { meeting: { active: true, size: 7 } },
  invitation: { kind: 'welcome', state: 'pending', delivery: 'queued', sends: 0 },
  lastSignInAt: '2026-11-24T09:00:00.000Z',
};

describe('the tag of a resource', () => {
  it('is another one once somebody has edited it, whatever their settings are called', () => {
    const edits = [{ firstName: 'Eve' }, { settings: { meeting: { active: false, size: 7 } } }, { settings: {} }, { groupId: 'g1' }];
    for (const edit of edits) expect(etagOf({ ...user, ...edit })).not.toBe(etagOf(user));
  });

  it('is the same while an e-mail bounces, and when the person opens the page', () => {
    const told = { ...user.invitation, delivery: 'bounced', deliveryReason: 'The mailbox is full.', openedAt: '2026-11-24T09:00:00.000Z' };
    expect(etagOf({ ...user, invitation: told })).toBe(etagOf(user));
  });

  it('is the same while e-mails go out, people sign in, and the same is stored in another order', () => {
    const sent = { ...user.invitation, delivery: 'sent', sends: 1, expiresAt: '2026-12-08T09:00:00.000Z' };
    expect(etagOf({ ...user, invitation: sent, lastSignInAt: '2026-11-25T09:00:00.000Z' })).toBe(etagOf(user));
    expect(etagOf({ ...user, settings: { meeting: { size: 7, active: true } } })).toBe(etagOf(user));
  });
});
