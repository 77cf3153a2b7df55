import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import { updateAccount } from '../../lib/usecases/accounts.ts';
import { giveLicense, moveLicense, takeLicense } from '../../lib/usecases/licenses.ts';
import { reactivateUser } from '../../lib/usecases/membership.ts';
import { updateUser } from '../../lib/usecases/updateUser.ts';
import type { House } from '../support/house.ts';
import { openWorld, OPERATOR, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
let ada: UserActor;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  ada = await world.join(house, 'ada@example.com');
});

const give = (productId: string, userId = ada.user.userId) => giveLicense(world, house.actor, { userId, productId }, ORIGIN);
const noticesTo = async (email: string): Promise<string[]> => {
  await world.post.settle();
  return world.mails
    .to(email)
    .filter(({ tags }) => tags['kind'] === 'accessChanged')
    .map(({ text }) => text.text);
};

describe('somebody whose products or role change', () => {
  it('is told what they can use now, and what they administer', async () => {
    await give('webinar');
    expect(await noticesTo('ada@example.com')).toEqual([
      `Hello Ada,

You can now use MEETING and WEBINAR.

You administer nothing in this account.

You get this e-mail because an administrator of Analytical Engines has changed your products or your role.
`,
    ]);
    expect(world.mails.to('ada@example.com').at(-1)?.text.subject).toBe('Your access at Analytical Engines has changed');
  });

  it('is told once of each change, and not at all where nothing changes', async () => {
    await give('webinar');
    await give('webinar');
    await updateUser(world, house.actor, { userId: ada.user.userId, role: { name: 'manager', permissions: ['reports.view'] } }, ORIGIN);
    await updateUser(world, house.actor, { userId: ada.user.userId, firstName: 'Augusta' }, ORIGIN);
    await takeLicense(world, house.actor, { userId: ada.user.userId, productId: 'meeting' }, ORIGIN);
    expect(await noticesTo('ada@example.com')).toHaveLength(3);
  });

  it('is told in their language', async () => {
    await updateUser(world, house.actor, { userId: ada.user.userId, locale: 'fr' }, ORIGIN);
    await give('webinar');
    expect((await noticesTo('ada@example.com'))[0]).toContain('Vous pouvez maintenant utiliser MEETING et WEBINAR.');
  });

  it('is told of a licence that moved, as is who had it', async () => {
    await give('webinar');
    await world.join(house, 'grace@example.com');
    const { userId } = await house.user('grace@example.com');
    await moveLicense(world, house.actor, { productId: 'webinar', fromUserId: ada.user.userId, toUserId: userId }, ORIGIN);
    expect(await noticesTo('ada@example.com')).toHaveLength(2);
    expect(await noticesTo('grace@example.com')).toHaveLength(1);
  });

  it('is told when they are let in again, and not while they are out', async () => {
    await house.suspend(ada.user.userId);
    expect(await noticesTo('ada@example.com')).toEqual([]);
    await reactivateUser(world, house.actor, ada.user.userId, ORIGIN);
    expect(await noticesTo('ada@example.com')).toHaveLength(1);
  });

  it('is not told while they are invited: the invitation shows it', async () => {
    await house.add([{ email: 'invited@example.com' }]);
    await give('webinar', (await house.user('invited@example.com')).userId);
    expect(await noticesTo('invited@example.com')).toEqual([]);
  });

  it('is not told of what they did themselves, nor where the account does without', async () => {
    await give('meeting', house.actor.user.userId);
    expect(await noticesTo('root@analytical-engines.example')).toEqual([]);
    await updateAccount(world, OPERATOR, house.accountId, { settings: { accessNotices: false } }, ORIGIN);
    const account = await world.accounts.find(house.accountId);
    if (!account) throw new Error('the account is there');
    await giveLicense(world, { ...house.actor, account }, { userId: ada.user.userId, productId: 'webinar' }, ORIGIN);
    expect(await noticesTo('ada@example.com')).toEqual([]);
  });
});
