import { describe, expect, it } from '@jest/globals';
import type { ProductActor } from '../../lib/domain/actor.ts';
import type { Home } from '../../lib/domain/person.ts';
import type { Registration } from '../../lib/domain/registering.ts';
import { takeLicense } from '../../lib/usecases/licenses.ts';
import { removeUser, suspendUser } from '../../lib/usecases/membership.ts';
import { registerContent } from '../../lib/usecases/registerContent.ts';
import { kept, thing, things } from '../support/contents.ts';
import { moveTo } from '../support/movers.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const engines = await world.account('Analytical Engines', { meeting: 100, webinar: 100 });
const looms = await world.account('Jacquard Looms', { meeting: 100, webinar: 100 });
const product = (productId: string): ProductActor => ({ kind: 'product', productId, tokenId: '01SEATW1SE0000000000000000' });
const meeting = product('meeting');
const tell = (user: Home, things: readonly Registration[], as = meeting) =>
  registerContent(world, as, { accountId: user.accountId, userId: user.userId }, things);
const told = (user: Home, as?: ProductActor, productId = 'meeting') => codeOf(tell(user, [thing('r1', { productId })], as));
const join = async (email: string, products = ['meeting']) => (await world.join(engines, email, { name: 'member' }, products)).user;

describe('a product', () => {
  it('registers what it keeps for those who hold it, in whichever account, invited ones included', async () => {
    await looms.add([{ email: 'invited@example.com' }]);
    expect(await told(await join('active@example.com'))).toBe('done');
    expect(await told(await looms.user('invited@example.com'))).toBe('done');
  });

  it('registers for who is suspended what it kept for them before', async () => {
    const user = await join('suspended@example.com');
    await suspendUser(world, engines.actor, { userId: user.userId, note: undefined }, ORIGIN);
    expect(await told(user)).toBe('done');
  });

  it('registers nothing for who does not hold it, holds it no longer, or was removed', async () => {
    const never = await join('never@example.com', ['webinar']);
    const both = await join('both@example.com', ['meeting', 'webinar']);
    await takeLicense(world, engines.actor, { userId: both.userId, productId: 'meeting' }, ORIGIN);
    const last = await join('last@example.com');
    await takeLicense(world, engines.actor, { userId: last.userId, productId: 'meeting' }, ORIGIN);
    const removed = await join('removed@example.com');
    await removeUser(world, engines.actor, removed, ORIGIN);
    for (const user of [never, both, last, removed]) expect([user.email, await told(user)]).toEqual([user.email, 'PERMISSION_MISSING']);
  });

  it('registers nothing for another product, not even among its own', async () => {
    const user = await join('others@example.com', ['meeting', 'webinar']);
    expect(await told(user, product('webinar'))).toBe('PERMISSION_MISSING');
    expect(await codeOf(tell(user, [thing('r1'), thing('w1', { productId: 'webinar' })]))).toBe('PERMISSION_MISSING');
    expect(await kept(world, user)).toEqual([]);
  });

  it.each(['01HZX3V7Q8N5M4K2J1G0F9E8D7', 'nobody', '', '__proto__'])('registers nothing for nobody: %j', async (userId) => {
    expect(await told({ accountId: engines.accountId, userId })).toBe('USER_UNKNOWN');
  });
});

describe('a registration', () => {
  it('that comes twice changes nothing, not even its time', async () => {
    const user = await join('twice@example.com');
    const whole = thing('r1', { startsAt: new Date('2026-12-01T09:00:00.000Z'), endsAt: new Date('2026-12-01T10:00:00.000Z'), bytes: 5 });
    const [first] = await tell(user, [whole]);
    world.clock.pass(1_000);
    expect(await tell(user, [whole])).toEqual([first]);
    expect((await world.content.list(user, { limit: 10 })).items).toEqual([first]);
  });

  it.each<[string, Partial<Registration>]>([
    ['title', { title: 'Another' }],
    ['beginning', { startsAt: new Date('2026-12-01T09:00:00.001Z') }],
    ['end', { endsAt: new Date('2026-12-01T10:00:00.001Z') }],
    ['size', { bytes: 6 }],
    ['leave to move', { movable: false }],
  ])('with another %s replaces the one before whole', async (what, changes) => {
    const user = await join(`${what.replaceAll(' ', '-')}@example.com`);
    const whole = { startsAt: new Date('2026-12-01T09:00:00.000Z'), endsAt: new Date('2026-12-01T10:00:00.000Z'), bytes: 5 };
    await tell(user, [thing('r1', whole)]);
    world.clock.pass(1_000);
    await tell(user, [thing('r1', { ...whole, ...changes })]);
    expect((await world.content.list(user, { limit: 10 })).items).toEqual([
      { ...thing('r1', { ...whole, ...changes }), registeredAt: world.clock.now() },
    ]);
    await tell(user, [thing('r1')]);
    expect((await world.content.list(user, { limit: 10 })).items[0]).not.toHaveProperty('bytes');
  });

  it('that names a thing twice keeps the last, and the same id in another kind is another thing', async () => {
    const user = await join('duplicates@example.com');
    const contents = await tell(user, [
      thing('r1', { title: 'First' }),
      thing('r1', { kind: 'sessionHistory' }),
      thing('r1', { title: 'Last' }),
    ]);
    expect(contents.map(({ kind, title }) => `${kind} ${title}`)).toEqual(['recording Last', 'sessionHistory Title of r1']);
    expect(await kept(world, user)).toEqual(['recording meeting r1', 'sessionHistory meeting r1']);
  });

  it('of a hundred things keeps them all', async () => {
    const user = await join('hundred@example.com');
    expect(await tell(user, things(100))).toHaveLength(100);
    expect(await kept(world, user)).toHaveLength(100);
  });

  it('lands where the person is by now, however often they have moved', async () => {
    const actor = await world.join(engines, 'moving@example.com');
    const second = await moveTo(world, looms, actor, ['meeting']);
    await tell(actor.user, [thing('r1')]);
    expect(await kept(world, second)).toEqual(['recording meeting r1']);
    const third = await moveTo(world, engines, { ...actor, user: second }, ['meeting']);
    for (const user of [actor.user, second]) await tell(user, [thing(`of-${user.accountId}`)]);
    await world.post.settle();
    expect(await kept(world, third)).toEqual(
      ['recording meeting r1', `recording meeting of-${engines.accountId}`, `recording meeting of-${looms.accountId}`].sort(),
    );
    expect(await kept(world, second)).toEqual([]);
  });

  it('of who was asked back lands where they are until they accept', async () => {
    const actor = await world.join(engines, 'asked-back@example.com');
    const there = await moveTo(world, looms, actor, ['meeting']);
    await engines.add([{ email: actor.user.email }]);
    await tell(actor.user, [thing('r1')]);
    expect(await kept(world, there)).toEqual(['recording meeting r1']);
  });

  it('is refused where the person is and no longer holds the product', async () => {
    const actor = await world.join(engines, 'without@example.com', { name: 'member' }, ['meeting', 'webinar']);
    await moveTo(world, looms, actor, ['webinar']);
    expect(await told(actor.user)).toBe('PERMISSION_MISSING');
    expect(await kept(world, actor.user)).toEqual([]);
  });
});
