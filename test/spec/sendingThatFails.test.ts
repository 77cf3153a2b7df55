import { afterEach, describe, expect, it } from '@jest/globals';
import { lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { MINUTE, SECOND } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 50, webinar: 50 });
const { post, mails, clock } = world;

afterEach(() => expectLedgerToHold(world.table));

/** Adds somebody, and answers the message that asks for their e-mail. */
async function invite(email: string, row = {}) {
  expect(await house.add([{ email, ...row }])).toHaveLength(1);
  const messages = await post.relay();
  expect(messages).toHaveLength(1);
  return messages;
}
const invitation = async (email: string) => (await house.user(email)).invitation;
const mailsTo = (email: string): number => mails.to(email).length;

describe('a send that had no answer', () => {
  it('is not tried again while its lease lives, and is once it is over', async () => {
    const messages = await invite('lease@example.com');
    mails.next('dieBeforeTaking');
    expect(await post.deliver(messages)).toEqual(messages);
    clock.pass(59 * SECOND);
    expect(await post.deliver(messages)).toEqual(messages);
    expect(mailsTo('lease@example.com')).toBe(0);
    clock.pass(1 * SECOND);
    expect(await post.deliver(messages)).toEqual([]);
    expect(mailsTo('lease@example.com')).toBe(1);
  });

  it('leaves both links good, if the first was sent after all', async () => {
    const messages = await invite('both@example.com');
    mails.next('takeAndLoseTheAnswer');
    await post.deliver(messages);
    const firstLink = mails.tokenOf('both@example.com');
    clock.pass(MINUTE);
    await post.deliver(messages);

    expect(mailsTo('both@example.com')).toBe(2);
    expect(mails.tokenOf('both@example.com')).not.toBe(firstLink);
    for (const link of [firstLink, mails.tokenOf('both@example.com')]) expect(await codeOf(lookUpInvitation(world, link))).toBe('done');
  });

  it('twice becomes failed, and says so, rather than being sent a third time', async () => {
    const messages = await invite('silence@example.com');
    mails.next('takeAndLoseTheAnswer', 'takeAndLoseTheAnswer');
    for (let tries = 0; tries < 3; tries++) {
      await post.deliver(messages);
      clock.pass(MINUTE);
    }
    expect(mailsTo('silence@example.com')).toBe(2);
    expect((await invitation('silence@example.com')).delivery).toMatchObject({
      state: 'failed',
      reason: 'No answer came from the mail service, twice. It may have been sent.',
    });
  });
});

describe('a send that the mail service refuses', () => {
  it('for now stays on the queue, and does not count as without answer, however often', async () => {
    const messages = await invite('throttled@example.com');
    mails.next('throttle', 'throttle', 'throttle');
    for (let tries = 0; tries < 3; tries++) expect(await post.deliver(messages)).toEqual(messages);
    expect(await post.deliver(messages)).toEqual([]);
    expect(mailsTo('throttled@example.com')).toBe(1);
    expect(await post.relay()).toEqual([]);
  });

  it('for good is failed, with the reason, and is not tried again', async () => {
    const messages = await invite('refused@example.com');
    mails.next('refuse');
    expect(await post.deliver([...messages, ...messages])).toEqual([]);
    expect(mailsTo('refused@example.com')).toBe(0);
    expect((await invitation('refused@example.com')).delivery).toMatchObject({
      state: 'failed',
      reason: 'The mail service refused it (MessageRejected).',
    });
  });
});

describe('an invitation of which the message was lost', () => {
  it('is taken up by the sweep a quarter of an hour later, not earlier', async () => {
    await invite('lost@example.com');
    clock.pass(15 * MINUTE - 1);
    expect(await post.sweep(clock.now())).toEqual([]);
    clock.pass(1);
    await post.deliver(await post.sweep(clock.now()));
    expect(mailsTo('lost@example.com')).toBe(1);
    expect(await post.sweep(clock.now())).toEqual([]);
  });

  it('by a sender that died is taken up a quarter of an hour after it was stored', async () => {
    const messages = await invite('died@example.com');
    mails.next('dieBeforeTaking');
    await post.deliver(messages);
    clock.pass(15 * MINUTE - 1);
    expect(await post.sweep(clock.now())).toEqual([]);
    clock.pass(1);
    await post.deliver(await post.sweep(clock.now()));
    expect(mailsTo('died@example.com')).toBe(1);
  });
});

describe('an e-mail that the mail service has no room for', () => {
  it('is put off without a claim, its message is done with, and the sweep brings it back in time', async () => {
    const messages = await invite('quota@example.com');
    const until = new Date(clock.now().getTime() + 20 * 60 * MINUTE);
    const full = { ...world, pace: { take: () => Promise.resolve({ until }) } };
    expect(await post.deliver(messages, full)).toEqual([]);
    expect(mailsTo('quota@example.com')).toBe(0);
    clock.pass(20 * 60 * MINUTE - 1);
    expect(await post.sweep(clock.now())).toEqual([]);
    clock.pass(1);
    await post.deliver(await post.sweep(clock.now()));
    expect(mailsTo('quota@example.com')).toBe(1);
    expect((await house.user('quota@example.com')).invitation).toMatchObject({ sends: 1, delivery: { state: 'sent' } });
  });

  it('goes by another queue where many were asked for at once, and by its own again when it is sent again alone', async () => {
    const emails = Array.from({ length: 21 }, (_, at) => `many${at}@example.com`);
    await house.add(emails.map((email) => ({ email, products: [], role: { name: 'admin' } })));
    const messages = await post.relay();
    expect(new Set(messages.map(({ kind }) => kind))).toEqual(new Set(['bulkInvitation']));
    await post.deliver(messages);
    expect(mailsTo('many20@example.com')).toBe(1);
    await resendInvitation(world, house.actor, { userId: (await house.user('many0@example.com')).userId }, ORIGIN);
    expect((await post.relay()).map(({ kind }) => kind)).toEqual(['invitation']);
  });
});
