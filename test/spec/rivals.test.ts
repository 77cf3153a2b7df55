import { afterEach, describe, expect, it } from '@jest/globals';
import { acceptInvitation, declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { cancelRivals } from '../../lib/usecases/cancelRivals.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { MINUTE } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const { post, mails } = world;
const engines = await world.account('Analytical Engines', { meeting: 50 });
const looms = await world.account('Jacquard Looms', { meeting: 50 });
const mills = await world.account('Arkwright Mills', { meeting: 50 });

afterEach(async () => {
  await post.settle();
  await expectLedgerToHold(world.table);
});

/** Invites one person to the three accounts, and answers each one's link. */
async function wanted(email: string) {
  const links: string[] = [];
  for (const house of [engines, looms, mills]) {
    await house.add([{ email }]);
    await post.settle();
    links.push(mails.tokenOf(email));
  }
  return links as [string, string, string];
}
const accepting = (link: string) => codeOf(acceptInvitation(world, link, PASSWORD, ORIGIN));

describe('a person whom several accounts ask', () => {
  it('gets a link of each, and joins the account of which they accept first', async () => {
    const [first, second] = await wanted('grace@example.com');
    expect(await accepting(second)).toBe('done');
    expect((await looms.user('grace@example.com')).status).toBe('active');
    expect(await accepting(first)).toBe('INVITATION_CANCELLED');
  });

  it('is refused by the others from that moment on, before anybody has told them', async () => {
    const [first, second] = await wanted('moment@example.com');
    await accepting(first);
    expect((await looms.user('moment@example.com')).status).toBe('invited');
    expect(await codeOf(lookUpInvitation(world, second))).toBe('INVITATION_CANCELLED');
    expect(await accepting(second)).toBe('INVITATION_CANCELLED');
    expect(await codeOf(declineInvitation(world, second, undefined, ORIGIN))).toBe('INVITATION_CANCELLED');
  });

  it('is cancelled everywhere else by one message, and each account gets its seat back and sees why', async () => {
    const [first] = await wanted('one.message@example.com');
    const seats = await Promise.all([looms.seats(), mills.seats()]);
    await accepting(first);
    const messages = await post.relay();
    expect(messages).toMatchObject([{ kind: 'rivals', message: { accountId: engines.accountId, requestId: 'req-1' } }]);

    expect(await post.deliver(messages)).toEqual([]);

    for (const house of [looms, mills])
      expect(await house.user('one.message@example.com')).toMatchObject({
        status: 'suspended',
        statusReason: 'joinedElsewhere',
        products: [],
        lastProducts: ['meeting'],
        invitation: { state: 'cancelled', reason: 'joinedElsewhere' },
      });
    expect(await Promise.all([looms.seats(), mills.seats()])).not.toEqual(seats);
    const before = await stored(world.table);
    await post.deliver([...messages, ...messages]);
    expect(await stored(world.table)).toEqual(before);
  });

  it('can be asked again by an account that lost: to move there', async () => {
    const [first] = await wanted('lost@example.com');
    await accepting(first);
    await post.settle();
    expect(await looms.add([{ email: 'lost@example.com' }])).toEqual(['reinvited']);
    expect((await looms.user('lost@example.com')).invitation).toMatchObject({ kind: 'transfer', state: 'pending' });
  });

  it('who declined somewhere keeps that answer there', async () => {
    const [first, second] = await wanted('declined.one@example.com');
    await declineInvitation(world, second, undefined, ORIGIN);
    await accepting(first);
    await post.settle();
    expect((await looms.user('declined.one@example.com')).invitation.state).toBe('declined');
  });

  it('gets no e-mail any more from an account whose send comes late', async () => {
    await engines.add([{ email: 'late.send@example.com' }]);
    await post.settle();
    await looms.add([{ email: 'late.send@example.com' }]);
    const late = await post.relay();
    await world.accept('late.send@example.com');

    expect(await post.deliver(late)).toEqual([]);

    expect(mails.to('late.send@example.com')).toHaveLength(1);
    expect(await looms.user('late.send@example.com')).toMatchObject({ status: 'suspended', statusReason: 'joinedElsewhere' });
  });
});

describe('the message that cancels rivals', () => {
  it('that was lost is brought back by the sweep a quarter of an hour later, and then no more', async () => {
    const [first] = await wanted('lost.message@example.com');
    await accepting(first);
    await post.relay();
    world.clock.pass(15 * MINUTE - 1);
    expect(await post.sweep(world.clock.now())).toEqual([]);
    world.clock.pass(1);
    expect(await post.deliver(await post.sweep(world.clock.now()))).toEqual([]);
    expect((await looms.user('lost.message@example.com')).status).toBe('suspended');
    expect(await post.sweep(world.clock.now())).toEqual([]);
  });

  it('is not written where nobody else asked', async () => {
    await world.join(engines, 'alone@example.com');
    expect(await post.relay()).toEqual([]);
  });

  it('about a home that is not theirs changes nothing', async () => {
    await wanted('not.home@example.com');
    const { accountId, userId } = await looms.user('not.home@example.com');
    const before = await stored(world.table);
    await cancelRivals(world, { accountId, userId }, { requestId: 'req-1' });
    expect(await stored(world.table)).toEqual(before);
  });
});
