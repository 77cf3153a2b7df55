import { afterEach, describe, expect, it } from '@jest/globals';
import type { Change } from '../../lib/domain/actor.ts';
import type { Addition } from '../../lib/domain/inviting.ts';
import { Overtaken } from '../../lib/usecases/ports.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { stored } from '../support/stored.ts';
import { openWorld } from '../support/world.ts';
import { addRows } from '../support/house.ts';
import { declineInvitation } from '../../lib/usecases/invitations.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 12 });
const third = await world.account('Arkwright Mills', { meeting: 50 });
const other = await world.account('Jacquard Looms', { meeting: 50 });
const change: Change = {
  id: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A',
  at: new Date('2026-11-24T09:00:00.000Z'),
  actor: { kind: 'user', id: house.actor.user.userId },
  action: 'user.invited',
  requestId: 'req-1',
};

afterEach(() => expectLedgerToHold(world.table));

/** What was decided about somebody at this moment; nothing of it is stored yet. */
async function decided(email: string, row = {}, { actor } = house): Promise<Addition> {
  const [addition] = await addRows(world, actor, [{ email, ...row }], true);
  if (!addition || addition instanceof Error) throw new Error('this row can be taken');
  return addition;
}
const keep = (additions: readonly Addition[]) => world.users.keepAdded(additions, change);

describe('what was decided on is no longer so, and nothing at all is written, where meanwhile', () => {
  it.each([
    ['another call added the person', (email: string) => house.add([{ email }])],
    ['another account asked for the person', (email: string) => other.add([{ email }])],
    ['the seats were taken', () => house.add(Array.from({ length: 12 }, (_, at) => ({ email: `crowd${at}@example.com` })))],
  ])('%s', async (what, meanwhile) => {
    const email = `${what.replaceAll(' ', '.')}@example.com`;
    const additions = await Promise.all([1, 2, 3, 4, 5].map((n) => decided(`${n}.${email}`)));
    const last = await decided(email);
    await meanwhile(email);
    const before = await stored(world.table);
    await expect(keep([...additions, last])).rejects.toBeInstanceOf(Overtaken);
    expect(await stored(world.table)).toEqual(before);
  });

  it('the person who was to be invited again was invited again already', async () => {
    await other.add([{ email: 'again@example.com' }]);
    await world.post.settle();
    await declineInvitation(world, world.mails.tokenOf('again@example.com'), undefined, { requestId: 'req-1' });
    const [addition] = await addRows(world, other.actor, [{ email: 'again@example.com' }], true);
    await other.add([{ email: 'again@example.com' }]);
    await expect(keep([addition as Addition])).rejects.toBeInstanceOf(Overtaken);
  });

  it('the person came home elsewhere', async () => {
    await other.add([{ email: 'home@example.com' }]);
    await world.post.settle();
    const addition = await decided('home@example.com', { products: [], role: { name: 'admin' } });
    await world.accept('home@example.com');
    await expect(keep([addition])).rejects.toBeInstanceOf(Overtaken);
  });
});

describe('one call', () => {
  it('may add forty people who each get products of their own, of thirty that there are', async () => {
    const products = Array.from({ length: 30 }, (_, at) => `product-${at}`);
    const many = await world.account('Many Products', Object.fromEntries(products.map((productId) => [productId, 10])));
    const rows = Array.from({ length: 40 }, (_, at) => ({ email: `many${at}@example.com`, products: [`product-${at % 30}`] }));
    expect(new Set(await many.add(rows))).toEqual(new Set(['invited']));
    expect((await many.seats())['product-0']).toBe('2/10 (2)');
  });
});

describe('a user', () => {
  it('is read back as it was stored', async () => {
    const addition = await decided('read.back@example.com', { role: { name: 'manager', permissions: ['users.manage'] } }, third);
    await keep([addition]);
    expect(await world.users.find(third.accountId, addition.user.userId)).toEqual(addition.user);
    expect(await third.user('read.back@example.com')).toEqual(addition.user);
  });

  it('of another account is not found by its id', async () => {
    expect(await world.users.find(other.accountId, house.actor.user.userId)).toBeUndefined();
  });
});
