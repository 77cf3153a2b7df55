import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Account } from '../../lib/domain/account.ts';
import { decideAdds, type RowToAdd, type Seen } from '../../lib/domain/adding.ts';
import type { Addition } from '../../lib/domain/inviting.ts';
import { Refusal } from '../../lib/domain/refusal.ts';
import { account, active, at, ELSEWHERE, HERE, invited, NOW, person, seen, suspended, toAdd } from './samples.ts';

const context = { accountId: HERE, inviterName: 'Grace Hopper', now: NOW };
/** Each row's outcome, or the code of its refusal. */
const outcomes = (rows: readonly RowToAdd[], known: Seen): string[] =>
  decideAdds(rows, known, context).map((result) => (result instanceof Refusal ? result.code : result.outcome));
const added = (toBe: RowToAdd, known: Seen): Addition => {
  const [result] = decideAdds([toBe], known, context);
  if (!result || result instanceof Refusal) throw new Error('not added');
  return result;
};
const knowing = (who: Partial<Seen>): Seen => seen({ meeting: 1 }, who);

describe('somebody whom nobody knows', () => {
  it('is invited: a new user with a welcome invitation that is queued, by name of who invites', () => {
    const addition = added(toAdd('ada'), seen({ meeting: 1 }));
    expect(addition).toEqual({
      outcome: 'invited',
      personId: 'ada',
      asked: { since: NOW, count: 1 },
      user: {
        accountId: HERE,
        userId: 'new-ada',
        firstName: 'Ada',
        lastName: 'Lovelace',
        email: 'ada@example.com',
        address: 'ada@example.com',
        role: { name: 'member' },
        locale: 'fr',
        products: ['meeting'],
        settings: {},
        createdAt: NOW,
        status: 'invited',
        invitation: {
          kind: 'welcome',
          state: 'pending',
          generation: 1,
          delivery: { state: 'queued', unanswered: [] },
          sends: 0,
          secretHashes: [],
          inviterName: 'Grace Hopper',
          invitedAt: NOW,
        },
      },
    });
  });

  it('has no inviter where the company itself invites, and no lifetime before the first send', () => {
    const [result] = decideAdds([toAdd('ada')], seen({ meeting: 1 }), { accountId: HERE, now: NOW });
    expect((result as Addition).user.invitation).not.toHaveProperty('inviterName');
    expect((result as Addition).user.invitation).not.toHaveProperty('expiresAt');
  });
});

const there = { accountId: ELSEWHERE, userId: 'there' };
const letting = (outboundTransfers: Account['settings']['outboundTransfers'], status: Account['status'] = 'active') =>
  new Map([[ELSEWHERE, account({ accountId: ELSEWHERE, status, settings: { ...DEFAULT_SETTINGS, outboundTransfers } })]]);

describe('somebody who is known', () => {
  it('is invited where they have no home, though other accounts have asked for them', () => {
    const asked = person({ accounts: { [ELSEWHERE]: 'there' } });
    expect(added(toAdd('ada'), knowing({ people: new Map([['ada', asked]]) }))).toMatchObject({ outcome: 'invited', person: asked });
  });

  it('is refused while invited or active here', () => {
    for (const user of [invited(), active()])
      expect(outcomes([toAdd('ada')], knowing({ people: new Map([['ada', person()]]), users: new Map([['ada', user]]) }))).toEqual([
        'USER_EXISTS',
      ]);
  });

  it('is asked to move where at home elsewhere: a transfer from there, which nobody has answered', () => {
    const addition = added(toAdd('ada'), knowing({ people: new Map([['ada', person({ home: there })]]), homes: letting('notify') }));
    expect(addition).toMatchObject({
      outcome: 'transferInvited',
      user: { status: 'invited', invitation: { kind: 'transfer', home: there, transferId: 'new-ada' } },
      transfer: { transferId: 'new-ada', accountId: HERE, userId: 'new-ada', from: there, state: 'pending', createdAt: NOW },
    });
  });

  it('is asked to move and called reinvited where suspended here, and keeps the way to where they went', () => {
    const before = { ...suspended(), statusReason: 'transferredAway', movedTo: there } as const;
    const known = { people: new Map([['ada', person({ home: there })]]), users: new Map([['ada', before]]), homes: letting('allow') };
    expect(added(toAdd('ada'), knowing(known))).toMatchObject({
      outcome: 'reinvited',
      before,
      user: { movedTo: there, invitation: { kind: 'transfer' } },
      transfer: { userId: before.userId, from: there },
    });
  });

  it('is refused where their account lets nobody go', () => {
    const known = { people: new Map([['ada', person({ home: there })]]), homes: letting('block') };
    expect(outcomes([toAdd('ada')], knowing(known))).toEqual(['TRANSFER_BLOCKED']);
  });

  it('is asked to move from an account that is closed, whatever it allowed', () => {
    const known = { people: new Map([['ada', person({ home: there })]]), homes: letting('block', 'closed') };
    expect(outcomes([toAdd('ada')], knowing(known))).toEqual(['transferInvited']);
  });

  it('is reinvited where suspended here: the same user with its history, new names and products, and a new generation of links', () => {
    const before = { ...suspended(), lastSignInAt: at('2026-02-02T08:00:00.000Z') };
    const addition = added(
      toAdd('ada', { lastName: 'King', products: ['meeting'] }),
      knowing({ people: new Map([['ada', person()]]), users: new Map([['ada', before]]) }),
    );
    expect(addition).toMatchObject({ outcome: 'reinvited', before });
    expect(addition.user).toMatchObject({
      userId: '01VSER000000000000000000AD',
      lastName: 'King',
      status: 'invited',
      products: ['meeting'],
      settings: { meeting: { rooms: 2 } },
      createdAt: at('2026-01-05T08:00:00.000Z'),
      lastSignInAt: at('2026-02-02T08:00:00.000Z'),
      invitation: { generation: 4, sends: 0, secretHashes: [], state: 'pending' },
    });
    expect(addition.user).not.toHaveProperty('lastProducts');
    expect(addition.user).not.toHaveProperty('statusReason');
  });

  it('who is at home here and suspended is reinvited, and the invitation counts on that home', () => {
    const home = { accountId: HERE, userId: '01VSER000000000000000000AD' };
    const known = { people: new Map([['ada', person({ home, passwordHash: 'hash' })]]), users: new Map([['ada', suspended()]]) };
    expect(added(toAdd('ada'), knowing(known)).user.invitation.home).toEqual(home);
  });
});

