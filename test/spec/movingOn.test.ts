import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import { moveLicense, giveLicense, takeLicense } from '../../lib/usecases/licenses.ts';
import { suspendUser } from '../../lib/usecases/membership.ts';
import { retryTransfer } from '../../lib/usecases/transfers.ts';
import { kept, register, thing, things } from '../support/contents.ts';
import { moveOf, moveTo } from '../support/movers.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const { post } = world;
const SEATS = { meeting: 100, webinar: 100, voice: 100 };
const engines = await world.account('Analytical Engines', SEATS);
const looms = await world.account('Jacquard Looms', SEATS);
const wheels = await world.account('Difference Wheels', SEATS);

let ada: UserActor;
let people = 0;
beforeEach(async () => {
  ada = await world.join(engines, `ada${++people}@example.com`, { name: 'member' }, ['meeting', 'webinar', 'voice']);
});

describe('what cannot move', () => {
  it('is listed, and moves with a retry once that is possible', async () => {
    await register(world, ada.user, [thing('r1'), thing('w1', { productId: 'webinar' }), thing('w2', { productId: 'webinar' })]);
    const there = await moveTo(world, looms, ada);
    await takeLicense(world, looms.actor, { userId: there.userId, productId: 'webinar' }, ORIGIN);
    await post.settle();
    const failed = await moveOf(world, there);
    expect(failed).toMatchObject({ state: 'completed', moved: 1, failed: 2, total: 3 });
    expect(failed.failures).toEqual([
      { kind: 'recording', contentId: 'w1', productId: 'webinar', reason: 'productNotHeld' },
      { kind: 'recording', contentId: 'w2', productId: 'webinar', reason: 'productNotHeld' },
    ]);
    expect(await kept(world, ada.user)).toEqual(['recording webinar w1', 'recording webinar w2']);

    await giveLicense(world, looms.actor, { userId: there.userId, productId: 'webinar' }, ORIGIN);
    const before = world.mails.taken.length;
    await retryTransfer(world, looms.actor, there.invitation.transferId ?? '', ORIGIN);
    await post.settle();
    expect(await moveOf(world, there)).toMatchObject({ state: 'completed', moved: 3, failed: 0, failures: [], total: 3 });
    expect(await kept(world, there)).toEqual(['recording meeting r1', 'recording webinar w1', 'recording webinar w2']);
    // Once more nobody is told that they have moved, only that they can use one more product.
    expect(world.mails.taken.slice(before).map(({ tags }) => tags['kind'])).toEqual(['accessChanged']);
  });

  it('is counted whole, and listed up to the hundredth', async () => {
    await register(world, ada.user, things(130, 'recording', { productId: 'webinar' }));
    const there = await moveTo(world, looms, ada);
    await takeLicense(world, looms.actor, { userId: there.userId, productId: 'webinar' }, ORIGIN);
    await post.settle();
    const move = await moveOf(world, there);
    expect([move.failed, move.failures.length]).toEqual([130, 100]);
  });

  it('is not what a user left who is suspended by then: theirs moves all the same', async () => {
    await register(world, ada.user, [thing('r1')]);
    const there = await moveTo(world, looms, ada);
    await suspendUser(world, looms.actor, { userId: there.userId, note: undefined }, ORIGIN);
    await post.settle();
    expect(await kept(world, there)).toEqual(['recording meeting r1']);
  });
});

