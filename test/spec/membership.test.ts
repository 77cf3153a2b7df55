import { afterEach, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import { acceptInvitation } from '../../lib/usecases/invitations.ts';
import { takeLicense } from '../../lib/usecases/licenses.ts';
import { reactivateUser, removeUser, suspendUser } from '../../lib/usecases/membership.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import type { House } from '../support/house.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf, counted } from '../support/refused.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();

afterEach(() => expectLedgerToHold(world.table));

const suspend = (house: House, userId: string, note?: string) => suspendUser(world, house.actor, { userId, note }, ORIGIN);
const reactivate = (house: House, userId: string) => reactivateUser(world, house.actor, userId, ORIGIN);
const remove = (house: House, userId: string) => removeUser(world, house.actor, { userId }, ORIGIN);
const stored = ({ user }: UserActor) => world.users.find(user.accountId, user.userId);
async function members(house: House, count: number, products?: readonly string[]): Promise<UserActor[]> {
  const all: UserActor[] = [];
  const place = house.actor.account.name.toLowerCase();
  for (let n = 0; n < count; n++) all.push(await world.join(house, `u${n}@${place}.example`, undefined, products));
  return all;
}

describe('a suspended user', () => {
  it('gives the seats back at once, keeps the role, and cannot sign in', async () => {
    const house = await world.account('Suspending', { meeting: 5 });
    const admin = await world.join(house, 'ada@suspending.example', { name: 'admin' });
    await suspend(house, admin.user.userId, 'On leave.');
    expect(await house.seats()).toEqual({ meeting: '0/5 (0)' });
    expect(await stored(admin)).toMatchObject({
      status: 'suspended',
      statusReason: 'byAdmin',
      statusNote: 'On leave.',
      role: { name: 'admin' },
      lastProducts: ['meeting'],
    });
    expect(await codeOf(signIn(world, 'ada@suspending.example', PASSWORD))).toBe('USER_SUSPENDED');
  });

  it('who had not accepted holds a link that is dead', async () => {
    const house = await world.account('Dead', { meeting: 5 });
    await house.add([{ email: 'ada@dead.example' }]);
    await world.post.settle();
    await suspend(house, (await house.user('ada@dead.example')).userId);
    expect(await codeOf(world.accept('ada@dead.example'))).toBe('INVITATION_CANCELLED');
    expect(await house.seats()).toEqual({ meeting: '0/5 (0)' });
  });

  it('who had not accepted, and whose e-mail was still to be sent, gets none', async () => {
    const house = await world.account('Unsent', { meeting: 5 });
    await house.add([{ email: 'ada@unsent.example' }]);
    await suspend(house, (await house.user('ada@unsent.example')).userId);
    await world.post.settle();
    expect(world.mails.to('ada@unsent.example')).toEqual([]);
  });

  it('gives them back once, however many suspend them at once', async () => {
    const house = await world.account('Many', { meeting: 5 });
    const [ada] = await members(house, 1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => codeOf(suspend(house, ada!.user.userId))));
    expect(counted(answers)).toEqual({ done: 10 });
    expect(await house.seats()).toEqual({ meeting: '0/5 (0)' });
  });
});

