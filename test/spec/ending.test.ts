import { afterEach, describe, expect, it } from '@jest/globals';
import { closeAccount } from '../../lib/usecases/closeAccount.ts';
import { expireInvitations } from '../../lib/usecases/endInvitations.ts';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import { cancelInvitation, resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY, MINUTE } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { openWorld, OPERATOR, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const { post, mails, clock } = world;
const engines = await world.account('Analytical Engines', { meeting: 50 });

afterEach(async () => {
  await post.settle();
  await expectLedgerToHold(world.table);
});

async function invited(email: string, house = engines): Promise<string> {
  await house.add([{ email }]);
  await post.settle();
  return (await house.user(email)).userId;
}
const expiring = (at = clock.now()) => expireInvitations(world, at, { requestId: 'the job' });
const resending = (userId: string) => resendInvitation(world, engines.actor, { userId }, ORIGIN);

describe('an invitation that nobody answers', () => {
  it('expires with its lifetime, not a moment before, and gives its seat back', async () => {
    await expiring(new Date(clock.now().getTime() + 400 * DAY));
    const before = await engines.seats();
    await invited('late@example.com');
    const { expiresAt } = (await engines.user('late@example.com')).invitation;
    if (!expiresAt) throw new Error('a sent invitation has an end');

    expect(await expiring(new Date(expiresAt.getTime() - 1))).toBe(0);
    expect((await engines.user('late@example.com')).status).toBe('invited');
    expect(await expiring(expiresAt)).toBe(1);
    expect(await engines.user('late@example.com')).toMatchObject({
      status: 'suspended',
      statusReason: 'expired',
      invitation: { state: 'expired' },
    });
    expect(await engines.seats()).toEqual(before);
    expect(await expiring(expiresAt)).toBe(0);
    expect(await codeOf(world.accept('late@example.com'))).toBe('INVITATION_EXPIRED');
  });

  it('of a transfer ends like any other', async () => {
    const looms = await world.account('Slow Looms', { meeting: 5 });
    await world.join(looms, 'undecided@example.com');
    await invited('undecided@example.com');
    await expiring(new Date(clock.now().getTime() + 15 * DAY));
    expect(await looms.user('undecided@example.com')).toMatchObject({ status: 'active' });
    const [latest] = (await world.transfers.list(engines.accountId, { limit: 1 })).items;
    expect(latest).toMatchObject({ transfer: { state: 'expired' } });
  });
});

describe('asking once more', () => {
  it('sends a new link and kills the older one, and takes no second seat', async () => {
    const userId = await invited('forgetful@example.com');
    const [older, before] = [mails.tokenOf('forgetful@example.com'), await engines.seats()];
    await resending(userId);
    expect(await codeOf(lookUpInvitation(world, older))).toBe('INVITATION_UNKNOWN');
    await post.settle();
    expect(mails.tokenOf('forgetful@example.com')).not.toBe(older);
    expect(await engines.seats()).toEqual(before);
    expect((await world.accept('forgetful@example.com')).status).toBe('active');
  });

  it('takes the seats again of who has declined, if they are free, and else changes nothing', async () => {
    const userId = await invited('wavering@example.com');
    await declineInvitation(world, mails.tokenOf('wavering@example.com'), undefined, ORIGIN);
    const used = Number((await engines.seats())['meeting']?.split('/')[0]);
    await setSeats(world, OPERATOR, { accountId: engines.accountId, productId: 'meeting', seats: used }, ORIGIN);
    const before = await stored(world.table);
    expect(await codeOf(resending(userId))).toBe('LICENSE_POOL_EXHAUSTED');
    expect(await stored(world.table)).toEqual(before);

    await setSeats(world, OPERATOR, { accountId: engines.accountId, productId: 'meeting', seats: used + 50 }, ORIGIN);
    expect(await resending(userId)).toMatchObject({ status: 'invited', products: ['meeting'] });
    await post.settle();
    expect((await world.accept('wavering@example.com')).userId).toBe(userId);
  });

  it('is refused of who has accepted, and of nobody', async () => {
    const { user } = await world.join(engines, 'here@example.com');
    expect(await codeOf(resending(user.userId))).toBe('INVITATION_ACCEPTED');
    await engines.suspend(user.userId);
    expect(await codeOf(resending(user.userId))).toBe('INVITATION_ACCEPTED');
    expect(await codeOf(resending('01KB70CNXS8J9K0M1N2P3Q4R5S'))).toBe('USER_UNKNOWN');
    expect(await codeOf(resending('nobody'))).toBe('USER_UNKNOWN');
  });

  it('keeps one transfer while it asks for the same move', async () => {
    const looms = await world.account('Sure Looms', { meeting: 5 });
    await world.join(looms, 'asked.twice@example.com');
    const userId = await invited('asked.twice@example.com');
    const before = (await world.transfers.list(engines.accountId, { limit: 100 })).items.length;
    await resending(userId);
    expect((await world.transfers.list(engines.accountId, { limit: 100 })).items).toHaveLength(before);
    await post.settle();
    expect((await world.accept('asked.twice@example.com', null)).status).toBe('active');
  });
});

describe('an administrator who cancels an invitation', () => {
  it('gets the seat back, and the link is dead', async () => {
    const before = await engines.seats();
    const userId = await invited('unwanted@example.com');
    expect(await cancelInvitation(world, engines.actor, userId, ORIGIN)).toMatchObject({ status: 'suspended', statusReason: 'cancelled' });
    expect(await engines.seats()).toEqual(before);
    expect(await codeOf(world.accept('unwanted@example.com'))).toBe('INVITATION_CANCELLED');
    expect(await codeOf(cancelInvitation(world, engines.actor, userId, ORIGIN))).toBe('INVITATION_NOT_PENDING');
  });
});

describe('an account that is closed', () => {
  const closing = (accountId: string) => closeAccount(world, OPERATOR, accountId, ORIGIN);

  it('asks nobody any more from that moment on, lets nobody in, and gives its open seats back', async () => {
    const mills = await world.account('Closed Mills', { meeting: 5 });
    const { user } = await world.join(mills, 'worker@example.com');
    await invited('newcomer@example.com', mills);
    const link = mails.tokenOf('newcomer@example.com');
    expect(await closing(mills.accountId)).toMatchObject({ status: 'closed' });

    expect(await codeOf(world.acceptLink(link, PASSWORD))).toBe('INVITATION_CANCELLED');
    expect(await codeOf(signIn(world, user.email, PASSWORD))).toBe('ACCOUNT_CLOSED');
    expect(await codeOf(mills.add([{ email: 'another@example.com' }]))).toBe('POOL_BUSY');
    expect(await codeOf(setSeats(world, OPERATOR, { accountId: mills.accountId, productId: 'meeting', seats: 9 }, ORIGIN))).toBe(
      'ACCOUNT_CLOSED',
    );
    await post.settle();
    expect(await mills.user('newcomer@example.com')).toMatchObject({ status: 'suspended', statusReason: 'cancelled', products: [] });
    expect(await mills.seats()).toEqual({ meeting: '1/5 (0)' });
    expect(await closing(mills.accountId)).toMatchObject({ status: 'closed' });
  });

  it('ends what is open also where the message was lost', async () => {
    const mills = await world.account('Lost Mills', { meeting: 5 });
    await invited('waiting@example.com', mills);
    await closing(mills.accountId);
    await post.relay();
    clock.pass(16 * MINUTE);
    await post.deliver(await post.sweep(clock.now()));
    expect((await mills.user('waiting@example.com')).status).toBe('suspended');
    expect(await post.sweep(clock.now())).toEqual([]);
  });

  it('lets its people move to another account, even its last super admin', async () => {
    const mills = await world.account('Former Mills', { meeting: 5 });
    await world.join(mills, 'heir@example.com');
    await closing(mills.accountId);
    expect(await engines.add([{ email: 'heir@example.com' }, { email: mills.actor.user.email }])).toEqual([
      'transferInvited',
      'transferInvited',
    ]);
    await post.settle();
    for (const email of ['heir@example.com', mills.actor.user.email]) {
      await world.accept(email, null);
      expect(await mills.user(email)).toMatchObject({ statusReason: 'transferredAway', products: [] });
    }
  });
});