describe('a person who moves on while their things still move', () => {
  it('has them all where they are in the end', async () => {
    await register(world, ada.user, things(60));
    const second = await moveTo(world, looms, ada);
    const mine = (await post.relay()).filter(({ kind }) => kind === 'move');
    await post.deliver(mine, { ...world, timeLeft: () => 0 });
    const onTheirWay = (await post.relay()).filter(({ kind }) => kind === 'move');
    await post.deliver(onTheirWay, { ...world, timeLeft: () => 0 });
    expect(await kept(world, second)).toHaveLength(49);
    const third = await moveTo(world, wheels, { ...ada, user: second });
    // The first mover was between two pages; its message has gone, and the sweep brings it back.
    world.clock.pass(15 * 60_000);
    await post.deliver(await post.sweep(world.clock.now()));
    await post.settle();
    expect(await kept(world, third)).toHaveLength(60);
    expect(await kept(world, second)).toEqual([]);
    expect(await kept(world, ada.user)).toEqual([]);
  });

  it('and comes back, finds all of it at home, and no line that is read only', async () => {
    await register(world, ada.user, [...things(3, 'sessionHistory'), thing('r1')]);
    const there = await moveTo(world, looms, ada);
    await post.settle();
    const back = await moveTo(world, engines, { ...ada, user: there });
    await post.settle();
    expect(back.userId).toBe(ada.user.userId);
    expect(await kept(world, back)).toEqual([
      'recording meeting r1',
      ...[0, 1, 2].map((at) => `sessionHistory meeting sessionHistory0000${at}`),
    ]);
    expect(await kept(world, there)).toHaveLength(3);
  });

  it('and is back before the mover came: nothing has moved, and both moves end', async () => {
    await register(world, ada.user, [thing('r1')]);
    const there = await moveTo(world, looms, ada);
    const first = await post.relay();
    const back = await moveTo(world, engines, { ...ada, user: there });
    expect(await post.deliver(first)).toEqual([]);
    await post.settle();
    expect(await kept(world, back)).toEqual(['recording meeting r1']);
    expect(await moveOf(world, there)).toMatchObject({ state: 'completed', moved: 0, failed: 0 });
  });
});

describe('those who are told', () => {
  const subjects = (email: string) => world.mails.to(email).map(({ text }) => text.subject);

  it('are the person, and the super admins of the account that was left', async () => {
    await register(world, ada.user, [thing('r1')]);
    const [mine, theirs] = [subjects(ada.user.email).length, subjects(engines.actor.user.email).length];
    await moveTo(world, looms, ada);
    await post.settle();
    // The invitation, and what was done.
    expect(subjects(ada.user.email)).toHaveLength(mine + 2);
    expect(subjects(engines.actor.user.email)).toHaveLength(theirs + 1);
  });
});

describe('a licence that moves with its content', () => {
  it('takes along the kinds that were chosen, of that product, and leaves no line', async () => {
    const bob = await world.join(engines, `bob${people}@example.com`, { name: 'member' }, ['webinar']);
    await register(world, ada.user, [
      thing('r1'),
      thing('s1', { kind: 'scheduledSession' }),
      thing('h1', { kind: 'sessionHistory' }),
      thing('w1', { kind: 'scheduledSession', productId: 'webinar' }),
    ]);
    const ask = { productId: 'meeting', fromUserId: ada.user.userId, toUserId: bob.user.userId };
    const { transferId = '' } = await moveLicense(
      world,
      engines.actor,
      { ...ask, moveContent: ['scheduledSession', 'sessionHistory'] },
      ORIGIN,
    );
    await post.settle();
    expect(await kept(world, bob.user)).toEqual(['scheduledSession meeting s1', 'sessionHistory meeting h1']);
    expect(await kept(world, ada.user)).toEqual(['recording meeting r1', 'scheduledSession webinar w1']);
    expect(await world.moves.find(engines.accountId, transferId)).toMatchObject({ state: 'completed', moved: 2, total: 2 });
  });

  it('does not follow a colleague who has moved away: what was theirs stays, and is listed', async () => {
    const bob = await world.join(engines, `bob${people}@example.com`, { name: 'member' }, ['webinar']);
    await register(world, ada.user, [thing('r1')]);
    const ask = { productId: 'meeting', fromUserId: ada.user.userId, toUserId: bob.user.userId };
    const { transferId = '' } = await moveLicense(world, engines.actor, { ...ask, moveContent: ['recording'] }, ORIGIN);
    const waiting = await post.relay();
    const there = await moveTo(world, looms, bob);
    await post.deliver(waiting);
    await post.settle();
    expect(await kept(world, there)).toEqual([]);
    expect(await kept(world, ada.user)).toEqual(['recording meeting r1']);
    expect(await world.moves.find(engines.accountId, transferId)).toMatchObject({
      state: 'completed',
      failed: 1,
      failures: [{ contentId: 'r1', reason: 'recipientGone' }],
    });
  });
});
