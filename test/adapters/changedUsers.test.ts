import { afterEach, describe, expect, it } from '@jest/globals';
import type { Change } from '../../lib/domain/actor.ts';
import { give, move, take } from '../../lib/domain/licensing.ts';
import { reactivate, remove, suspend } from '../../lib/domain/membership.ts';
import type { Person } from '../../lib/domain/person.ts';
import { begun, type MovingTransfer } from '../../lib/domain/transfer.ts';
import type { User } from '../../lib/domain/user.ts';
import { acceptInvitation } from '../../lib/usecases/invitations.ts';
import { Overtaken } from '../../lib/usecases/ports.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { openInvitation } from '../support/openInvitation.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const { users } = world;

afterEach(() => expectLedgerToHold(world.table));

let count = 0;
const change = (action: string): Change => ({
  id: `01CHANGE${String(++count).padStart(18, '0')}`,
  at: world.clock.now(),
  actor: { kind: 'user', id: '01ADM1N' },
  action,
  requestId: 'req-7',
  ip: '192.0.2.7',
});
const kept = (before: User, after: User) => users.keepChanged([{ before, after }], change('user.changed'));
const now = (): Date => world.clock.now();
const seats = async (accountId: string, ...products: string[]) => users.seen(accountId, [], products);
const itemOf = async ({ userId }: User) => (await stored(world.table)).find(({ pk, sk }) => sk === 'USER' && String(pk).endsWith(userId));

async function holder(name: string, pools: Record<string, number> = { meeting: 9, webinar: 9 }, products = ['meeting', 'webinar']) {
  const house = await world.account(name, pools);
  const { user } = await world.join(house, `ada@${name.toLowerCase()}.example`, undefined, products);
  const person = (await world.invitations.find(user.accountId, user.userId))?.person as Person;
  return { house, user, person, find: async () => (await users.find(user.accountId, user.userId)) as User };
}

describe('what a user becomes', () => {
  it('is stored as it was decided, with who changed it', async () => {
    const { user, find } = await holder('Stored');
    const suspended = suspend(user, 'On leave.', now());
    await users.keepChanged([{ before: user, after: suspended }], change('user.suspended'));
    expect(await find()).toEqual(suspended);
    expect((await itemOf(user))?.['change']).toMatchObject({ action: 'user.suspended', requestId: 'req-7', ip: '192.0.2.7' });
    const gone = remove(suspended, now());
    await kept(suspended, gone);
    expect(await find()).toEqual(gone);
  });

  it.each<[string, (user: User) => User]>([
    ['gave a product back', (user) => take(user, 'webinar', now())],
    ['was suspended', (user) => suspend(user, undefined, now())],
    ['was removed', (user) => remove(user, now())],
  ])('is not kept where the user meanwhile %s', async (what, act) => {
    const { user, find } = await holder(`While${what.length}`);
    await kept(user, act(user));
    const meanwhile = await find();
    for (const after of [take(user, 'meeting', now()), suspend(user, undefined, now()), remove(user, now())])
      await expect(kept(user, after)).rejects.toThrow(Overtaken);
    expect(await find()).toEqual(meanwhile);
  });

  it('is not kept where the invitation was answered meanwhile', async () => {
    const house = await world.account('Answered', { meeting: 9 });
    const open = await openInvitation(world, house, 'ada@answered.example');
    await open.accepting();
    for (const after of [suspend(open.user, undefined, now()), remove(open.user, now()), take(open.user, 'meeting', now())])
      await expect(kept(open.user, after)).rejects.toThrow(Overtaken);
    expect((await open.now()).status).toBe('active');
  });

  it('leaves alone what the sender of the invitation marks at that moment', async () => {
    const house = await world.account('Sender', { meeting: 9, webinar: 9 });
    const open = await openInvitation(world, house, 'ada@sender.example');
    await open.puttingBack();
    await kept(open.user, give(open.user, 'webinar', await seats(house.accountId, 'webinar')));
    expect(await open.now()).toMatchObject({ products: ['meeting', 'webinar'], invitation: { delivery: { state: 'queued' } } });
  });

  it('is due no longer once its invitation is cancelled', async () => {
    const house = await world.account('Due', { meeting: 9 });
    const open = await openInvitation(world, house, 'ada@due.example');
    expect(await itemOf(open.user)).toHaveProperty('dueAt');
    await kept(open.user, suspend(open.user, undefined, now()));
    expect(await itemOf(open.user)).not.toHaveProperty('dueAt');
    expect(await itemOf(open.user)).not.toHaveProperty('dueShard');
  });
});