describe('reactivating', () => {
  it('takes the seats of before again, and lets the person sign in', async () => {
    const house = await world.account('Back', { meeting: 5, webinar: 5 });
    const [ada] = await members(house, 1, ['meeting', 'webinar']);
    await suspend(house, ada!.user.userId, 'On leave.');
    await reactivate(house, ada!.user.userId);
    expect(await house.seats()).toEqual({ meeting: '1/5 (0)', webinar: '1/5 (0)' });
    const back = await stored(ada!);
    expect(back).toMatchObject({ status: 'active', products: ['meeting', 'webinar'] });
    expect(back).not.toHaveProperty('statusNote');
    expect(await codeOf(signIn(world, ada!.user.email, PASSWORD))).toBe('done');
  });

  it('gives who was left with nothing what they had last', async () => {
    const house = await world.account('Nothing', { meeting: 5 });
    const [ada] = await members(house, 1);
    await takeLicense(world, house.actor, { userId: ada!.user.userId, productId: 'meeting' }, ORIGIN);
    expect((await reactivate(house, ada!.user.userId)).products).toEqual(['meeting']);
  });

  it('is refused whole where one seat of several is gone', async () => {
    const house = await world.account('Whole', { meeting: 5, webinar: 1 });
    const [ada] = await members(house, 1, ['meeting', 'webinar']);
    await suspend(house, ada!.user.userId);
    await house.add([{ email: 'next@whole.example', products: ['webinar'] }]);
    expect(await codeOf(reactivate(house, ada!.user.userId))).toBe('LICENSE_POOL_EXHAUSTED');
    expect(await house.seats()).toEqual({ meeting: '0/5 (0)', webinar: '1/1 (1)' });
    expect((await stored(ada!))?.status).toBe('suspended');
  });

  it('of two at once, where one seat is free, lets one in', async () => {
    const house = await world.account('Seat', { meeting: 2 });
    const both = await members(house, 2);
    for (const { user } of both) await suspend(house, user.userId);
    await house.add([{ email: 'next@seat.example' }]);
    const answers = await Promise.all(both.map(({ user }) => codeOf(reactivate(house, user.userId))));
    expect(counted(answers)).toEqual({ done: 1, LICENSE_POOL_EXHAUSTED: 1 });
    expect(await house.seats()).toEqual({ meeting: '2/2 (1)' });
  });

  it('the same user many times at once takes one seat, also where it is the last one', async () => {
    const house = await world.account('Same', { meeting: 1 });
    const [ada] = await members(house, 1);
    await suspend(house, ada!.user.userId);
    const answers = await Promise.all(Array.from({ length: 8 }, () => codeOf(reactivate(house, ada!.user.userId))));
    expect(counted(answers)).toEqual({ done: 8 });
    expect(await house.seats()).toEqual({ meeting: '1/1 (0)' });
  });

  it('is refused for who never accepted, who was removed, and who is at home elsewhere by now', async () => {
    const house = await world.account('Refused', { meeting: 9 });
    const other = await world.account('Other', { meeting: 9 });
    const [gone, mover] = await members(house, 2);
    await house.add([{ email: 'asked@refused.example' }]);
    const asked = await house.user('asked@refused.example');
    await suspend(house, asked.userId);
    await remove(house, gone!.user.userId);
    await suspend(house, mover!.user.userId);
    await other.add([{ email: mover!.user.email }]);
    await world.post.settle();
    await acceptInvitation(world, world.mails.tokenOf(mover!.user.email), undefined, ORIGIN);
    for (const { userId } of [asked, gone!.user, mover!.user])
      expect(await codeOf(reactivate(house, userId))).toBe('USER_NOT_REACTIVATABLE');
    expect(await house.seats()).toEqual({ meeting: '0/9 (0)' });
  });
});

describe('a removed user', () => {
  it('gives the seats back, is in no list, and can be read by id', async () => {
    const house = await world.account('Removing', { meeting: 5 });
    const [ada] = await members(house, 1);
    await remove(house, ada!.user.userId);
    expect(await house.seats()).toEqual({ meeting: '0/5 (0)' });
    for (const q of [undefined, 'lovelace', 'ada', 'u0@'])
      expect((await world.users.list(house.accountId, { limit: 10, q })).items.map(({ email }) => email)).not.toContain(ada!.user.email);
    expect(await stored(ada!)).toMatchObject({ status: 'removed', removedAt: world.clock.now(), lastProducts: ['meeting'] });
  });

  it('can be suspended no more, and removed again without effect', async () => {
    const house = await world.account('Again', { meeting: 5 });
    const [ada] = await members(house, 1);
    await remove(house, ada!.user.userId);
    expect(await codeOf(suspend(house, ada!.user.userId))).toBe('USER_REMOVED');
    expect(await codeOf(remove(house, ada!.user.userId))).toBe('done');
  });

  it('while the person accepts: either the link is dead, or they were in and are out, and no seat is lost', async () => {
    const house = await world.account('Race', { meeting: 50 });
    for (let n = 0; n < 10; n++) {
      const email = `u${n}@race.example`;
      await house.add([{ email }]);
      await world.post.settle();
      const { userId } = await house.user(email);
      const [removed, accepted] = await Promise.all([codeOf(remove(house, userId)), codeOf(world.accept(email))]);
      expect([removed, accepted]).toEqual(['done', expect.stringMatching(/^(done|INVITATION_CANCELLED)$/)]);
      expect((await world.users.find(house.accountId, userId))?.status).toBe('removed');
    }
    expect(await house.seats()).toEqual({ meeting: '0/50 (0)' });
  });

  it('while they are suspended and reactivated: the seat is counted as they end', async () => {
    const house = await world.account('Both', { meeting: 5 });
    const all = await members(house, 4);
    await Promise.all(
      all.flatMap(({ user: { userId } }) => [
        codeOf(suspend(house, userId)),
        codeOf(reactivate(house, userId)),
        codeOf(suspend(house, userId)),
      ]),
    );
    const holders = (await Promise.all(all.map(stored))).filter((user) => user?.status === 'active');
    expect(await house.seats()).toEqual({ meeting: `${holders.length}/5 (0)` });
  });
});

