import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { ApiTokenWish } from '../../lib/domain/apiToken.ts';
import { authenticateApiToken, createApiToken, deleteApiToken, listApiTokens } from '../../lib/usecases/apiTokens.ts';
import { createGroup } from '../../lib/usecases/groups.ts';
import { closeAccount } from '../../lib/usecases/closeAccount.ts';
import { getUser } from '../../lib/usecases/getUser.ts';
import { suspendUser } from '../../lib/usecases/membership.ts';
import { updateUser } from '../../lib/usecases/updateUser.ts';
import type { House } from '../support/house.ts';
import { DAY } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, OPERATOR, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
let admin: UserActor;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  admin = await world.join(house, 'admin@example.com', { name: 'admin' }, []);
});

const inDays = (days: number): Date => new Date(world.clock.now().getTime() + days * DAY);
const make = (wish: Partial<ApiTokenWish> = {}, by = admin) =>
  createApiToken(world, by, { name: 'Sync', permissions: ['users.manage'], expiresAt: inDays(30), ...wish }, ORIGIN);
describe('an API token', () => {
  it('does what was chosen, and is shown once', async () => {
    const { token } = await make();
    expect(token).toMatch(/^swa_[\w-]{43}$/);
    const actor = await authenticateApiToken(world, token);
    expect(actor.authority).toEqual({ roleName: 'manager', permissions: ['users.manage'] });
    expect(await house.as(admin).add([{ email: 'eve@example.com' }])).toEqual(['invited']);
    const listed = await listApiTokens(world, admin);
    expect(JSON.stringify(listed)).not.toContain(token);
    expect(listed).toMatchObject([{ name: 'Sync', permissions: ['users.manage'], lastUsedAt: world.clock.now() }]);
  });

  it('may be given no more than its maker may, for a year at most', async () => {
    expect(await codeOf(make({ permissions: ['admins.manage'] }))).toBe('TOKEN_NOT_GRANTABLE');
    expect(await codeOf(make({ permissions: [] }))).toBe('PERMISSIONS_EMPTY');
    expect(await codeOf(make({ permissions: ['users.fly'] }))).toBe('PERMISSION_UNKNOWN');
    expect(await codeOf(make({ expiresAt: inDays(0) }))).toBe('EXPIRY_INVALID');
    expect(await codeOf(make({ expiresAt: inDays(367) }))).toBe('EXPIRY_INVALID');
    expect(await codeOf(make({ expiresAt: inDays(366) }))).toBe('done');
    expect(await codeOf(make({ groupIds: ['01HZX3V7Q8N5M4K2J1G0F9E8D7'] }))).toBe('GROUP_UNKNOWN');
  });

  it('never does more than its maker may at the moment of the request', async () => {
    const { token } = await make({ permissions: ['users.manage', 'audit.view'] });
    const role = { name: 'manager', permissions: ['users.manage'] };
    await updateUser(world, house.actor, { userId: admin.user.userId, role }, ORIGIN);
    expect((await authenticateApiToken(world, token)).authority.permissions).toEqual(['users.manage']);
  });

  it('opens nothing once it has ended, was deleted, or its maker was suspended', async () => {
    const [short, deleted, orphan] = [await make({ expiresAt: inDays(1) }), await make(), await make()];
    world.clock.pass(DAY - 1);
    expect(await codeOf(authenticateApiToken(world, short.token))).toBe('done');
    world.clock.pass(1);
    expect(await codeOf(authenticateApiToken(world, short.token))).toBe('TOKEN_INVALID');
    await deleteApiToken(world, admin, deleted.tokenId, ORIGIN);
    expect(await codeOf(authenticateApiToken(world, deleted.token))).toBe('TOKEN_INVALID');
    expect(await codeOf(deleteApiToken(world, admin, deleted.tokenId, ORIGIN))).toBe('TOKEN_UNKNOWN');
    await suspendUser(world, house.actor, { userId: admin.user.userId }, ORIGIN);
    expect(await codeOf(authenticateApiToken(world, orphan.token))).toBe('TOKEN_INVALID');
  });

  it('opens nothing of a closed account, and is unknown to another one', async () => {
    const made = await make();
    const other = await world.account('Difference Works');
    expect(await codeOf(deleteApiToken(world, other.actor, made.tokenId, ORIGIN))).toBe('TOKEN_UNKNOWN');
    await closeAccount(world, OPERATOR, house.accountId, ORIGIN);
    expect(await codeOf(authenticateApiToken(world, made.token))).toBe('TOKEN_INVALID');
  });

  it('reaches the users of its groups only, and no administrator', async () => {
    const { groupId } = await createGroup(world, house.actor, { name: 'Sales' }, ORIGIN);
    await house.add([
      { email: 'in@example.com', groupId },
      { email: 'out@example.com' },
      { email: 'boss@example.com', role: { name: 'admin' }, groupId },
    ]);
    const actor = await authenticateApiToken(world, (await make({ groupIds: [groupId] })).token);
    const id = async (email: string) => (await house.user(email)).userId;
    expect(await codeOf(getUser(world.users, actor, await id('in@example.com')))).toBe('done');
    expect(await codeOf(getUser(world.users, actor, await id('out@example.com')))).toBe('USER_UNKNOWN');
    expect(await codeOf(suspendUser(world, actor, { userId: await id('boss@example.com') }, ORIGIN))).toBe('PERMISSION_MISSING');
  });

  it('of a manager of some groups is for these groups, and others of theirs they do not see', async () => {
    const { groupId } = await createGroup(world, house.actor, { name: 'Sales' }, ORIGIN);
    const role = { name: 'manager', permissions: ['users.manage', 'apiTokens.manage'], groupIds: [groupId] };
    const manager = await world.join(house, 'manager@example.com', role, []);
    await make();
    expect(await codeOf(make({}, manager))).toBe('TOKEN_NOT_GRANTABLE');
    expect(await codeOf(make({ groupIds: [groupId] }, manager))).toBe('done');
    expect(await listApiTokens(world, manager)).toHaveLength(1);
    expect(await listApiTokens(world, admin)).toHaveLength(2);
  });

  it('is one of fifty at most, also when many are made at once', async () => {
    for (let at = 0; at < 46; at++) await make();
    const made = await Promise.all(Array.from({ length: 8 }, () => codeOf(make())));
    expect(made.filter((one) => one === 'done').length).toBe(4);
    expect(await listApiTokens(world, admin)).toHaveLength(50);
  });
});
