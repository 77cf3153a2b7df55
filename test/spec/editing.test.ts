import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import { authenticate } from '../../lib/usecases/authenticate.ts';
import { createGroup, deleteGroup } from '../../lib/usecases/groups.ts';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import { removeUser, restoreUser } from '../../lib/usecases/membership.ts';
import { changePassword } from '../../lib/usecases/password.ts';
import { registerContent } from '../../lib/usecases/registerContent.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { createRole, deleteRole } from '../../lib/usecases/roles.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { updateOwn, updateUser, type UpdateUserAsk } from '../../lib/usecases/updateUser.ts';
import type { House } from '../support/house.ts';
import { DAY } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, OPERATOR, ORIGIN, PASSWORD, type World } from '../support/world.ts';

let world: World;
let house: House;
let ada: UserActor;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines', { meeting: 5 });
  ada = await world.join(house, 'ada@example.com');
});

const edit = (ask: Omit<UpdateUserAsk, 'userId'>, of = ada, by = house.actor) =>
  updateUser(world, by, { userId: of.user.userId, ...ask }, ORIGIN);
const stored = async (actor = ada) => (await world.users.find(house.accountId, actor.user.userId))!;
describe('a user who is changed', () => {
  it('has the new names, language and group, is found by the new name, and keeps the rest', async () => {
    const { groupId } = await createGroup(world, house.actor, { name: 'Sales' }, ORIGIN);
    await edit({ firstName: ' Augusta ', lastName: 'King', locale: 'fr', groupId });
    expect(await stored()).toMatchObject({ firstName: 'Augusta', lastName: 'King', locale: 'fr', groupId, products: ['meeting'] });
    expect((await world.users.list(house.accountId, { limit: 10, q: 'king' })).items).toHaveLength(1);
    expect((await world.users.list(house.accountId, { limit: 10, q: 'lovelace' })).items).toHaveLength(0);
    await edit({ groupId: null });
    expect((await stored()).groupId).toBeUndefined();
    expect((await world.groups.list(house.accountId))[0]?.userCount).toBe(0);
  });

  it('keeps both of two changes made at once, and is found by what they are called then', async () => {
    for (let round = 0; round < 5; round++) {
      await Promise.all([edit({ firstName: `First${round}` }), edit({ lastName: `Last${round}` })]);
      expect(await stored()).toMatchObject({ firstName: `First${round}`, lastName: `Last${round}` });
      expect((await world.users.list(house.accountId, { limit: 10, q: `last${round} first${round}` })).items).toHaveLength(1);
    }
  });

  it('has a new role from the next request on', async () => {
    await edit({ role: { name: 'manager', permissions: ['audit.view'] } });
    const { token } = await signIn(world, 'ada@example.com', PASSWORD);
    expect((await authenticate(world, token)).authority.permissions).toEqual(['audit.view']);
    await edit({ role: { name: 'member' } });
    expect((await authenticate(world, token)).authority.permissions).toEqual([]);
  });

  it('is given no more than the giver may, by nobody who may not change them', async () => {
    const manager = await world.join(house, 'manager@example.com', { name: 'manager', permissions: ['users.manage'] }, []);
    expect(await codeOf(edit({ role: { name: 'admin' } }, ada, manager))).toBe('ROLE_NOT_GRANTABLE');
    expect(await codeOf(edit({ role: { name: 'manager', permissions: ['audit.view'] } }, manager, manager))).toBe('PERMISSION_MISSING');
    expect(await codeOf(edit({ firstName: 'Boss' }, house.actor, manager))).toBe('PERMISSION_MISSING');
    expect(await codeOf(edit({ role: { name: 'manager', permissions: ['users.manage'], groupIds: ['01HZX3V7Q8N5M4K2J1G0F9E8D7'] } }))).toBe(
      'GROUP_UNKNOWN',
    );
  });

  it('is left with something to do', async () => {
    const admin = await world.join(house, 'admin@example.com', { name: 'admin' }, []);
    expect(await codeOf(edit({ role: { name: 'member' } }, admin))).toBe('USER_ACCESS_MISSING');
  });

  it('stays super admin where they are the last, also when two take it from each other', async () => {
    const other = await world.join(house, 'other@example.com', { name: 'superAdmin' }, ['meeting']);
    await edit({ role: { name: 'admin' } }, house.actor, other);
    expect(await codeOf(edit({ role: { name: 'member' } }, other, other))).toBe('ACCOUNT_LAST_SUPER_ADMIN');
    await edit({ role: { name: 'superAdmin' } }, house.actor, other);
    const both = await Promise.all([
      codeOf(edit({ role: { name: 'admin' } }, house.actor, other)),
      codeOf(edit({ role: { name: 'admin' } }, other, house.actor)),
    ]);
    expect(both.toSorted()).toEqual(['ACCOUNT_LAST_SUPER_ADMIN', 'done']);
  });

  it('keeps their new name where an invitation is sent again at that moment', async () => {
    await house.add([{ email: 'eve@example.com' }]);
    const { userId } = await house.user('eve@example.com');
    for (let round = 0; round < 10; round++) {
      const firstName = `Eve${round}`;
      await Promise.all([
        updateUser(world, house.actor, { userId, firstName }, ORIGIN),
        resendInvitation(world, house.actor, { userId }, ORIGIN),
      ]);
      expect(await world.users.find(house.accountId, userId)).toMatchObject({ firstName, invitation: { generation: round + 2 } });
      // So often in a day nobody may be invited.
      world.clock.pass(DAY);
    }
  });

  it('keeps an open invitation, which shows what is new', async () => {
    await house.add([{ email: 'eve@example.com' }]);
    const eve = await house.user('eve@example.com');
    await world.post.settle();
    await updateUser(world, house.actor, { userId: eve.userId, firstName: 'Eva', role: { name: 'admin' } }, ORIGIN);
    expect(await world.accept('eve@example.com')).toMatchObject({ firstName: 'Eva', role: { name: 'admin' } });
  });
});