describe('a seat that somebody else took meanwhile', () => {
  it('is not taken twice: what was decided is decided anew', async () => {
    const { house, user, find } = await holder('Taken', { meeting: 9, webinar: 1 }, ['meeting']);
    const given = give(user, 'webinar', await seats(house.accountId, 'webinar'));
    await house.add([{ email: 'fast@taken.example', products: ['webinar'] }]);
    await expect(kept(user, given)).rejects.toThrow(Overtaken);
    expect(await find()).toEqual(user);
  });
});

describe('a person who left meanwhile', () => {
  it('is not reactivated', async () => {
    const { house, user, person, find } = await holder('Left');
    const other = await world.account('New', { meeting: 9 });
    const suspended = suspend(user, undefined, now());
    await kept(user, suspended);
    const back = reactivate(suspended, person, await seats(house.accountId, 'meeting', 'webinar'));
    await other.add([{ email: user.email }]);
    await world.post.settle();
    await acceptInvitation(world, world.mails.tokenOf(user.email), undefined, ORIGIN);
    const step = { before: suspended, after: back };
    const home = { accountId: user.accountId, userId: user.userId };
    await expect(users.keepChanged([step], change('user.reactivated'), home)).rejects.toThrow(Overtaken);
    expect((await find()).status).toBe('suspended');
  });
});

describe('the last super admin', () => {
  it('does not go, whatever was seen', async () => {
    const house = await world.account('Last', { meeting: 1 });
    const { user } = house.actor;
    expect(await codeOf(kept(user, suspend(user, undefined, now())))).toBe('ACCOUNT_LAST_SUPER_ADMIN');
    expect(await codeOf(kept(user, remove(user, now())))).toBe('ACCOUNT_LAST_SUPER_ADMIN');
  });
});

describe('a product that moves', () => {
  const transfer = (from: User, to: User): MovingTransfer => ({
    transferId: '01TRANSFER0000000000000001',
    accountId: to.accountId,
    userId: to.userId,
    from: { accountId: from.accountId, userId: from.userId },
    createdAt: now(),
    acceptedAt: now(),
    state: 'moving',
    ...begun(['webinar'], true, ['recording']),
  });

  it('moves with its content or not at all', async () => {
    const { house, user, find } = await holder('Whole');
    const { user: taker } = await world.join(house, 'bob@whole.example');
    const { from, to } = move(user, taker, 'webinar', now());
    const steps = [
      { before: user, after: from },
      { before: taker, after: to },
    ];
    await kept(user, take(user, 'meeting', now()));
    await expect(users.keepLicenseMoved(steps, transfer(user, taker), change('license.moved'))).rejects.toThrow(Overtaken);
    expect(await world.transfers.find(house.accountId, transfer(user, taker).transferId)).toBeUndefined();
    expect(await users.find(taker.accountId, taker.userId)).toEqual(taker);
    expect((await find()).products).toEqual(['webinar']);
  });

  it('calls the mover by the stream, and by the sweep if that was lost', async () => {
    const { house, user } = await holder('Called');
    const { user: taker } = await world.join(house, 'bob@called.example');
    const { from, to } = move(user, taker, 'webinar', now());
    const steps = [
      { before: user, after: from },
      { before: taker, after: to },
    ];
    await users.keepLicenseMoved(steps, transfer(user, taker), change('license.moved'));
    const item = (await stored(world.table)).find(({ sk }) => sk === 'T#01TRANSFER0000000000000001');
    expect(item).toMatchObject({ state: 'moving', turn: 1, requestId: 'req-7', dueShard: expect.stringMatching(/^DUE#\d\d$/) });
    expect(item?.['dueAt']).toBe(new Date(now().getTime() + 15 * 60_000).toISOString());
    await world.post.settle();
  });
});
