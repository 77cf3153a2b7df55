import { afterEach, describe, expect, it } from '@jest/globals';
import { giveLicense, moveLicense, takeLicense } from '../../lib/usecases/licenses.ts';
import { lookUpInvitation } from '../../lib/usecases/invitations.ts';
import type { House } from '../support/house.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf, counted } from '../support/refused.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();

afterEach(() => expectLedgerToHold(world.table));

const idOf = async (house: House, email: string): Promise<string> => (await house.user(email)).userId;
const give = async (house: House, email: string, productId: string) =>
  giveLicense(world, house.actor, { userId: await idOf(house, email), productId }, ORIGIN);
const take = async (house: House, email: string, productId: string) =>
  takeLicense(world, house.actor, { userId: await idOf(house, email), productId }, ORIGIN);
const move = async (house: House, productId: string, from: string, to: string) =>
  moveLicense(world, house.actor, { productId, fromUserId: await idOf(house, from), toUserId: await idOf(house, to) }, ORIGIN);

describe('a product given to a user', () => {
  it('takes a seat at once, of who is active and of who is invited', async () => {
    const house = await world.account('Giving', { meeting: 5, webinar: 2 });
    await world.join(house, 'in@giving.example');
    await house.add([{ email: 'asked@giving.example' }]);
    await give(house, 'in@giving.example', 'webinar');
    await give(house, 'asked@giving.example', 'webinar');
    expect(await house.seats()).toEqual({ meeting: '2/5 (1)', webinar: '2/2 (1)' });
  });

  it('stands in the link that was sent before: the invitation stays', async () => {
    const house = await world.account('Links', { meeting: 5, webinar: 2 });
    await house.add([{ email: 'ada@links.example' }]);
    await world.post.settle();
    const token = world.mails.tokenOf('ada@links.example');
    await give(house, 'ada@links.example', 'webinar');
    expect((await lookUpInvitation(world, token)).user.products).toEqual(['meeting', 'webinar']);
    expect(await codeOf(world.accept('ada@links.example'))).toBe('done');
    expect(await house.seats()).toEqual({ meeting: '1/5 (0)', webinar: '1/2 (0)' });
  });

  it('is refused where the account has no seat left, none at all, or the product does not exist', async () => {
    const house = await world.account('Full', { meeting: 5, webinar: 0 });
    await world.account('Elsewhere', { voice: 1 });
    await world.join(house, 'ada@full.example');
    expect(await codeOf(give(house, 'ada@full.example', 'webinar'))).toBe('LICENSE_POOL_EXHAUSTED');
    expect(await codeOf(give(house, 'ada@full.example', 'voice'))).toBe('LICENSE_POOL_UNKNOWN');
    expect(await codeOf(give(house, 'ada@full.example', 'telepathy'))).toBe('PRODUCT_UNKNOWN');
    expect(await house.seats()).toEqual({ meeting: '1/5 (0)', webinar: '0/0 (0)' });
  });

  it('twice at once takes one seat, also where it is the last one', async () => {
    const house = await world.account('Twice', { meeting: 5, webinar: 1 });
    await world.join(house, 'ada@twice.example');
    const answers = await Promise.all(Array.from({ length: 5 }, () => codeOf(give(house, 'ada@twice.example', 'webinar'))));
    expect(counted(answers)).toEqual({ done: 5 });
    expect(await house.seats()).toEqual({ meeting: '1/5 (0)', webinar: '1/1 (0)' });
  });

  it('to ten users at once, where three seats are free, reaches three', async () => {
    const house = await world.account('Ten', { meeting: 20, webinar: 3 });
    const emails = Array.from({ length: 10 }, (_, n) => `u${n}@ten.example`);
    await house.add(emails.map((email) => ({ email })));
    const answers = await Promise.all(emails.map((email) => codeOf(give(house, email, 'webinar'))));
    expect(counted(answers)).toEqual({ done: 3, LICENSE_POOL_EXHAUSTED: 7 });
    expect(await house.seats()).toEqual({ meeting: '10/20 (10)', webinar: '3/3 (3)' });
  });
});

describe('a product taken from a user', () => {
  it('frees the seat at once, and leaves the user with the others', async () => {
    const house = await world.account('Taking', { meeting: 5, webinar: 5 });
    await world.join(house, 'ada@taking.example', { name: 'member' }, ['meeting', 'webinar']);
    await take(house, 'ada@taking.example', 'webinar');
    expect(await house.user('ada@taking.example')).toMatchObject({ status: 'active', products: ['meeting'] });
    expect(await house.seats()).toEqual({ meeting: '1/5 (0)', webinar: '0/5 (0)' });
  });

  it('suspends a member who has no other, and kills the link of who has not accepted', async () => {
    const house = await world.account('Last', { meeting: 5 });
    await world.join(house, 'in@last.example');
    await house.add([{ email: 'asked@last.example' }]);
    await world.post.settle();
    await take(house, 'in@last.example', 'meeting');
    await take(house, 'asked@last.example', 'meeting');
    for (const email of ['in@last.example', 'asked@last.example'])
      expect(await house.user(email)).toMatchObject({ status: 'suspended', statusReason: 'noAccess', lastProducts: ['meeting'] });
    expect(await codeOf(world.accept('asked@last.example'))).toBe('INVITATION_CANCELLED');
    expect(await house.seats()).toEqual({ meeting: '0/5 (0)' });
  });

  it('while the person accepts: the seat is counted once, and whoever was first is told so', async () => {
    const house = await world.account('Race', { meeting: 50, webinar: 50 });
    for (let n = 0; n < 10; n++) {
      const email = `u${n}@race.example`;
      await house.add([{ email, products: n % 2 ? ['meeting'] : ['meeting', 'webinar'] }]);
      await world.post.settle();
      const [taken, accepted] = await Promise.all([codeOf(take(house, email, 'meeting')), codeOf(world.accept(email))]);
      expect(taken).toBe('done');
      const { status } = await house.user(email);
      // With another product, both go through; without, the link is dead unless it was used first.
      expect([accepted, status]).toEqual(
        n % 2 === 0 ? ['done', 'active'] : [expect.stringMatching(/^(done|INVITATION_CANCELLED)$/), 'suspended'],
      );
    }
    expect((await house.seats())['meeting']).toBe('0/50 (0)');
  });
});