describe('everybody', () => {
  it('changes their own names and language', async () => {
    expect(await updateOwn(world, ada, { firstName: 'Augusta', locale: 'de' }, ORIGIN)).toMatchObject({
      firstName: 'Augusta',
      locale: 'de',
    });
    expect(await codeOf(updateOwn(world, ada, { firstName: '' }, ORIGIN))).toBe('NAME_MISSING');
  });

  it('changes their own password with the current one, which ends every other session', async () => {
    const [mine, other] = [await signIn(world, 'ada@example.com', PASSWORD), await signIn(world, 'ada@example.com', PASSWORD)];
    const change = async (current: string, next: string) =>
      changePassword(world, await authenticate(world, mine.token), { current, next, token: mine.token }, ORIGIN);
    expect(await codeOf(change('not the current one', 'as the loom weaves'))).toBe('CREDENTIALS_INVALID');
    expect(await codeOf(change(PASSWORD, 'short'))).toBe('PASSWORD_WEAK');
    expect(await codeOf(change(PASSWORD, 'as the loom weaves'))).toBe('done');
    expect(await codeOf(authenticate(world, mine.token))).toBe('done');
    expect(await codeOf(authenticate(world, other.token))).toBe('TOKEN_INVALID');
    expect(await codeOf(signIn(world, 'ada@example.com', PASSWORD))).toBe('CREDENTIALS_INVALID');
    expect(await codeOf(signIn(world, 'ada@example.com', 'as the loom weaves'))).toBe('done');
  });

  it('changes it once, where two try at once', async () => {
    const { token } = await signIn(world, 'ada@example.com', PASSWORD);
    const actor = await authenticate(world, token);
    const tries = ['first good phrase', 'second good phrase'].map((next) =>
      codeOf(changePassword(world, actor, { current: PASSWORD, next, token }, ORIGIN)),
    );
    expect((await Promise.all(tries)).toSorted()).toEqual(['CREDENTIALS_INVALID', 'done']);
  });
});

