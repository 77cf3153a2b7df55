import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/http/routes.ts';
import { PERMISSIONS } from '../../lib/domain/role.ts';
import { createApiToken } from '../../lib/usecases/apiTokens.ts';
import { createGroup } from '../../lib/usecases/groups.ts';
import { createSettingsTemplate } from '../../lib/usecases/settingsTemplates.ts';
import { createWelcomeTemplate } from '../../lib/usecases/welcomeTemplates.ts';
import { putProduct } from '../../lib/usecases/products.ts';
import type { HttpAsk } from '../support/httpEvent.ts';
import type { RouteKey } from '../support/httpApi.ts';
import { openHttpWorld, type HttpWorld } from '../support/httpWorld.ts';
import { HOUR } from '../support/outside.ts';
import { OPERATOR, ORIGIN } from '../support/world.ts';

/** Where somebody, or a group, is: seen from one who looks after one group with every permission that there is. */
type Where = 'own group' | 'group below' | 'other group' | 'no group' | 'other account';
const REACHED: readonly Where[] = ['own group', 'group below'];
const USERS: readonly Where[] = [...REACHED, 'other group', 'no group', 'other account'];
const GROUPS: readonly Where[] = [...REACHED, 'other group', 'other account'];

let http: HttpWorld;
const groups = new Map<Where, string>();
const tokens = new Map<string, string>();
const templates = { settings: '', welcome: '' };
let serial = 0;

beforeAll(async () => {
  http = await openHttpWorld();
  const { world, house, other } = http;
  const settingsSchema = { type: 'object' };
  await putProduct(world, OPERATOR, { productId: 'meeting', name: 'Meeting', settingsSchema }, ORIGIN);
  const group = async (name: string, parentId?: string) => (await createGroup(world, house.actor, { name, parentId }, ORIGIN)).groupId;
  const own = await group('Sales');
  groups.set('own group', own).set('group below', await group('North', own));
  groups.set('other group', await group('Legal'));
  groups.set('other account', (await createGroup(world, other.actor, { name: 'Sales' }, ORIGIN)).groupId);
  const role = { name: 'manager', permissions: [...PERMISSIONS], groupIds: [own] };
  const manager = await world.join(house, 'manager@example.com', role, []);
  tokens.set('manager', await http.signIn(manager));
  const wish = { name: 'Sync', permissions: [...PERMISSIONS], groupIds: [own], expiresAt: new Date(world.clock.now().getTime() + HOUR) };
  tokens.set('API token', (await createApiToken(world, house.actor, wish, ORIGIN)).token);
  const settings = { meeting: { mute: true } };
  templates.settings = (await createSettingsTemplate(world, house.actor, { name: 'Quiet', settings }, ORIGIN)).settingsTemplateId;
  const texts = { en: { subject: 'Come', text: '{{link}}' } };
  templates.welcome = (
    await createWelcomeTemplate(world, house.actor, { name: 'W', defaultLocale: 'en', texts }, ORIGIN)
  ).welcomeTemplateId;
});

/** Somebody new there, who is invited. */
async function userAt(where: Where): Promise<string> {
  const email = `user${++serial}@example.com`;
  const house = where === 'other account' ? http.other : http.house;
  const groupId = where === 'no group' || where === 'other account' ? {} : { groupId: groups.get(where) ?? '' };
  // Programs and managers change no administrators; members need a seat, which is given back at once.
  await house.add([{ email, products: ['meeting'], ...groupId }]);
  return (await house.user(email)).userId;
}

const release = async (userId: string): Promise<void> => {
  const user = await http.world.users.find(http.house.accountId, userId);
  if (user && user.status !== 'removed' && user.status !== 'suspended') await http.house.suspend(userId);
};

