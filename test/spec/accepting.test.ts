import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { acceptInvitation, declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { suspend } from '../support/suspended.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 50 });

afterEach(() => expectLedgerToHold(world.table));

/** Adds somebody, sends the e-mail, and answers the token of its link. */
async function invited(email: string, row = {}): Promise<string> {
  await house.add([{ email, ...row }]);
  await world.post.settle();
  return world.mails.tokenOf(email);
}
const accepting = (token: string, password: string | undefined = PASSWORD) => codeOf(acceptInvitation(world, token, password, ORIGIN));

describe('accepting', () => {
  it('makes the person active, keeps the seat taken, and lets them sign in', async () => {
    const token = await invited('grace@example.com');
    expect(await house.seats()).toEqual({ meeting: '1/50 (1)' });

    const user = await acceptInvitation(world, token, 'a password of mine', ORIGIN);

    expect(user).toMatchObject({ status: 'active', products: ['meeting'], invitation: { state: 'accepted' } });
    expect(await house.user('grace@example.com')).toEqual(user);
    expect(await house.seats()).toEqual({ meeting: '1/50 (0)' });
    expect(await codeOf(signIn(world, 'Grace@Example.COM', 'a password of mine'))).toBe('done');
  });

  it('a second time is refused, and changes no password', async () => {
    const token = await invited('twice@example.com');
    await acceptInvitation(world, token, 'the first password', ORIGIN);
    expect(await accepting(token, 'another password')).toBe('INVITATION_ACCEPTED');
    expect(await codeOf(signIn(world, 'twice@example.com', 'another password'))).toBe('CREDENTIALS_INVALID');
    expect(await codeOf(declineInvitation(world, token, undefined, ORIGIN))).toBe('INVITATION_ACCEPTED');
  });

  it('before the sender could note its send loses nothing: the person is in, and the send is counted', async () => {
    await house.add([{ email: 'quick@example.com' }]);
    const messages = await world.post.relay();
    const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
    world.mails.next({ answersAfter: answered });
    const sending = world.post.deliver(messages);
    while (world.mails.to('quick@example.com').length === 0) await pause(5);
    await acceptInvitation(world, world.mails.tokenOf('quick@example.com'), PASSWORD, ORIGIN);
    answer(undefined);
    await sending;
    expect(await house.user('quick@example.com')).toMatchObject({
      status: 'active',
      invitation: { sends: 1, delivery: { state: 'sent' } },
    });
  });
});

describe('an invitation that expires on 8 December at 9:00', () => {
  it('can be accepted in the last millisecond before', async () => {
    world.clock.set('2026-11-24T09:00:00.000Z');
    const token = await invited('last.moment@example.com');
    world.clock.set('2026-12-08T08:59:59.999Z');
    expect(await accepting(token)).toBe('done');
  });

  it('is refused the moment that it expires, to who looks, accepts and declines', async () => {
    world.clock.set('2026-11-24T09:00:00.000Z');
    const token = await invited('too.late@example.com');
    world.clock.set('2026-12-08T09:00:00.000Z');
    expect(await codeOf(lookUpInvitation(world, token))).toBe('INVITATION_EXPIRED');
    expect(await accepting(token)).toBe('INVITATION_EXPIRED');
    expect(await codeOf(declineInvitation(world, token, undefined, ORIGIN))).toBe('INVITATION_EXPIRED');
  });
});

describe('the password of who accepts', () => {
  it.each([
    ['has 12 characters', 'twelve chars', 'done'],
    ['has 11', 'eleven char', 'PASSWORD_WEAK'],
    ['has 128', `${'word '.repeat(25)}end`, 'done'],
    ['has 129', `${'word '.repeat(25)}ends`, 'PASSWORD_WEAK'],
    ['is among the first that anybody would guess', 'Password1234', 'PASSWORD_WEAK'],
  ])('that %s', async (why, password, answer) => {
    const email = `${why.replaceAll(' ', '.')}@example.com`;
    expect(await accepting(await invited(email), password)).toBe(answer);
  });

  it('is not their first and last name run together', async () => {
    const token = await invited('name@example.com', { firstName: 'Augusta', lastName: 'Lovelace' });
    expect(await accepting(token, 'Augusta Lovelace')).toBe('PASSWORD_WEAK');
  });

  it('is not their own address', async () => {
    expect(await accepting(await invited('my.own.address@example.com'), 'my.own.address@example.com')).toBe('PASSWORD_WEAK');
  });

  it('is required of who has none', async () => {
    const token = await invited('none@example.com');
    expect(await codeOf(acceptInvitation(world, token, undefined, ORIGIN))).toBe('PASSWORD_REQUIRED');
  });

  it('is refused from who has one, for a link is no way to reset it; without it they are in, and keep theirs', async () => {
    await suspend(world.table, await world.join(house, 'has.one@example.com'));
    const token = await invited('has.one@example.com');
    expect(await accepting(token, 'another password')).toBe('PASSWORD_NOT_EXPECTED');
    expect(await codeOf(acceptInvitation(world, token, undefined, ORIGIN))).toBe('done');
    expect(await codeOf(signIn(world, 'has.one@example.com', PASSWORD))).toBe('done');
  });
});

describe('a link', () => {
  it('opens what it is about, and opening it changes nothing but that it was opened', async () => {
    const token = await invited('curious@example.com', { firstName: 'Grace', locale: 'fr' });
    await lookUpInvitation(world, token);
    const before = await stored(world.table);
    expect(await lookUpInvitation(world, token)).toMatchObject({
      accountName: 'Analytical Engines',
      productNames: ['MEETING'],
      passwordNeeded: true,
      user: {
        firstName: 'Grace',
        locale: 'fr',
        invitation: { kind: 'welcome', expiresAt: new Date(world.clock.now().getTime() + 14 * DAY) },
      },
    });
    expect(await stored(world.table)).toEqual(before);
  });

  it.each([
    ['is garbled', () => 'x'.repeat(85)],
    ['bears another secret', (token: string) => `${token.slice(0, 50)}${'A'.repeat(36)}`],
    ['bears another user', (token: string) => `${token.slice(0, 30)}wxyz${token.slice(34)}`],
    ['is cut short', (token: string) => token.slice(0, -1)],
    ['is empty', () => ''],
  ])('that %s is unknown to who looks, accepts and declines', async (how, wrong) => {
    const token = wrong(await invited(`wrong.link.${how.replaceAll(' ', '.')}@example.com`));
    expect(await codeOf(lookUpInvitation(world, token))).toBe('INVITATION_UNKNOWN');
    expect(await accepting(token)).toBe('INVITATION_UNKNOWN');
    expect(await codeOf(declineInvitation(world, token, undefined, ORIGIN))).toBe('INVITATION_UNKNOWN');
  });
});
