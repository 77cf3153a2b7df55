import { beforeEach, describe, expect, it } from '@jest/globals';
import { dynamoPurging } from '../../lib/adapters/dynamo/purging.ts';
import type { ActiveUser } from '../../lib/domain/user.ts';
import { correctEmail } from '../../lib/usecases/correctEmail.ts';
import { removeUser, restoreUser } from '../../lib/usecases/membership.ts';
import type { PurgeStore } from '../../lib/usecases/ports/purging.ts';
import { purgeRemoved } from '../../lib/usecases/purgeRemoved.ts';
import { register, things } from '../support/contents.ts';
import { openHistory } from '../support/eventsTable.ts';
import type { House } from '../support/house.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { openWorld, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
let ada: ActiveUser;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  ({ user: ada } = await world.join(house, 'ada@example.com'));
});

const purge = (purging: PurgeStore = dynamoPurging(world.table)) => purgeRemoved({ ...world, purging }, world.clock.now(), ORIGIN);
const remove = () => removeUser(world, house.actor, { userId: ada.userId }, ORIGIN);
/** What is stored with this user's id, or this person's, in its key. */
const left = async (): Promise<string[]> =>
  (await stored(world.table)).filter(({ pk }) => String(pk).includes(ada.userId)).map(({ sk }) => String(sk));
const people = async (): Promise<number> => (await stored(world.table)).filter(({ sk }) => sk === 'PERSON').length;

describe('a user who was removed', () => {
  it('is forgotten 30 days later, to the millisecond, with all that was kept for them', async () => {
    await register(world, ada, things(250));
    const others = await people();
    await remove();
    world.clock.pass(30 * DAY - 1);
    expect(await purge()).toBe(0);
    world.clock.pass(1);
    expect(await purge()).toBe(1);
    expect(await left()).toEqual([]);
    expect(await people()).toBe(others - 1);
    expect(await world.users.find(house.accountId, ada.userId)).toBeUndefined();
    expect(await purge()).toBe(0);
    await expectLedgerToHold(world.table);
  });

  it('can be added again as somebody new, who chooses a password', async () => {
    await remove();
    world.clock.pass(30 * DAY);
    await purge();
    expect(await house.add([{ email: 'ada@example.com' }])).toEqual(['invited']);
    await world.post.settle();
    const { userId } = await world.accept('ada@example.com', 'another good password');
    expect(userId).not.toBe(ada.userId);
    await expectLedgerToHold(world.table);
  });

  it('and is at home in another account since is still who they are there', async () => {
    const looms = await world.account('Jacquard Looms');
    await looms.add([{ email: 'ada@example.com' }]);
    await world.post.settle();
    await world.accept('ada@example.com', null);
    await remove();
    world.clock.pass(30 * DAY);
    expect(await purge()).toBe(1);
    expect(await looms.user('ada@example.com')).toMatchObject({ status: 'active' });
    await expectLedgerToHold(world.table);
  });

  it('is not forgotten once restored, or removed anew', async () => {
    await remove();
    world.clock.pass(29 * DAY);
    await restoreUser(world, house.actor, ada.userId, ORIGIN);
    world.clock.pass(DAY);
    expect(await purge()).toBe(0);
    await remove();
    world.clock.pass(29 * DAY);
    expect(await purge()).toBe(0);
    await expectLedgerToHold(world.table);
  });

  it('is nobody to restore, or to change, once it is time', async () => {
    await remove();
    world.clock.pass(30 * DAY);
    expect(await codeOf(restoreUser(world, house.actor, ada.userId, ORIGIN))).toBe('USER_NOT_RESTORABLE');
    await purge();
    expect(await codeOf(restoreUser(world, house.actor, ada.userId, ORIGIN))).toBe('USER_UNKNOWN');
    expect(await codeOf(correctEmail(world, house.actor, { userId: ada.userId, email: 'b@example.com' }, ORIGIN))).toBe('USER_UNKNOWN');
  });

  it('is forgotten by the next run where one died after any of its steps, and their end is told once', async () => {
    const history = await openHistory(world.table, world);
    await register(world, ada, things(3));
    await remove();
    await history.follow();
    world.clock.pass(30 * DAY);
    const real = dynamoPurging(world.table);
    const dying = (step: 'keepMarked' | 'eraseContent' | 'eraseUser', after: boolean): PurgeStore => {
      const dies = async (done?: Promise<void>): Promise<never> => {
        await done;
        throw new Error('the run died');
      };
      return {
        ...real,
        keepMarked: (...args) => (step === 'keepMarked' ? dies(after ? real.keepMarked(...args) : undefined) : real.keepMarked(...args)),
        eraseContent: (...args) =>
          step === 'eraseContent' ? dies(after ? real.eraseContent(...args) : undefined) : real.eraseContent(...args),
        eraseUser: (...args) => (step === 'eraseUser' ? dies(after ? real.eraseUser(...args) : undefined) : real.eraseUser(...args)),
      };
    };
    for (const step of ['keepMarked', 'eraseContent', 'eraseUser'] as const)
      await expect(purge(dying(step, false))).rejects.toThrow('died');
    await expect(purge(dying('eraseContent', true))).rejects.toThrow('died');
    await expect(purge(dying('eraseUser', true))).rejects.toThrow('died');
    expect(await purge()).toBe(0);
    expect(await left()).toEqual([]);
    const { events } = await history.follow();
    expect(events.map(({ action, actor, changes }) => [action, actor.kind, changes.find(({ field }) => field === 'email')?.to])).toEqual([
      ['user.purged', 'system', null],
    ]);
  });

  it('who is added again at that very moment is either here anew, or the same as ever', async () => {
    await remove();
    world.clock.pass(30 * DAY);
    const [, [outcome]] = await Promise.all([purge(), house.add([{ email: 'ada@example.com' }])]);
    expect(['invited', 'reinvited']).toContain(outcome);
    await world.post.settle();
    expect((await world.accept('ada@example.com', outcome === 'invited' ? undefined : null)).status).toBe('active');
    await expectLedgerToHold(world.table);
  });
});