describe('seats', () => {
  it('go to the rows in order, and what is left to the next one', () => {
    const rows = ['one', 'two', 'three', 'four'].map((id) => toAdd(id));
    expect(outcomes(rows, seen({ meeting: 2 }))).toEqual(['invited', 'invited', 'LICENSE_POOL_EXHAUSTED', 'LICENSE_POOL_EXHAUSTED']);
  });

  it('are taken all or none: a row without a webinar seat leaves its meeting seat to the next', () => {
    const rows = [toAdd('one', { products: ['meeting', 'webinar'] }), toAdd('two', { products: ['meeting'] })];
    expect(outcomes(rows, seen({ meeting: 1, webinar: 0 }))).toEqual(['LICENSE_POOL_EXHAUSTED', 'invited']);
  });

  it('are not taken by a refused row', () => {
    const rows = [toAdd('known'), toAdd('new')];
    const known = knowing({ people: new Map([['known', person()]]), users: new Map([['known', active()]]) });
    expect(outcomes(rows, known)).toEqual(['USER_EXISTS', 'invited']);
  });

  it('are not asked for by who gets no product', () => {
    expect(outcomes([toAdd('ada', { products: [], role: { name: 'admin' } })], seen({}))).toEqual(['invited']);
  });

  it('of a pool that has fewer than are held are none', () => {
    expect(outcomes([toAdd('ada')], seen({ meeting: -1 }))).toEqual(['LICENSE_POOL_EXHAUSTED']);
  });

  it('never go to more rows than there are', () => {
    const wishes = fc.array(fc.subarray(['meeting', 'webinar', 'voice']), { maxLength: 30 });
    const free = fc.record({ meeting: fc.nat(10), webinar: fc.nat(10), voice: fc.nat(10) });
    fc.assert(
      fc.property(wishes, free, (rows, seats) => {
        const results = decideAdds(
          rows.map((products, index) => toAdd(`p${index}`, { products })),
          seen(seats),
          context,
        );
        const taken = results.flatMap((result) => (result instanceof Refusal ? [] : result.user.products));
        for (const [productId, n] of Object.entries(seats)) expect(taken.filter((one) => one === productId).length).toBeLessThanOrEqual(n);
      }),
    );
  });
});

describe('a product', () => {
  it('that is in the catalogue, but of which the account has no pool, is told apart from one that does not exist', () => {
    expect(outcomes([toAdd('ada')], seen({}, { catalogue: new Set(['meeting']) }))).toEqual(['LICENSE_POOL_UNKNOWN']);
    expect(outcomes([toAdd('ada')], seen({}))).toEqual(['PRODUCT_UNKNOWN']);
  });

  it('that does not exist is told before anything of the person is', () => {
    const home = { accountId: ELSEWHERE, userId: 'there' };
    expect(outcomes([toAdd('ada')], seen({}, { people: new Map([['ada', person({ home })]]) }))).toEqual(['PRODUCT_UNKNOWN']);
  });

  it('named after what every object has is not in the catalogue', () => {
    expect(outcomes([toAdd('ada', { products: ['constructor'] })], seen({ meeting: 1 }))).toEqual(['PRODUCT_UNKNOWN']);
  });
});