describe('a removed user', () => {
  const remove = (of = ada) => removeUser(world, house.actor, { userId: of.user.userId }, ORIGIN);
  const restore = (of = ada) => restoreUser(world, house.actor, of.user.userId, ORIGIN);

  it('is restored within 30 days with role, group and seats, and not a moment later', async () => {
    const { groupId } = await createGroup(world, house.actor, { name: 'Sales' }, ORIGIN);
    await edit({ groupId, role: { name: 'manager', permissions: ['audit.view'] } });
    await remove();
    expect(await house.seats()).toEqual({ meeting: '0/5 (0)' });
    world.clock.pass(30 * DAY - 1);
    expect(await restore()).toMatchObject({ status: 'active', products: ['meeting'], groupId, role: { name: 'manager' } });
    expect(await house.seats()).toEqual({ meeting: '1/5 (0)' });
    await remove();
    world.clock.pass(30 * DAY);
    expect(await codeOf(restore())).toBe('USER_NOT_RESTORABLE');
  });

  it('needs their seats free', async () => {
    await remove();
    await setSeats(world, OPERATOR, { accountId: house.accountId, productId: 'meeting', seats: 0 }, ORIGIN);
    expect(await codeOf(restore())).toBe('LICENSE_POOL_EXHAUSTED');
    expect((await stored()).status).toBe('removed');
  });

  it('who never accepted is suspended once restored, and can be invited again', async () => {
    await house.add([{ email: 'eve@example.com' }]);
    const eve = await house.user('eve@example.com');
    await removeUser(world, house.actor, { userId: eve.userId }, ORIGIN);
    expect(await restoreUser(world, house.actor, eve.userId, ORIGIN)).toMatchObject({ status: 'suspended', lastProducts: ['meeting'] });
    expect(await house.add([{ email: 'eve@example.com' }])).toEqual(['reinvited']);
  });

  it('who is at home elsewhere by now is not restored', async () => {
    await remove();
    const other = await world.account('Difference Works');
    await other.add([{ email: 'ada@example.com' }]);
    await world.post.settle();
    await world.accept('ada@example.com', null);
    expect(await codeOf(restore())).toBe('USER_NOT_REACTIVATABLE');
  });

  it('is restored without a group and a role that are no more', async () => {
    const { groupId } = await createGroup(world, house.actor, { name: 'Sales' }, ORIGIN);
    const role = await createRole(world, house.actor, { name: 'Help desk', permissions: ['audit.view'] }, ORIGIN);
    const account = (await world.accounts.find(house.accountId))!;
    await updateUser(world, { ...house.actor, account }, { userId: ada.user.userId, groupId, role: { name: 'Help desk' } }, ORIGIN);
    await remove();
    await deleteRole(world, house.actor, role.roleId, ORIGIN);
    await deleteGroup(world, house.actor, { groupId, moveUp: false }, ORIGIN);
    const restored = await restoreUser(
      world,
      { ...house.actor, account: (await world.accounts.find(house.accountId))! },
      ada.user.userId,
      ORIGIN,
    );
    expect(restored).toMatchObject({ status: 'active', role: { name: 'member' } });
    expect(restored.groupId).toBeUndefined();
  });

  it('is restored once, where many try at once', async () => {
    await remove();
    await Promise.all(Array.from({ length: 5 }, () => restore()));
    expect(await house.seats()).toEqual({ meeting: '1/5 (0)' });
  });

  it('leaves what they kept to a colleague, if that is wanted', async () => {
    const bob = await world.join(house, 'bob@example.com');
    const leave = (contentTo: string) => removeUser(world, house.actor, { userId: ada.user.userId, contentTo }, ORIGIN);
    expect(await codeOf(leave(ada.user.userId))).toBe('BODY_INVALID');
    expect(await codeOf(leave('01HZX3V7Q8N5M4K2J1G0F9E8D7'))).toBe('USER_UNKNOWN');
    const kept = { kind: 'recording', contentId: 'r1', productId: 'meeting', title: 'Hour', movable: true } as const;
    await registerContent(world, { kind: 'product', productId: 'meeting', tokenId: 't' }, ada.user, [kept]);
    await leave(bob.user.userId);
    await world.post.settle();
    expect((await world.content.list(bob.user, { limit: 10 })).items).toMatchObject([{ contentId: 'r1' }]);
  });
});