describe('a product moved from one user to another', () => {
  it('needs no free seat, and whose seat is counted as invited follows who holds it', async () => {
    const house = await world.account('Moving', { meeting: 5, webinar: 1 });
    await world.join(house, 'in@moving.example', { name: 'member' }, ['meeting', 'webinar']);
    await house.add([{ email: 'asked@moving.example' }]);
    await move(house, 'webinar', 'in@moving.example', 'asked@moving.example');
    expect(await house.seats()).toEqual({ meeting: '2/5 (1)', webinar: '1/1 (1)' });
    await move(house, 'webinar', 'asked@moving.example', 'in@moving.example');
    expect(await house.seats()).toEqual({ meeting: '2/5 (1)', webinar: '1/1 (0)' });
  });

  it('leaves a member who had no other one suspended, and the seat with the taker', async () => {
    const house = await world.account('Leaving', { meeting: 5, webinar: 5 });
    await world.join(house, 'a@leaving.example', { name: 'member' }, ['webinar']);
    await world.join(house, 'b@leaving.example');
    const { from, to } = await move(house, 'webinar', 'a@leaving.example', 'b@leaving.example');
    expect([from.status, to.products]).toEqual(['suspended', ['meeting', 'webinar']]);
    expect(await house.seats()).toEqual({ meeting: '1/5 (0)', webinar: '1/5 (0)' });
  });

  it('to two others at once goes to one of them', async () => {
    const house = await world.account('Two', { meeting: 9, webinar: 1 });
    await world.join(house, 'a@two.example', { name: 'member' }, ['meeting', 'webinar']);
    await house.add([{ email: 'b@two.example' }, { email: 'c@two.example' }]);
    const answers = await Promise.all(['b@two.example', 'c@two.example'].map((to) => codeOf(move(house, 'webinar', 'a@two.example', to))));
    expect(counted(answers)).toEqual({ done: 1, LICENSE_NOT_HELD: 1 });
    expect(await house.seats()).toEqual({ meeting: '3/9 (2)', webinar: '1/1 (1)' });
  });

  it('with content begins a transfer in the same transaction, which calls the mover', async () => {
    const house = await world.account('Content', { meeting: 9, webinar: 9 });
    const from = (await world.join(house, 'a@content.example', { name: 'member' }, ['meeting', 'webinar'])).user.userId;
    const to = (await world.join(house, 'b@content.example')).user.userId;
    const ask = { productId: 'webinar', fromUserId: from, toUserId: to, moveContent: ['recording', 'recording'] } as const;
    const { transferId = '' } = await moveLicense(world, house.actor, ask, ORIGIN);
    expect(await world.transfers.find(house.accountId, transferId)).toMatchObject({
      direction: 'within',
      transfer: {
        state: 'moving',
        userId: to,
        from: { userId: from },
        products: ['webinar'],
        kinds: ['recording'],
        takesAlong: true,
        turn: 1,
      },
    });
    await world.post.settle();
  });

  it('with content that is refused begins none', async () => {
    const house = await world.account('None', { meeting: 9 });
    const { userId } = (await world.join(house, 'a@none.example')).user;
    const ask = { productId: 'meeting', fromUserId: house.actor.user.userId, toUserId: userId, moveContent: ['recording'] } as const;
    expect(await codeOf(moveLicense(world, house.actor, ask, ORIGIN))).toBe('LICENSE_NOT_HELD');
    expect((await world.transfers.list(house.accountId, { limit: 10 })).items).toEqual([]);
  });
});

describe('an administrator’s products', () => {
  it('are given and taken only by who may administer such administrators', async () => {
    const house = await world.account('Ranks', { meeting: 9, webinar: 9 });
    const admin = await world.join(house, 'admin@ranks.example', { name: 'admin' });
    const manager = await world.join(house, 'manager@ranks.example', { name: 'manager', permissions: ['licenses.manage'] });
    const asManager = house.as(manager);
    expect(await codeOf(give(asManager, 'admin@ranks.example', 'webinar'))).toBe('PERMISSION_MISSING');
    expect(await codeOf(take(house.as(admin), 'admin@ranks.example', 'meeting'))).toBe('PERMISSION_MISSING');
    expect(await codeOf(move(asManager, 'meeting', 'admin@ranks.example', 'manager@ranks.example'))).toBe('PERMISSION_MISSING');
    expect(await codeOf(give(house.as(admin), 'manager@ranks.example', 'webinar'))).toBe('done');
    expect(await codeOf(take(house, 'admin@ranks.example', 'meeting'))).toBe('done');
    expect(await house.user('admin@ranks.example')).toMatchObject({ status: 'active', products: [] });
  });
});
