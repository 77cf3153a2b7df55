import { afterEach, describe, expect, it } from '@jest/globals';
import { authenticate } from '../../lib/usecases/authenticate.ts';
import { confirmEmail } from '../../lib/usecases/confirmEmail.ts';
import { correctEmail } from '../../lib/usecases/correctEmail.ts';
import { lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { removeUser } from '../../lib/usecases/membership.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const { mails, post, clock } = world;
const house = await world.account('Analytical Engines', { meeting: 100 });
const looms = await world.account('Jacquard Looms', { meeting: 100 });
const { actor } = house;

afterEach(() => expectLedgerToHold(world.table));

const correct = async (from: string, email: string) => {
  const { userId } = await house.user(from);
  const corrected = await correctEmail(world, actor, { userId, email }, ORIGIN);
  await post.settle();
  return corrected;
};
const refusal = async (from: string, email: string) => codeOf(correct(from, email));
const confirm = (token: string) => codeOf(confirmEmail(world, token, ORIGIN));
const enter = (email: string) => codeOf(signIn(world, email, PASSWORD));
const invited = async (email: string) => {
  await house.add([{ email }]);
  await post.settle();
  return mails.tokenOf(email);
};

describe('the address of who has not accepted yet', () => {
  it('is corrected at once: a new invitation goes there, the old link is dead, and no seat is taken twice', async () => {
    const old = await invited('typo@example.com');
    const seats = await house.seats();
    const { user, outcome } = await correct('typo@example.com', 'right@example.com');
    expect(outcome).toBe('done');
    expect(user).toMatchObject({ status: 'invited', email: 'right@example.com', products: ['meeting'] });
    expect(await codeOf(lookUpInvitation(world, old))).toBe('INVITATION_UNKNOWN');
    expect(await house.seats()).toEqual(seats);
    expect(await world.accept('right@example.com')).toMatchObject({ userId: user.userId, status: 'active' });
    expect(await enter('right@example.com')).toBe('done');
  });

  it('leaves the old one free: whoever has it can be added as somebody else', async () => {
    await invited('wrong.person@example.com');
    await correct('wrong.person@example.com', 'right.person@example.com');
    expect(await house.add([{ email: 'wrong.person@example.com' }])).toEqual(['invited']);
  });

  it('that belongs to somebody at home elsewhere asks them to move', async () => {
    await world.join(looms, 'elsewhere@example.com');
    await invited('not.elsewhere@example.com');
    expect((await correct('not.elsewhere@example.com', 'elsewhere@example.com')).user.invitation.kind).toBe('transfer');
    expect(await world.accept('elsewhere@example.com', null)).toMatchObject({ status: 'active', accountId: house.accountId });
  });

  it('and who asked them to move before asks no more', async () => {
    await world.join(looms, 'asked.to.move@example.com');
    await house.add([{ email: 'asked.to.move@example.com' }]);
    await post.settle();
    const token = mails.tokenOf('asked.to.move@example.com');
    expect((await correct('asked.to.move@example.com', 'somebody.new@example.com')).user.invitation.kind).toBe('welcome');
    expect(await codeOf(lookUpInvitation(world, token))).toBe('INVITATION_UNKNOWN');
  });

  it('of who has declined is corrected too, with the seats that they had', async () => {
    await invited('cancelled@example.com');
    await house.suspend((await house.user('cancelled@example.com')).userId);
    const { user } = await correct('cancelled@example.com', 'invited.anew@example.com');
    expect(user).toMatchObject({ status: 'invited', products: ['meeting'] });
  });

  it('that another user here has, even one who was removed, is refused', async () => {
    await invited('mine@example.com');
    await world.join(house, 'colleague@example.com');
    expect(await refusal('mine@example.com', 'Colleague@Example.com')).toBe('EMAIL_TAKEN');
    await removeUser(world, actor, { userId: (await house.user('colleague@example.com')).userId }, ORIGIN);
    expect(await refusal('mine@example.com', 'colleague@example.com')).toBe('EMAIL_TAKEN');
    expect(await refusal('mine@example.com', 'no address')).toBe('EMAIL_INVALID');
  });

  it('written otherwise stays the same address, and its link works', async () => {
    const token = await invited('case@example.com');
    expect((await correct('case@example.com', 'Case@Example.com')).user.email).toBe('Case@Example.com');
    expect(await codeOf(lookUpInvitation(world, token))).toBe('done');
  });

  it('corrected to two addresses at once becomes one of them', async () => {
    await invited('raced@example.com');
    const { userId } = await house.user('raced@example.com');
    const to = (email: string) => correctEmail(world, actor, { userId, email }, ORIGIN);
    await Promise.all([to('raced.one@example.com'), to('raced.two@example.com')]);
    await post.settle();
    const { email } = (await world.users.find(house.accountId, userId)) ?? { email: '' };
    expect(await world.accept(email)).toMatchObject({ userId });
    const other = email === 'raced.one@example.com' ? 'raced.two@example.com' : 'raced.one@example.com';
    expect(await house.add([{ email: other }])).toEqual(['invited']);
  });

  it('of somebody who was in before is told to the address that they had', async () => {
    await world.join(house, 'was.in@example.com');
    await house.suspend((await house.user('was.in@example.com')).userId);
    await house.add([{ email: 'was.in@example.com' }]);
    await post.settle();
    await correct('was.in@example.com', 'is.in@example.com');
    expect(mails.to('was.in@example.com').at(-1)?.text.subject).toBe('Your e-mail address was changed');
    expect(await enter('was.in@example.com')).toBe('CREDENTIALS_INVALID');
    expect(await world.accept('is.in@example.com')).toMatchObject({ status: 'active' });
  });
});

describe('the address of who has accepted', () => {
  it('stays until the new one is confirmed there; the old one is told', async () => {
    await world.join(house, 'ada@example.com');
    const { user, outcome } = await correct('ada@example.com', 'ada.king@example.com');
    expect(outcome).toBe('asked');
    expect(user.email).toBe('ada@example.com');
    expect(await enter('ada@example.com')).toBe('done');
    expect(await enter('ada.king@example.com')).toBe('CREDENTIALS_INVALID');
    expect(mails.to('ada@example.com').at(-1)?.text.text).toBe(`Hello Ada,

An administrator of Analytical Engines has asked that you sign in with ada.king@example.com from now on. A link to confirm it was sent there.

Until it is confirmed, you sign in with this address.

This is not your address, or you do not agree? Tell an administrator of Analytical Engines at once.
`);
    expect(mails.to('ada.king@example.com').at(-1)?.text.text).toContain('https://seatwise.example.com/email-change#');
  });

  it('is another one from the confirmation on: the same user and password, every session over, the old address told', async () => {
    const { user } = await world.join(house, 'grace@example.com');
    const session = await signIn(world, 'grace@example.com', PASSWORD);
    await correct('grace@example.com', 'grace.hopper@example.com');
    expect(await confirm(mails.tokenOf('grace.hopper@example.com'))).toBe('done');
    await post.settle();
    expect(await enter('grace.hopper@example.com')).toBe('done');
    expect(await enter('grace@example.com')).toBe('CREDENTIALS_INVALID');
    expect(await codeOf(authenticate(world, session.token))).toBe('TOKEN_INVALID');
    expect(await house.user('grace.hopper@example.com')).toMatchObject({ userId: user.userId, status: 'active', products: ['meeting'] });
    expect(mails.to('grace@example.com').at(-1)?.text.subject).toBe('Your e-mail address was changed');
  });

  it('is confirmed once, within 24 hours', async () => {
    await world.join(house, 'late@example.com');
    await correct('late@example.com', 'in.time@example.com');
    const token = mails.tokenOf('in.time@example.com');
    clock.pass(DAY);
    expect(await confirm(token)).toBe('LINK_EXPIRED');
    await correct('late@example.com', 'in.time@example.com');
    const again = mails.tokenOf('in.time@example.com');
    clock.pass(DAY - 1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(again)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['done', 'LINK_USED']));
  });

  it('is the latest that was asked for: a mistyped one before it opens nothing', async () => {
    await world.join(house, 'mistyped@example.com');
    await correct('mistyped@example.com', 'strangers@example.com');
    await correct('mistyped@example.com', 'own@example.com');
    expect(await confirm(mails.tokenOf('strangers@example.com'))).toBe('LINK_USED');
    expect(await confirm(mails.tokenOf('own@example.com'))).toBe('done');
  });

  it('stays where the present one is asked for: the question is taken back', async () => {
    await world.join(house, 'takes.back@example.com');
    await correct('takes.back@example.com', 'not.wanted@example.com');
    expect((await correct('takes.back@example.com', 'takes.back@example.com')).user.emailChange).toBeUndefined();
    expect(await confirm(mails.tokenOf('not.wanted@example.com'))).toBe('LINK_USED');
  });

  it('cannot become that of somebody who has come home anywhere since', async () => {
    await world.join(house, 'slow@example.com');
    await correct('slow@example.com', 'contested@example.com');
    const token = mails.tokenOf('contested@example.com');
    await world.join(looms, 'contested@example.com');
    expect(await confirm(token)).toBe('EMAIL_TAKEN');
    expect(await enter('slow@example.com')).toBe('done');
  });

  it('confirmed while other accounts ask for it makes them give their seats back', async () => {
    await looms.add([{ email: 'wanted@example.com' }]);
    await world.join(house, 'mover@example.com');
    await correct('mover@example.com', 'wanted@example.com');
    const mail = mails.to('wanted@example.com').find(({ text }) => text.text.includes('/email-change#'));
    expect(await confirm(/#([\w-]+)/.exec(mail?.text.text ?? '')?.[1] ?? '')).toBe('done');
    await post.settle();
    expect(await looms.user('wanted@example.com')).toMatchObject({ status: 'suspended', statusReason: 'joinedElsewhere', products: [] });
  });

  it('races somebody who accepts at the new address: exactly one is there', async () => {
    await looms.add([{ email: 'both@example.com' }]);
    await post.settle();
    const link = mails.tokenOf('both@example.com');
    await world.join(house, 'one@example.com');
    await correct('one@example.com', 'both@example.com');
    const [confirmed, accepted] = await Promise.all([confirm(mails.tokenOf('both@example.com')), codeOf(world.acceptLink(link, PASSWORD))]);
    await post.settle();
    expect([confirmed, accepted].filter((answer) => answer === 'done')).toHaveLength(1);
    expect(await enter('both@example.com')).toBe('done');
  });

  it('of who is suspended or removed is not changed', async () => {
    await world.join(house, 'paused@example.com');
    const { userId } = await house.user('paused@example.com');
    await correct('paused@example.com', 'paused.new@example.com');
    await house.suspend(userId);
    expect(await confirm(mails.tokenOf('paused.new@example.com'))).toBe('USER_SUSPENDED');
    const ask = () => codeOf(correctEmail(world, actor, { userId, email: 'other@example.com' }, ORIGIN));
    expect(await ask()).toBe('EMAIL_NOT_CHANGEABLE');
    await removeUser(world, actor, { userId }, ORIGIN);
    expect(await ask()).toBe('USER_REMOVED');
  });
});
