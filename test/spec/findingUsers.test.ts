import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { Refusal } from '../../lib/domain/refusal.ts';
import { authorityIn } from '../../lib/usecases/authenticate.ts';
import { createGroup } from '../../lib/usecases/groups.ts';
import { listUsers, type ListUsersAsk } from '../../lib/usecases/listUsers.ts';
import { removeUser } from '../../lib/usecases/membership.ts';
import { createRole } from '../../lib/usecases/roles.ts';
import { seatsReport } from '../../lib/usecases/seatsReport.ts';
import { reportSignIn } from '../../lib/usecases/signIns.ts';
import type { House } from '../support/house.ts';
import { DAY } from '../support/outside.ts';
import { openWorld, ORIGIN, type World } from '../support/world.ts';

const PRODUCT = { kind: 'product', productId: 'meeting', tokenId: 't' } as const;

let world: World;
let house: House;
let root: UserActor;
const groups = { sales: '', north: '' };

beforeAll(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines', { meeting: 50, webinar: 50 });
  const make = (name: string, parentId?: string) => createGroup(world, house.actor, { name, parentId }, ORIGIN);
  groups.sales = (await make('Sales')).groupId;
  groups.north = (await make('North', groups.sales)).groupId;
  await createRole(world, house.actor, { name: 'Help desk', permissions: ['users.settings'] }, ORIGIN);
  const account = (await world.accounts.find(house.accountId))!;
  root = { ...house.actor, account, authority: await authorityIn(world, account, house.actor.user.role) };
  const join = (name: string, more: object) =>
    house.as(root).add([{ email: `${name}@example.com`, firstName: name, lastName: 'Test', ...more }]);
  await join('ada', { groupId: groups.sales });
  await join('bob', { groupId: groups.north, products: ['webinar'] });
  await join('cid', { products: ['meeting', 'webinar'] });
  await join('dot', { products: [], role: { name: 'Help desk' } });
  await join('eve', { role: { name: 'admin' } });
  await join('fay', {});
  await join('gus', {});
  await world.post.settle();
  for (const name of ['ada', 'bob', 'cid', 'dot']) await world.accept(`${name}@example.com`);
  await house.suspend((await house.user('fay@example.com')).userId);
  await removeUser(world, root, { userId: (await house.user('gus@example.com')).userId }, ORIGIN);
});

const names = async (ask: Partial<ListUsersAsk>, actor = root): Promise<string[]> => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listUsers(world, actor, { limit: 2, ...ask, cursor });
    found.push(...page.items.map(({ email }) => email.split('@')[0]!));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

describe('the users of an account', () => {
  it.each<[string, Partial<ListUsersAsk>, string[]]>([
    ['all but the removed', {}, ['root', 'ada', 'bob', 'cid', 'dot', 'eve', 'fay']],
    ['by status', { status: 'active' }, ['root', 'ada', 'bob', 'cid', 'dot']],
    ['who are invited', { status: 'invited' }, ['eve']],
    ['who are suspended', { status: 'suspended' }, ['fay']],
    ['who were removed, if they are asked for', { status: 'removed' }, ['gus']],
    ['by product', { productId: 'webinar' }, ['bob', 'cid']],
    ['by a role', { role: 'admin' }, ['eve']],
    ['by a role of the account', { role: 'help desk' }, ['dot']],
    ['by the beginning of a name', { q: 'test' }, ['ada', 'bob', 'cid', 'dot', 'eve', 'fay']],
    ['by the beginning of an address', { q: 'cid@' }, ['cid']],
    ['by all of it', { q: 'test', status: 'active', productId: 'webinar', role: 'member' }, ['bob', 'cid']],
    ['by a first name and a filter', { q: 'e', role: 'admin' }, ['eve']],
    ['of whom no e-mail bounced', { delivery: 'bounced' }, []],
    ['of a product that there is not', { productId: 'nothing' }, []],
  ])('are found %s', async (_how, ask, expected) => {
    expect(await names(ask)).toEqual(expected);
  });

  it('are found by group, with the groups below', async () => {
    expect(await names({ groupId: groups.sales })).toEqual(['ada', 'bob']);
    expect(await names({ groupId: groups.north })).toEqual(['bob']);
  });

  it('are not found by a group or a role that there is not', async () => {
    const code = (ask: Partial<ListUsersAsk>) => names(ask).catch((error: unknown) => (error as Refusal).code);
    expect(await code({ groupId: '01HZX3V7Q8N5M4K2J1G0F9E8D7' })).toBe('GROUP_UNKNOWN');
    expect(await code({ role: 'emperor' })).toBe('ROLE_UNKNOWN');
  });

  it('are listed on by a cursor of the same question only', async () => {
    const { next } = await listUsers(world, root, { limit: 1, status: 'active' });
    await expect(listUsers(world, root, { limit: 1, status: 'invited', cursor: next })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(listUsers(world, root, { limit: 1, cursor: next })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('are inactive once nobody has seen them for the days of the account, and not a moment before', async () => {
    const ada = await house.user('ada@example.com');
    const accepted = world.clock.now();
    await reportSignIn(world, PRODUCT, { ...ada, at: new Date(accepted.getTime() + 60_000) });
    world.clock.pass(90 * DAY);
    expect(await names({ status: 'inactive' })).toEqual([]);
    world.clock.pass(60_000);
    expect(await names({ status: 'inactive' })).toEqual(['root', 'bob', 'cid', 'dot']);
    world.clock.pass(DAY);
    expect(await names({ status: 'inactive', productId: 'meeting' })).toEqual(['ada', 'cid']);
    expect(await seatsReport(world, root)).toEqual([
      { productId: 'meeting', seats: 50, allocated: 3, invited: 1, active: 0, inactive: 2, free: 47, reclaimable: 2 },
      { productId: 'webinar', seats: 50, allocated: 2, invited: 0, active: 0, inactive: 2, free: 48, reclaimable: 2 },
    ]);
  });
});

describe('a sign-in that a product tells', () => {
  it('is noted, never backwards, and not from the future', async () => {
    const bob = await house.user('bob@example.com');
    const report = (at?: Date, productId = 'webinar') => reportSignIn(world, { ...PRODUCT, productId }, { ...bob, at });
    const noted = async () => (await world.users.find(house.accountId, bob.userId))?.lastSignInAt;
    const now = world.clock.now();
    await report();
    expect(await noted()).toEqual(now);
    await Promise.all([
      report(new Date(now.getTime() - 1)),
      report(new Date(now.getTime() + 60_000)),
      report(new Date(now.getTime() + 30_000)),
    ]);
    expect(await noted()).toEqual(new Date(now.getTime() + 60_000));
    await expect(report(new Date(now.getTime() + 6 * 60_000))).rejects.toMatchObject({ code: 'BODY_INVALID' });
    await expect(report(now, 'meeting')).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
    await expect(reportSignIn(world, PRODUCT, { accountId: house.accountId, userId: 'nobody', at: now })).rejects.toMatchObject({
      code: 'USER_UNKNOWN',
    });
  });
});
