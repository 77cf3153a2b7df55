import { describe, expect, it } from '@jest/globals';
import { reactivate, remove, suspend } from '../../lib/domain/membership.ts';
import type { SuspendedUser, User } from '../../lib/domain/user.ts';
import { code, refused } from './refused.ts';
import { active, at, ELSEWHERE, HERE, invited, NOW, person, suspended } from './samples.ts';

const ACCEPTED = { ...suspended().invitation, state: 'accepted', acceptedAt: at('2026-02-01T08:00:00.000Z') } as const;
const home = { accountId: HERE, userId: active().userId };
const atHome = person({ home });
const paused = (changes: Partial<SuspendedUser> = {}): SuspendedUser => ({
  ...suspended(),
  statusReason: 'byAdmin',
  statusNote: 'On leave.',
  invitation: ACCEPTED,
  ...changes,
});
const pool = (productId: string, free: number) =>
  [productId, { accountId: HERE, productId, seats: 7 + free, allocated: 7, invited: 0 }] as const;
const seats = (meeting: number, webinar: number) => ({
  pools: new Map([pool('meeting', meeting), pool('webinar', webinar)]),
  catalogue: new Set<string>(),
});

describe('suspending', () => {
  it('gives the seats back, keeps which they were, the role and the note', () => {
    const admin: User = { ...active(), role: { name: 'admin' } };
    expect(suspend(admin, ' On leave. ', NOW)).toEqual({
      ...admin,
      status: 'suspended',
      statusReason: 'byAdmin',
      statusNote: 'On leave.',
      products: [],
      lastProducts: ['meeting', 'webinar'],
    });
  });

  it('needs no note', () => {
    for (const note of [undefined, '', '  ']) expect(suspend(active(), note, NOW)).not.toHaveProperty('statusNote');
  });

  it('kills an open invitation', () => {
    expect(suspend(invited(), undefined, NOW)).toMatchObject({
      status: 'suspended',
      statusReason: 'byAdmin',
      lastProducts: ['meeting', 'webinar'],
      invitation: { state: 'cancelled', reason: 'byAdmin', endedAt: NOW },
    });
  });

  it('changes nothing for who is suspended, whatever for', () => {
    const user = suspended();
    expect(suspend(user, 'Another reason.', NOW)).toBe(user);
  });

  it('is refused for who was removed', () => {
    expect(refused(() => suspend(remove(active(), NOW), undefined, NOW))).toMatchObject({ kind: 'conflict', code: 'USER_REMOVED' });
  });
});

describe('reactivating', () => {
  it('gives the seats of before, and forgets why they were suspended', () => {
    const back = reactivate(paused(), atHome, seats(1, 1));
    expect(back).toMatchObject({ status: 'active', products: ['meeting', 'webinar'], invitation: ACCEPTED });
    for (const gone of ['statusReason', 'statusNote', 'lastProducts']) expect(back).not.toHaveProperty(gone);
  });

  it('is refused where one of the seats is no longer free, and names which', () => {
    expect(refused(() => reactivate(paused(), atHome, seats(1, 0)))).toMatchObject({
      kind: 'exhausted',
      code: 'LICENSE_POOL_EXHAUSTED',
      detail: expect.stringContaining('webinar'),
    });
  });

  it('changes nothing for who is active', () => {
    const user = active();
    expect(reactivate(user, atHome, seats(0, 0))).toBe(user);
  });

  it.each<[string, User]>([
    ['who has not answered yet', invited()],
    ['who has declined', suspended()],
    ['who was removed', remove(active(), NOW)],
    ['who would have neither a product nor a role', paused({ lastProducts: [] })],
  ])('is refused for %s', (_who, user) => {
    expect(refused(() => reactivate(user, atHome, seats(5, 5)))).toMatchObject({
      kind: 'conflict',
      code: 'USER_NOT_REACTIVATABLE',
      detail: expect.stringContaining('Send this person a new invitation'),
    });
  });

  it('is refused for who is at home elsewhere by now, or nowhere, or as somebody else here', () => {
    for (const moved of [{ accountId: ELSEWHERE, userId: 'there' }, undefined, { ...home, userId: 'another' }])
      expect(code(() => reactivate(paused(), person(moved ? { home: moved } : {}), seats(5, 5)))).toBe('USER_NOT_REACTIVATABLE');
  });

  it('lets an administrator back who had no product', () => {
    expect(reactivate(paused({ role: { name: 'admin' }, lastProducts: [] }), atHome, seats(0, 0)).status).toBe('active');
  });
});

describe('removing', () => {
  it('gives the seats back, and keeps which they were and when it was', () => {
    expect(remove(active(), NOW)).toMatchObject({
      status: 'removed',
      removedAt: NOW,
      products: [],
      lastProducts: ['meeting', 'webinar'],
      invitation: { state: 'accepted' },
    });
  });

  it('kills an open invitation', () => {
    expect(remove(invited(), NOW)).toMatchObject({
      status: 'removed',
      lastProducts: ['meeting', 'webinar'],
      invitation: { state: 'cancelled', reason: 'byAdmin', endedAt: NOW },
    });
  });

  it('of a suspended user keeps what they had before, and not why they were suspended', () => {
    const gone = remove(paused(), NOW);
    expect(gone).toMatchObject({ status: 'removed', lastProducts: ['meeting', 'webinar'] });
    for (const forgotten of ['statusReason', 'statusNote']) expect(gone).not.toHaveProperty(forgotten);
  });

  it('changes nothing for who was removed', () => {
    const user = remove(active(), NOW);
    expect(remove(user, at('2026-12-24T09:00:00.000Z'))).toBe(user);
  });
});
