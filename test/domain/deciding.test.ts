import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../lib/domain/account.ts';
import { accept, cancel, decline, expire, passwordNeeded, rivalsOf, stillInvited } from '../../lib/domain/deciding.ts';
import type { Invitation } from '../../lib/domain/invitation.ts';
import type { ActiveUser, User } from '../../lib/domain/user.ts';
import { code, refused } from './refused.ts';
import { account, active, at, ELSEWHERE, HERE, invited, NOW, person, suspended } from './samples.ts';

const EXPIRY = at('2026-12-08T09:00:00.000Z');
const home = { accountId: HERE, userId: '01VSER000000000000000000AD' };
const ended = (invitation: Partial<Invitation>): User => ({
  ...suspended(),
  invitation: { ...suspended().invitation, ...invitation } as never,
});

describe('a pending invitation', () => {
  it('is open until the last millisecond before it expires', () => {
    const user = invited({ expiresAt: EXPIRY });
    expect(stillInvited(user, person(), account(), at('2026-12-08T08:59:59.999Z'))).toBe(user);
  });

  it('is refused the moment that it expires, though no job has marked it yet', () => {
    const late = () => stillInvited(invited({ expiresAt: EXPIRY }), person(), account(), EXPIRY);
    expect(refused(late)).toMatchObject({ kind: 'conflict', code: 'INVITATION_EXPIRED' });
  });

  it('has no end before it was sent', () => {
    expect(stillInvited(invited(), person(), account(), at('2036-01-01T00:00:00.000Z')).status).toBe('invited');
  });

  it('is refused as cancelled once the person has come home elsewhere', () => {
    const elsewhere = { accountId: ELSEWHERE, userId: 'there' };
    expect(code(() => stillInvited(invited(), person({ home: elsewhere }), account(), NOW))).toBe('INVITATION_CANCELLED');
  });

  it('is refused as accepted where somebody accepted between reading the user and the person', () => {
    expect(code(() => stillInvited(invited(), person({ home }), account(), NOW))).toBe('INVITATION_ACCEPTED');
  });

  it('is open where the person is at the home that it counts on, and refused where they left it', () => {
    expect(stillInvited(invited({ home }), person({ home }), account(), NOW).status).toBe('invited');
    expect(code(() => stillInvited(invited({ home }), person(), account(), NOW))).toBe('INVITATION_CANCELLED');
    expect(code(() => stillInvited(invited({ home }), person({ home: { ...home, userId: 'another' } }), account(), NOW))).toBe(
      'INVITATION_CANCELLED',
    );
  });
});

describe('an invitation that has ended', () => {
  it.each<[string, User, string]>([
    ['accepted', active(), 'INVITATION_ACCEPTED'],
    ['declined', suspended(), 'INVITATION_DECLINED'],
    ['expired', ended({ state: 'expired' }), 'INVITATION_EXPIRED'],
    ['cancelled', ended({ state: 'cancelled', reason: 'byAdmin' }), 'INVITATION_CANCELLED'],
  ])('tells who holds its link that it was %s, and names nobody', (_state, user, told) => {
    const { kind, code: its, detail } = refused(() => stillInvited(user, person(), account(), NOW));
    expect([kind, its]).toEqual(['conflict', told]);
    expect(detail).not.toMatch(/ada|lovelace|example/i);
  });
});

describe('accepting', () => {
  it('makes the user active with their seats, and the person at home, with the password that they chose', () => {
    const { user, person: after } = accept(invited({ sends: 1 }), person(), 'the hash', NOW);
    expect(user).toMatchObject({
      status: 'active',
      products: ['meeting', 'webinar'],
      invitation: { state: 'accepted', acceptedAt: NOW, sends: 1 },
    });
    expect(after).toEqual({ personId: 'ada', passwordEpoch: 1, passwordHash: 'the hash', home, accounts: { [HERE]: home.userId } });
  });

  it('asks for a password where there is none yet', () => {
    expect(passwordNeeded(person())).toBe(true);
    expect(refused(() => accept(invited(), person(), undefined, NOW))).toMatchObject({ kind: 'invalid', code: 'PASSWORD_REQUIRED' });
  });

  it('refuses a password where there is one: a link is no way to reset it', () => {
    const known = person({ passwordHash: 'theirs', passwordEpoch: 4 });
    expect(passwordNeeded(known)).toBe(false);
    expect(refused(() => accept(invited(), known, 'another', NOW))).toMatchObject({ kind: 'invalid', code: 'PASSWORD_NOT_EXPECTED' });
  });

  it('leaves a password that there is as it is, and its sessions too', () => {
    const known = person({ passwordHash: 'theirs', passwordEpoch: 4 });
    expect(accept(invited(), known, undefined, NOW).person).toMatchObject({ passwordHash: 'theirs', passwordEpoch: 4, home });
  });
});