describe('who was asked to move here', () => {
  it.each<[string, (house: House, userId: string) => Promise<unknown>]>([
    ['suspended', suspend],
    ['removed', remove],
    ['left with nothing', (house, userId) => takeLicense(world, house.actor, { userId, productId: 'meeting' }, ORIGIN)],
  ])('and is %s is asked no longer, and stays where they are', async (what, act) => {
    const house = await world.account(`Asking ${what}`, { meeting: 5 });
    const old = await world.account(`Keeping ${what}`, { meeting: 5 });
    const { user } = await world.join(old, `${what.length}@keeping.example`);
    expect(await house.add([{ email: user.email }])).toEqual(['transferInvited']);
    await act(house, (await house.user(user.email)).userId);
    const { items } = await world.transfers.list(house.accountId, { limit: 10 });
    expect(items.map(({ transfer }) => transfer.state)).toEqual(['cancelled']);
    expect([await house.seats(), await old.seats()]).toEqual([{ meeting: '0/5 (0)' }, { meeting: '1/5 (0)' }]);
  });
});

describe('the last super admin', () => {
  it('can be neither suspended nor removed, and is told what to do', async () => {
    const house = await world.account('Only', { meeting: 5 });
    const { userId } = house.actor.user;
    expect(await codeOf(suspend(house, userId))).toBe('ACCOUNT_LAST_SUPER_ADMIN');
    expect(await codeOf(remove(house, userId))).toBe('ACCOUNT_LAST_SUPER_ADMIN');
    expect((await stored(house.actor))?.status).toBe('active');
  });

  it('may go once there is another one, and counts again when reactivated', async () => {
    const house = await world.account('Pair', { meeting: 5 });
    const second = await world.join(house, 'second@pair.example', { name: 'superAdmin' }, []);
    await suspend(house, second.user.userId);
    expect(await codeOf(suspend(house, house.actor.user.userId))).toBe('ACCOUNT_LAST_SUPER_ADMIN');
    await reactivate(house, second.user.userId);
    expect(await codeOf(remove(house, house.actor.user.userId))).toBe('done');
  });

  it('stays, where two suspend each other at once', async () => {
    const house = await world.account('Duel', { meeting: 5 });
    for (let n = 0; n < 5; n++) {
      const second = await world.join(house, `second${n}@duel.example`, { name: 'superAdmin' }, []);
      const answers = await Promise.all([
        codeOf(suspend(house, second.user.userId)),
        codeOf(suspend(house.as(second), house.actor.user.userId)),
      ]);
      expect(counted(answers)).toEqual({ done: 1, ACCOUNT_LAST_SUPER_ADMIN: 1 });
      // Whoever stayed lets the other one back in, so that the next round has the same two sides.
      const winner = (await stored(second))?.status === 'active' ? second : house.actor;
      const loser = winner === second ? house.actor : second;
      await reactivate(house.as(winner), loser.user.userId);
      await remove(house, second.user.userId);
    }
  });
});

describe('an administrator', () => {
  it('is changed only by who may administer such administrators', async () => {
    const house = await world.account('Ranks', { meeting: 9 });
    const admin = await world.join(house, 'admin@ranks.example', { name: 'admin' }, []);
    const manager = await world.join(house, 'manager@ranks.example', { name: 'manager', permissions: ['users.manage'] }, []);
    const all = [house.actor, admin, manager].map(({ user }) => user.userId);
    const codes = async (by: House) => Promise.all(all.map((userId) => codeOf(reactivate(by, userId))));
    expect(await codes(house)).toEqual(['done', 'done', 'done']);
    expect(await codes(house.as(admin))).toEqual(['PERMISSION_MISSING', 'PERMISSION_MISSING', 'done']);
    expect(await codes(house.as(manager))).toEqual(['PERMISSION_MISSING', 'PERMISSION_MISSING', 'PERMISSION_MISSING']);
    expect(await codeOf(suspend(house.as(manager), admin.user.userId))).toBe('PERMISSION_MISSING');
    expect(await codeOf(remove(house.as(admin), house.actor.user.userId))).toBe('PERMISSION_MISSING');
  });

  it('changes nobody of another account', async () => {
    const house = await world.account('Mine', { meeting: 9 });
    const other = await world.account('Theirs', { meeting: 9 });
    const [ada] = await members(other, 1);
    for (const act of [suspend, reactivate, remove]) expect(await codeOf(act(house, ada!.user.userId))).toBe('USER_UNKNOWN');
    expect((await stored(ada!))?.status).toBe('active');
  });
});