/** Routes about one user, with a body that they take. A product's service is bound by no group; and who is asked by a link is nobody's user. */
const ABOUT_USERS: Readonly<Partial<Record<RouteKey, (userId: string) => HttpAsk>>> = {
  'GET /v1/accounts/{accountId}/users/{userId}': () => ({}),
  'PATCH /v1/accounts/{accountId}/users/{userId}': () => ({ body: { firstName: 'Eve' } }),
  'DELETE /v1/accounts/{accountId}/users/{userId}': () => ({}),
  'POST /v1/accounts/{accountId}/users/{userId}/suspend': () => ({ body: {} }),
  'POST /v1/accounts/{accountId}/users/{userId}/reactivate': () => ({}),
  'POST /v1/accounts/{accountId}/users/{userId}/restore': () => ({}),
  'POST /v1/accounts/{accountId}/users/{userId}/email': () => ({ body: { email: `new${++serial}@example.com` } }),
  'DELETE /v1/accounts/{accountId}/users/{userId}/email-block': () => ({}),
  'GET /v1/accounts/{accountId}/users/{userId}/timeline': () => ({}),
  'POST /v1/accounts/{accountId}/users/{userId}/invitation/resend': () => ({ body: {} }),
  'POST /v1/accounts/{accountId}/users/{userId}/invitation/cancel': () => ({}),
  'PUT /v1/accounts/{accountId}/users/{userId}/licenses/{productId}': () => ({ path: { productId: 'webinar' } }),
  'DELETE /v1/accounts/{accountId}/users/{userId}/licenses/{productId}': () => ({ path: { productId: 'meeting' } }),
  'GET /v1/accounts/{accountId}/users/{userId}/content': () => ({}),
};

/** Routes that name a user elsewhere than in their path. */
const NAMING_USERS: Readonly<Record<string, (userId: string) => [RouteKey, HttpAsk]>> = {
  'who gives a licence': (userId) => [
    'POST /v1/accounts/{accountId}/licenses/{productId}/move',
    { path: { productId: 'meeting' }, body: { fromUserId: userId, toUserId: userId } },
  ],
  'a preview': (userId) => [
    'POST /v1/accounts/{accountId}/welcome-templates/{templateId}/preview',
    { path: { templateId: templates.welcome }, body: { userId } },
  ],
};

const ABOUT_GROUPS: Readonly<Partial<Record<RouteKey, () => HttpAsk>>> = {
  'GET /v1/accounts/{accountId}/groups/{groupId}': () => ({}),
  'PATCH /v1/accounts/{accountId}/groups/{groupId}': () => ({ body: { name: `Group ${++serial}` } }),
  'DELETE /v1/accounts/{accountId}/groups/{groupId}': () => ({}),
};

async function ask(who: string, route: RouteKey, asked: HttpAsk, path: object): Promise<string> {
  const all = { accountId: http.house.accountId, ...path, ...asked.path };
  const { status, body } = await http.call(route, { token: tokens.get(who), ...asked, path: all });
  expect(status).toBeLessThan(500);
  const code = String(body['code']);
  return code === 'USER_UNKNOWN' || code === 'GROUP_UNKNOWN' || status === 403 ? `${status} ${code}` : 'admitted';
}

const keys = routes.map(({ method, path }) => `${method} ${path}` as RouteKey);
const forProducts = new Set<string>(
  routes.filter(({ permission }) => permission === 'product').map(({ method, path }) => `${method} ${path}`),
);