describe('declining', () => {
  it('gives the seats back, keeps which they were, and says why', () => {
    expect(decline(invited(), 'I have left the company.', NOW)).toMatchObject({
      status: 'suspended',
      statusReason: 'declined',
      products: [],
      lastProducts: ['meeting', 'webinar'],
      invitation: { state: 'declined', endedAt: NOW, reason: 'I have left the company.' },
    });
  });

  it('needs no reason', () => {
    expect(decline(invited(), undefined, NOW).invitation).not.toHaveProperty('reason');
    expect(decline(invited(), '', NOW).invitation).not.toHaveProperty('reason');
  });
});

describe('cancelling', () => {
  it.each([
    ['joinedElsewhere', 'joinedElsewhere'],
    ['byAdmin', 'cancelled'],
    ['accountClosed', 'cancelled'],
  ] as const)('(%s) gives the seats back and says why: %s', (reason, statusReason) => {
    expect(cancel(invited(), reason, NOW)).toMatchObject({
      status: 'suspended',
      statusReason,
      products: [],
      lastProducts: ['meeting', 'webinar'],
      invitation: { state: 'cancelled', endedAt: NOW, reason },
    });
  });
});

describe('an invitation that nobody answered in time', () => {
  it('gives its seats back and says why', () => {
    expect(expire(invited({ expiresAt: EXPIRY }), EXPIRY)).toMatchObject({
      status: 'suspended',
      statusReason: 'expired',
      products: [],
      lastProducts: ['meeting', 'webinar'],
      invitation: { state: 'expired', endedAt: EXPIRY },
    });
  });
});

describe('accepting a transfer', () => {
  const there = { accountId: ELSEWHERE, userId: 'there' };
  const asked = invited({ kind: 'transfer', home: there, transferId: 'the transfer' });
  const known = person({ passwordHash: 'theirs', home: there });
  const oldUser = { ...(active() as ActiveUser), ...there, role: { name: 'admin' } } as const;
  const oldHome = (user: User = oldUser, changes: Partial<Account> = {}) => ({
    account: account({ accountId: ELSEWHERE, ...changes }),
    user,
  });

  it('suspends who they were, gives those seats and that role back, and leaves the way to where they are', () => {
    expect(accept(asked, known, undefined, NOW, oldHome())).toMatchObject({
      user: { status: 'active', accountId: HERE },
      person: { home },
      left: {
        before: oldUser,
        after: {
          status: 'suspended',
          statusReason: 'transferredAway',
          products: [],
          lastProducts: ['meeting', 'webinar'],
          role: { name: 'member' },
          movedTo: home,
        },
      },
    });
  });

  it('leaves who was suspended there as they are', () => {
    expect(accept(asked, known, undefined, NOW, oldHome({ ...suspended(), ...there })).left).toBeUndefined();
  });

  it('forgets where they went once they have come back', () => {
    const back = { ...asked, movedTo: there };
    expect(accept(back, known, undefined, NOW, oldHome()).user).not.toHaveProperty('movedTo');
  });

  it('is refused where the account has since decided to let nobody go, unless it is closed', () => {
    const settings = { ...account().settings, outboundTransfers: 'block' } as const;
    expect(code(() => accept(asked, known, undefined, NOW, oldHome(oldUser, { settings })))).toBe('TRANSFER_BLOCKED');
    expect(accept(asked, known, undefined, NOW, oldHome(oldUser, { settings, status: 'closed' })).left).toBeDefined();
  });
});

describe('an account that is closed', () => {
  it('asks nobody any more', () => {
    expect(code(() => stillInvited(invited(), person(), account({ status: 'closed' }), NOW))).toBe('INVITATION_CANCELLED');
  });
});

describe('who else still asks for somebody who has come home', () => {
  it('is every other account, and not the home', () => {
    const asked = person({ accounts: { [HERE]: home.userId, [ELSEWHERE]: 'there' } });
    expect(rivalsOf(asked, home)).toEqual([{ accountId: ELSEWHERE, userId: 'there' }]);
    expect(rivalsOf(person(), home)).toEqual([]);
  });
});
