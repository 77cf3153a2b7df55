import { describe, expect, it } from '@jest/globals';
import { give, move, take } from '../../lib/domain/licensing.ts';
import { remove } from '../../lib/domain/membership.ts';
import type { User } from '../../lib/domain/user.ts';
import { code, refused } from './refused.ts';
import { active, HERE, invited, NOW, suspended } from './samples.ts';

const seats = (free: Readonly<Record<string, number>>, catalogue: readonly string[] = []) => ({
  pools: new Map(
    Object.entries(free).map(([productId, n]) => [productId, { accountId: HERE, productId, seats: n + 7, allocated: 7, invited: 2 }]),
  ),
  catalogue: new Set(catalogue),
});
const holding = (user: User, ...products: string[]): User => ({ ...user, products });
const asAdmin = (user: User): User => ({ ...user, role: { name: 'admin' } });
const bob = (user: User): User => ({ ...user, userId: '01VSER000000000000000000B0' });
const removed = (): User => remove(active(), NOW);

describe('giving a product', () => {
  it('takes the last free seat, and keeps the products sorted', () => {
    expect(give(active(), 'training', seats({ training: 1 })).products).toEqual(['meeting', 'training', 'webinar']);
  });

  it('is refused where no seat is free', () => {
    expect(refused(() => give(active(), 'training', seats({ training: 0 })))).toMatchObject({
      kind: 'exhausted',
      code: 'LICENSE_POOL_EXHAUSTED',
      detail: expect.stringContaining('training'),
    });
  });

  it('reaches who has not accepted yet, and their invitation stays', () => {
    const given = give(invited(), 'training', seats({ training: 1 }));
    expect(given).toEqual({ ...invited(), products: ['meeting', 'training', 'webinar'] });
  });

  it('changes nothing for who holds it, though no seat is free', () => {
    const user = active();
    expect(give(user, 'meeting', seats({ meeting: 0 }))).toBe(user);
  });

  it('is refused for who is suspended or removed, with what to do', () => {
    for (const user of [suspended(), removed()])
      expect(refused(() => give(user, 'training', seats({ training: 5 })))).toMatchObject({
        kind: 'conflict',
        code: 'LICENSE_USER_INACTIVE',
        detail: expect.stringMatching(/Reactivate them first, or send a new invitation/),
      });
  });

  it('tells a product that does not exist from one that the account has no seats of', () => {
    expect(refused(() => give(active(), 'fax', seats({}, ['fax'])))).toMatchObject({ kind: 'missing', code: 'LICENSE_POOL_UNKNOWN' });
    expect(refused(() => give(active(), 'fax', seats({})))).toMatchObject({ kind: 'missing', code: 'PRODUCT_UNKNOWN' });
  });
});

describe('taking a product', () => {
  it('leaves the others', () => {
    expect(take(active(), 'meeting', NOW)).toEqual({ ...active(), products: ['webinar'] });
  });

  it('changes nothing for who does not hold it', () => {
    for (const user of [active(), invited(), suspended(), removed()]) expect(take(user, 'training', NOW)).toBe(user);
  });

  it('suspends a member who is left with nothing, and keeps what they had', () => {
    expect(take(holding(active(), 'meeting'), 'meeting', NOW)).toMatchObject({
      status: 'suspended',
      statusReason: 'noAccess',
      products: [],
      lastProducts: ['meeting'],
      invitation: { state: 'accepted' },
    });
  });

  it('cancels the invitation of who is left with nothing before they accepted', () => {
    expect(take(holding(invited(), 'meeting'), 'meeting', NOW)).toMatchObject({
      status: 'suspended',
      statusReason: 'noAccess',
      invitation: { state: 'cancelled', reason: 'byAdmin', endedAt: NOW },
    });
  });

  it('leaves an administrator active without any product', () => {
    expect(take(asAdmin(holding(active(), 'meeting')), 'meeting', NOW)).toMatchObject({ status: 'active', products: [] });
  });

  it('suspends a manager to whom nothing is allowed', () => {
    const idle: User = { ...holding(active(), 'meeting'), role: { name: 'manager', permissions: [] } };
    expect(take(idle, 'meeting', NOW).status).toBe('suspended');
  });
});

describe('moving a product', () => {
  it('takes it from the one and gives it to the other', () => {
    const { from, to } = move(active(), holding(bob(invited()), 'training'), 'webinar', NOW);
    expect([from.products, to.products]).toEqual([['meeting'], ['training', 'webinar']]);
    expect([from.status, to.status]).toEqual(['active', 'invited']);
  });

  it('suspends a giver who is left with nothing', () => {
    const { from } = move(holding(active(), 'webinar'), holding(bob(active()), 'meeting'), 'webinar', NOW);
    expect(from).toMatchObject({ status: 'suspended', statusReason: 'noAccess', lastProducts: ['webinar'] });
  });

  it('is refused where the giver does not hold it, or the taker holds it already', () => {
    expect(refused(() => move(active(), bob(active()), 'training', NOW))).toMatchObject({ kind: 'conflict', code: 'LICENSE_NOT_HELD' });
    expect(code(() => move(suspended(), bob(active()), 'meeting', NOW))).toBe('LICENSE_NOT_HELD');
    expect(refused(() => move(active(), bob(active()), 'webinar', NOW))).toMatchObject({ kind: 'conflict', code: 'LICENSE_ALREADY_HELD' });
  });

  it('is refused where the taker is suspended or removed', () => {
    expect(code(() => move(active(), bob(suspended()), 'webinar', NOW))).toBe('LICENSE_USER_INACTIVE');
    expect(code(() => move(active(), bob(removed()), 'webinar', NOW))).toBe('LICENSE_USER_INACTIVE');
  });

  it('is refused from somebody to themselves', () => {
    expect(refused(() => move(active(), active(), 'webinar', NOW))).toMatchObject({
      kind: 'invalid',
      code: 'BODY_INVALID',
      paths: ['toUserId'],
    });
  });
});