describe.each(['manager', 'API token'])('a %s of one group', (who) => {
  it('is asked about on every route that names a user or a group', () => {
    const users = keys.filter((key) => key.includes('{userId}') && !forProducts.has(key));
    expect(Object.keys(ABOUT_USERS).sort()).toEqual(users.sort());
    expect(Object.keys(ABOUT_GROUPS).sort()).toEqual(keys.filter((key) => key.includes('{groupId}')).sort());
  });

  it.each(Object.entries(ABOUT_USERS))('%s: only users of the group and of those below', async (route, askOf) => {
    const row: Record<string, string> = {};
    for (const where of USERS) {
      const userId = await userAt(where);
      row[where] = await ask(who, route as RouteKey, askOf(userId), { userId });
      if (where !== 'other account') await release(userId);
      else await http.other.suspend(userId);
    }
    expect(row).toEqual(Object.fromEntries(USERS.map((where) => [where, REACHED.includes(where) ? 'admitted' : '404 USER_UNKNOWN'])));
  });

  it.each(Object.entries(NAMING_USERS))('names (%s) only users of the group and of those below', async (_what, askOf) => {
    const row: Record<string, string> = {};
    for (const where of USERS) {
      const userId = await userAt(where);
      const [route, asked] = askOf(userId);
      row[where] = await ask(who, route, asked, {});
      if (where !== 'other account') await release(userId);
      else await http.other.suspend(userId);
    }
    expect(row).toEqual(Object.fromEntries(USERS.map((where) => [where, REACHED.includes(where) ? 'admitted' : '404 USER_UNKNOWN'])));
  });

  it('gives a settings template to users of the group and of those below, and to nobody else', async () => {
    const users = await Promise.all(USERS.map(async (where) => ({ where, userId: await userAt(where) })));
    const { body } = await http.call('POST /v1/accounts/{accountId}/settings-templates/{templateId}/apply', {
      token: tokens.get(who),
      path: { accountId: http.house.accountId, templateId: templates.settings },
      body: { userIds: users.map(({ userId }) => userId) },
    });
    const results = body['results'] as { userId: string; outcome: string; problem?: { code: string } }[];
    const row = users.map(({ where, userId }) => {
      const result = results.find((one) => one.userId === userId);
      return [where, result?.problem?.code ?? result?.outcome];
    });
    expect(Object.fromEntries(row)).toEqual(
      Object.fromEntries(USERS.map((where) => [where, REACHED.includes(where) ? 'applied' : 'USER_UNKNOWN'])),
    );
    for (const { where, userId } of users) await (where === 'other account' ? http.other.suspend(userId) : release(userId));
  });

  it.each(Object.entries(ABOUT_GROUPS))('%s: only groups below, and its own to look at', async (route, askOf) => {
    const row: Record<string, string> = {};
    for (const where of GROUPS) {
      const parentId = where === 'group below' ? groups.get('own group') : undefined;
      // What may be deleted is a group of its own, in which nobody is.
      const made =
        route.startsWith('DELETE') && parentId
          ? await createGroup(http.world, http.house.actor, { name: `G ${++serial}`, parentId }, ORIGIN)
          : undefined;
      row[where] = await ask(who, route as RouteKey, askOf(), { groupId: made?.groupId ?? groups.get(where) });
    }
    const changes = !route.startsWith('GET');
    const mayOwn = changes ? '404 GROUP_UNKNOWN' : 'admitted';
    expect(row).toEqual({
      'own group': mayOwn,
      'group below': 'admitted',
      'other group': '404 GROUP_UNKNOWN',
      'other account': '404 GROUP_UNKNOWN',
    });
  });

  it('lists and exports nobody else', async () => {
    const inside = await userAt('own group');
    const outside = await userAt('other group');
    await http.history.follow();
    const path = { accountId: http.house.accountId };
    const token = tokens.get(who);
    const list = await http.call('GET /v1/accounts/{accountId}/users', { token, path, query: { limit: '100', status: 'invited' } });
    const exported = await http.call('GET /v1/accounts/{accountId}/users/export', { token, path });
    const audit = (userId: string) => http.call('GET /v1/accounts/{accountId}/audit-events', { token, path, query: { userId } });
    for (const { text } of [list, exported]) {
      expect(text).toContain(inside);
      expect(text).not.toContain(outside);
    }
    expect((await audit(inside)).text).toContain(inside);
    expect((await audit(outside)).text).not.toContain(outside);
    await release(inside);
    await release(outside);
  });
});
