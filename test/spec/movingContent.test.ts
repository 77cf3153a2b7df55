import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import { suspendUser } from '../../lib/usecases/membership.ts';
import { putProduct } from '../../lib/usecases/products.ts';
import { kept, register, thing, things } from '../support/contents.ts';
import { moveOf, moveTo } from '../support/movers.ts';
import { openWorld, OPERATOR, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const { post } = world;
const SEATS = { meeting: 100, webinar: 100, voice: 100 };
const engines = await world.account('Analytical Engines', SEATS);
const looms = await world.account('Jacquard Looms', SEATS);

let ada: UserActor;
let people = 0;
beforeEach(async () => {
  ada = await world.join(engines, `ada${++people}@example.com`, { name: 'member' }, ['meeting', 'webinar', 'voice']);
});

describe('what a person keeps', () => {
  it('is at their new account once it has moved, and no longer at the old one', async () => {
    await register(world, ada.user, [thing('r1'), thing('s1', { kind: 'scheduledSession', productId: 'webinar' })]);
    const there = await moveTo(world, looms, ada);
    await post.settle();
    expect(await kept(world, there)).toEqual(['recording meeting r1', 'scheduledSession webinar s1']);
    expect(await kept(world, ada.user)).toEqual([]);
    expect(await moveOf(world, there)).toMatchObject({ state: 'completed', moved: 2, total: 2, failed: 0, failures: [] });
  });

  it('is the same there, to the moment that it was registered', async () => {
    const whole = {
      startsAt: new Date('2026-12-01T09:00:00.000Z'),
      endsAt: new Date('2026-12-01T10:00:00.000Z'),
      bytes: 9_007_199_254_740_991,
    };
    await register(world, ada.user, [thing('r1', whole)]);
    const [before] = (await world.content.list(ada.user, { limit: 1 })).items;
    world.clock.pass(60_000);
    const there = await moveTo(world, looms, ada);
    await post.settle();
    expect((await world.content.list(there, { limit: 1 })).items).toEqual([before]);
  });

  it('leaves of its past sessions a line that is read only, and only there', async () => {
    await register(world, ada.user, [thing('h1', { kind: 'sessionHistory' }), thing('s1', { kind: 'scheduledSession' })]);
    const there = await moveTo(world, looms, ada);
    await post.settle();
    expect(await kept(world, ada.user)).toEqual(['sessionHistory meeting h1, read only']);
    expect(await kept(world, there)).toEqual(['scheduledSession meeting s1', 'sessionHistory meeting h1']);
  });

  it('stays where the new user does not hold the product, and where it is bound to the old one', async () => {
    await register(world, ada.user, [thing('r1'), thing('v1', { productId: 'voice' }), thing('r2', { movable: false })]);
    const there = await moveTo(world, looms, ada, ['meeting']);
    await post.settle();
    expect(await kept(world, there)).toEqual(['recording meeting r1']);
    expect(await kept(world, ada.user)).toEqual(['recording meeting r2', 'recording voice v1']);
    expect((await moveOf(world, there)).manifest).toEqual({
      moves: [{ productId: 'meeting', kind: 'recording', count: 1 }],
      stays: [
        { productId: 'meeting', kind: 'recording', count: 1, reason: 'notMovable' },
        { productId: 'voice', kind: 'recording', count: 1, reason: 'productNotHeld' },
      ],
    });
  });

  it('stays where the product lets nothing of its kind move', async () => {
    const voice = { productId: 'voice', name: 'VOICE' };
    await putProduct(world, OPERATOR, { ...voice, movingKinds: ['scheduledSession'] }, ORIGIN);
    await register(world, ada.user, [thing('v1', { productId: 'voice' })]);
    const there = await moveTo(world, looms, ada, ['voice']);
    await post.settle();
    await putProduct(world, OPERATOR, voice, ORIGIN);
    expect(await kept(world, ada.user)).toEqual(['recording voice v1']);
    expect((await moveOf(world, there)).manifest?.stays).toEqual([
      { productId: 'voice', kind: 'recording', count: 1, reason: 'kindNotMovable' },
    ]);
  });

  it('stays whole where the person was suspended', async () => {
    await register(world, ada.user, [thing('r1')]);
    await suspendUser(world, engines.actor, { userId: ada.user.userId, note: undefined }, ORIGIN);
    const there = await moveTo(world, looms, ada);
    await post.settle();
    expect(await kept(world, there)).toEqual([]);
    expect(await kept(world, ada.user)).toEqual(['recording meeting r1']);
    const move = await moveOf(world, there);
    expect(move).toMatchObject({ state: 'completed', moved: 0, total: 0 });
    expect(move.manifest?.stays).toEqual([{ productId: 'meeting', kind: 'recording', count: 1, reason: 'userSuspended' }]);
  });

  it('moves whole, however many pages it fills', async () => {
    const all = [...things(60, 'recording'), ...things(50, 'scheduledSession', { movable: false }), ...things(110, 'sessionHistory')];
    await register(world, ada.user, all);
    const there = await moveTo(world, looms, ada);
    await post.settle();
    expect(await moveOf(world, there)).toMatchObject({ state: 'completed', moved: 170, total: 170, failed: 0 });
    expect(await kept(world, there)).toHaveLength(170);
    expect((await kept(world, ada.user)).filter((line) => line.endsWith('read only'))).toHaveLength(110);
    expect(await kept(world, ada.user)).toHaveLength(160);
  });

  it('goes on in the next call when the time of one runs out, and shows how far it is', async () => {
    await register(world, ada.user, things(120));
    const there = await moveTo(world, looms, ada);
    const hurried = { ...world, timeLeft: () => 9_999 };
    const seen: string[] = [];
    for (let messages = await post.relay(); messages.some(({ kind }) => kind === 'move'); messages = await post.relay()) {
      await post.deliver(messages, hurried);
      const { state, moved, total } = await moveOf(world, there);
      seen.push(`${state} ${moved}/${total}`);
    }
    expect(seen).toEqual(['moving 0/120', 'moving 49/120', 'moving 98/120', 'moving 120/120', 'completed 120/120']);
    expect(await kept(world, there)).toHaveLength(120);
  });
});

describe('what a product registers after its user has accepted', () => {
  it('lands where the person is, though the mover has not begun', async () => {
    await register(world, ada.user, [thing('r1')]);
    const there = await moveTo(world, looms, ada);
    await register(world, ada.user, [thing('r2')]);
    expect(await kept(world, there)).toEqual(['recording meeting r2']);
    await post.settle();
    expect(await kept(world, there)).toEqual(['recording meeting r1', 'recording meeting r2']);
    expect(await moveOf(world, there)).toMatchObject({ moved: 1, total: 1 });
  });

  it('is newer than what the mover brings: of the two the newer one stays, once', async () => {
    await register(world, ada.user, [thing('r1'), thing('h1', { kind: 'sessionHistory' })]);
    const there = await moveTo(world, looms, ada);
    await register(world, ada.user, [thing('r1', { title: 'Newer' }), thing('h1', { kind: 'sessionHistory', title: 'Newer' })]);
    await post.settle();
    const { items } = await world.content.list(there, { limit: 10 });
    expect(items.map(({ contentId, title }) => `${contentId} ${title}`)).toEqual(['r1 Newer', 'h1 Newer']);
    expect(await kept(world, ada.user)).toEqual(['sessionHistory meeting h1, read only']);
    expect(await moveOf(world, there)).toMatchObject({ state: 'completed', moved: 2, total: 2 });
  });
});
