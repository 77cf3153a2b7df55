import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/http/routes.ts';
import { PERMISSIONS, type Permission } from '../../lib/domain/role.ts';
import type { UserActor } from '../../lib/domain/actor.ts';
import { createApiToken, deleteApiToken } from '../../lib/usecases/apiTokens.ts';
import { createProductToken, deleteProductToken } from '../../lib/usecases/productTokens.ts';
import { OPERATOR_TOKEN, type RouteKey } from '../support/httpApi.ts';
import { openHttpWorld, type HttpWorld } from '../support/httpWorld.ts';
import { HOUR } from '../support/outside.ts';
import { suspend } from '../support/suspended.ts';
import { OPERATOR, ORIGIN } from '../support/world.ts';

/** Everybody who may ask at all, one word each; a manager is known by the one permission that they have, and a program's token of that one by `token:` before it. */
type Who = 'operator' | 'product' | 'member' | 'admin' | 'superAdmin' | Permission;
type Token = `token:${Permission}`;

const EVERYBODY = 'everybody';
const MANAGERS = [...PERMISSIONS];
const ADMINS: readonly Who[] = ['admin', 'superAdmin'];
const USERS: readonly Who[] = ['member', ...MANAGERS, ...ADMINS];
const READERS: readonly Who[] = ['users.manage', 'users.settings', 'licenses.manage', ...ADMINS];

/** Who may, by route: written out, not read from the page of routes. A new route needs its line here. */
const MAY: Readonly<Record<RouteKey, typeof EVERYBODY | readonly Who[]>> = {
  'GET /v1/health': EVERYBODY,
  'GET /v1/openapi.json': EVERYBODY,
  'GET /v1/import-template': EVERYBODY,
  'POST /v1/sign-in': EVERYBODY,
  'POST /v1/sign-out': USERS,
  'GET /v1/me': USERS,
  'PATCH /v1/me': USERS,
  'POST /v1/password-resets': EVERYBODY,
  'POST /v1/password-resets/complete': EVERYBODY,
  'POST /v1/email-changes/confirm': EVERYBODY,
  'POST /v1/accounts': ['operator'],
  'GET /v1/accounts': ['operator'],
  'GET /v1/accounts/{accountId}': ['operator', ...MANAGERS, ...ADMINS],
  'PATCH /v1/accounts/{accountId}': ['operator', 'account.manage', ...ADMINS],
  'DELETE /v1/accounts/{accountId}': ['operator'],
  'GET /v1/products': ['operator', ...USERS],
  'PUT /v1/products/{productId}': ['operator'],
  'POST /v1/products/{productId}/tokens': ['operator'],
  'GET /v1/products/{productId}/tokens': ['operator'],
  'DELETE /v1/products/{productId}/tokens/{tokenId}': ['operator'],
  'GET /v1/accounts/{accountId}/license-pools': ['operator', 'licenses.manage', 'reports.view', ...ADMINS],
  'PUT /v1/accounts/{accountId}/license-pools/{productId}': ['operator'],
  'PUT /v1/accounts/{accountId}/users/{userId}/licenses/{productId}': ['licenses.manage', ...ADMINS],
  'DELETE /v1/accounts/{accountId}/users/{userId}/licenses/{productId}': ['licenses.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/licenses/{productId}/move': ['licenses.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/users': ['users.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/users': READERS,
  'GET /v1/accounts/{accountId}/users/{userId}': READERS,
  'PATCH /v1/accounts/{accountId}/users/{userId}': ['users.manage', 'users.settings', ...ADMINS],
  'DELETE /v1/accounts/{accountId}/users/{userId}': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/users/{userId}/suspend': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/users/{userId}/reactivate': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/users/{userId}/restore': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/users/{userId}/email': ['users.manage', ...ADMINS],
  'DELETE /v1/accounts/{accountId}/users/{userId}/email-block': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/users/{userId}/invitation/resend': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/invitations/resend': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/users/{userId}/invitation/cancel': ['users.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/groups': ['groups.manage', 'users.manage', 'users.settings', ...ADMINS],
  'POST /v1/accounts/{accountId}/groups': ['groups.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/groups/{groupId}': ['groups.manage', 'users.manage', 'users.settings', ...ADMINS],
  'PATCH /v1/accounts/{accountId}/groups/{groupId}': ['groups.manage', ...ADMINS],
  'DELETE /v1/accounts/{accountId}/groups/{groupId}': ['groups.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/roles': ['roles.manage', 'users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/roles': ['roles.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/roles/{roleId}': ['roles.manage', 'users.manage', ...ADMINS],
  'PATCH /v1/accounts/{accountId}/roles/{roleId}': ['roles.manage', ...ADMINS],
  'DELETE /v1/accounts/{accountId}/roles/{roleId}': ['roles.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/api-tokens': ['apiTokens.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/api-tokens': ['apiTokens.manage', ...ADMINS],
  'DELETE /v1/accounts/{accountId}/api-tokens/{tokenId}': ['apiTokens.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/settings-templates': ['settingsTemplates.manage', 'users.manage', 'users.settings', ...ADMINS],
  'POST /v1/accounts/{accountId}/settings-templates': ['settingsTemplates.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/settings-templates/{templateId}': ['settingsTemplates.manage', 'users.manage', 'users.settings', ...ADMINS],
  'PATCH /v1/accounts/{accountId}/settings-templates/{templateId}': ['settingsTemplates.manage', ...ADMINS],
  'DELETE /v1/accounts/{accountId}/settings-templates/{templateId}': ['settingsTemplates.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/settings-templates/{templateId}/apply': [
    'settingsTemplates.manage',
    'users.manage',
    'users.settings',
    ...ADMINS,
  ],
  'GET /v1/accounts/{accountId}/welcome-templates': ['welcomeTemplates.manage', 'users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/welcome-templates': ['welcomeTemplates.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/welcome-templates/{templateId}': ['welcomeTemplates.manage', 'users.manage', ...ADMINS],
  'PATCH /v1/accounts/{accountId}/welcome-templates/{templateId}': ['welcomeTemplates.manage', ...ADMINS],
  'DELETE /v1/accounts/{accountId}/welcome-templates/{templateId}': ['welcomeTemplates.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/welcome-templates/{templateId}/preview': ['welcomeTemplates.manage', 'users.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/audit-events': ['operator', 'audit.view', ...ADMINS],
  'GET /v1/accounts/{accountId}/audit-events/export': ['operator', 'audit.view', ...ADMINS],
  'GET /v1/accounts/{accountId}/users/{userId}/timeline': ['users.manage', 'audit.view', ...ADMINS],
  'GET /v1/accounts/{accountId}/reports/seats': ['reports.view', ...ADMINS],
  'GET /v1/accounts/{accountId}/users/export': ['users.manage', 'reports.view', ...ADMINS],
  'PUT /v1/accounts/{accountId}/users/{userId}/content/{kind}/{contentId}': ['product'],
  'POST /v1/accounts/{accountId}/users/{userId}/content': ['product'],
  'POST /v1/accounts/{accountId}/users/{userId}/sign-ins': ['product'],
  'GET /v1/accounts/{accountId}/users/{userId}/content': ['users.manage', 'transfers.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/transfers': ['users.manage', 'transfers.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/transfers/{transferId}': ['users.manage', 'transfers.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/transfers/{transferId}/cancel': ['transfers.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/transfers/{transferId}/retry': ['transfers.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/imports': ['users.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/imports': ['users.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/imports/{importId}': ['users.manage', ...ADMINS],
  'GET /v1/accounts/{accountId}/imports/{importId}/results': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/imports/{importId}/cancel': ['users.manage', ...ADMINS],
  'POST /v1/accounts/{accountId}/imports/{importId}/retry': ['users.manage', ...ADMINS],
  'POST /v1/invitations/lookup': EVERYBODY,
  'POST /v1/invitations/accept': EVERYBODY,
  'POST /v1/invitations/decline': EVERYBODY,
  'POST /v1/invitations/request-new': EVERYBODY,
};

/** Those whose token opens nothing but what is open to everybody. */
const NOBODIES = [
  ...(['no token', 'garbage', 'expired session', 'ended session', 'suspended', 'deleted product token'] as const),
  ...(['expired API token', 'deleted API token', 'API token of somebody suspended'] as const),
] as const;
const API_TOKENS: readonly Token[] = PERMISSIONS.map((permission) => `token:${permission}` as const);
const TOKENS: readonly (Who | Token | (typeof NOBODIES)[number])[] = [...NOBODIES, 'operator', 'product', ...USERS, ...API_TOKENS];
/** A program is nobody: what a person does for themselves is not for it, whatever it may do. */
const ONLY_PEOPLE: readonly RouteKey[] = ['POST /v1/sign-out', 'GET /v1/me', 'PATCH /v1/me'];

let http: HttpWorld;
/** Makes a session for each, anew. */
let tokens: Map<string, () => Promise<string | undefined>>;
const kept = new Map<string, Promise<string | undefined>>();

beforeAll(async () => {
  http = await openHttpWorld();
  const { house, world } = http;
  const join = async (who: string, role: { name: string; permissions?: string[] }) => {
    const actor = await world.join(house, `${who}@example.com`, role, role.name === 'member' ? ['meeting'] : []);
    tokens.set(who, () => http.signIn(actor));
    return actor;
  };
  const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR);
  tokens = new Map<string, () => Promise<string | undefined>>([
    ['no token', () => Promise.resolve(undefined)],
    ['garbage', () => Promise.resolve('sws_garbage')],
    ['operator', () => Promise.resolve(OPERATOR_TOKEN)],
    ['superAdmin', () => http.signIn(house.actor)],
    ['expired session', () => http.signIn(house.actor, { createdAt: ago(13), seenAt: ago(12) })],
    ['ended session', () => http.signIn(house.actor, { passwordEpoch: 0 })],
  ]);
  const forProduct = (name: string) => createProductToken(world, OPERATOR, { productId: 'meeting', name }, ORIGIN);
  const [product, deleted] = [await forProduct('Kept'), await forProduct('Deleted')];
  await deleteProductToken(world, OPERATOR, deleted, ORIGIN);
  tokens.set('product', () => Promise.resolve(product.token));
  tokens.set('deleted product token', () => Promise.resolve(deleted.token));
  await join('member', { name: 'member' });
  await join('admin', { name: 'admin' });
  for (const permission of PERMISSIONS) await join(permission, { name: 'manager', permissions: [permission] });
  await makeApiTokens(join);
  await suspend(world.table, await join('suspended', { name: 'superAdmin' }));
});

/** One of each permission, and three that open nothing any more. */
async function makeApiTokens(join: (who: string, role: { name: string }) => Promise<UserActor>): Promise<void> {
  const { house, world } = http;
  const make = async (who: string, permission: Permission, maker = house.actor): Promise<string> => {
    const expiresAt = new Date(world.clock.now().getTime() + HOUR);
    const { token, tokenId } = await createApiToken(world, maker, { name: who, permissions: [permission], expiresAt }, ORIGIN);
    tokens.set(who, () => Promise.resolve(token));
    return tokenId;
  };
  for (const permission of PERMISSIONS) await make(`token:${permission}`, permission);
  await deleteApiToken(world, house.actor, await make('deleted API token', 'users.manage'), ORIGIN);
  const leaver = await join('leaver', { name: 'superAdmin' });
  await make('API token of somebody suspended', 'users.manage', leaver);
  await house.suspend(leaver.user.userId);
  const ago = (hours: number): Date => new Date(world.clock.now().getTime() - hours * HOUR);
  const past = { ...world, chance: { ...world.chance, now: () => ago(2) } };
  const wish = { name: 'Old', permissions: ['users.manage'] as const, expiresAt: ago(1) };
  const { token } = await createApiToken(past, house.actor, wish, ORIGIN);
  tokens.set('expired API token', () => Promise.resolve(token));
}

type Cell = 'admitted' | '401' | '403' | '404 ACCOUNT_UNKNOWN';

/** What no user and no transfer is called. */
const NOBODY = '01HZX3V7Q8N5M4K2J1G0F9E8D7';

/** A request that nobody's data changes by: it is about nobody, or its body cannot be read. Whoever learns that was admitted. */
async function ask(route: RouteKey, token: string | undefined, whose: 'house' | 'other'): Promise<Cell> {
  // What would close it is asked of an account that nobody else needs.
  const accountId = route === 'DELETE /v1/accounts/{accountId}' && token === OPERATOR_TOKEN ? await spare() : http[whose].accountId;
  const words = {
    accountId,
    userId: NOBODY,
    productId: 'meeting',
    transferId: NOBODY,
    tokenId: NOBODY,
    groupId: NOBODY,
    roleId: NOBODY,
    templateId: NOBODY,
    kind: 'recording',
    contentId: 'r1',
    file: 'invitation.js',
  };
  const path = Object.fromEntries(Object.entries(words).filter(([word]) => route.includes(`{${word}}`)));
  const { status, body } = await http.call(route, { token, path, ...(/^P/.test(route) ? { text: '{' } : {}) });
  expect(status).toBeLessThan(500);
  if (status === 401 || status === 403) return `${status}`;
  return body['code'] === 'ACCOUNT_UNKNOWN' ? '404 ACCOUNT_UNKNOWN' : 'admitted';
}

async function spare(): Promise<string> {
  const superAdmin = { firstName: 'Spare', email: `spare${Math.random()}@example.com` };
  const { body } = await http.call('POST /v1/accounts', { token: OPERATOR_TOKEN, body: { name: 'Spare', superAdmin } });
  return String(body['accountId']);
}

function expected(route: RouteKey, who: string, whose: 'house' | 'other'): Cell {
  const may = MAY[route];
  if (may === EVERYBODY) return 'admitted';
  if ((NOBODIES as readonly string[]).includes(who)) return '401';
  // A product's service works for all accounts. Another account is unknown to its users before anything else is asked, so that nobody learns what they might do there.
  if (whose === 'other' && who !== 'operator' && who !== 'product' && route.includes('{accountId}')) return '404 ACCOUNT_UNKNOWN';
  if (who.startsWith('token:') && ONLY_PEOPLE.includes(route)) return '403';
  return (may as readonly string[]).includes(who.replace('token:', '')) ? 'admitted' : '403';
}

const keys = routes.map(({ method, path }) => `${method} ${path}` as RouteKey);

describe('who may do what', () => {
  it('is said of every route there is, and of no other', () => {
    expect(Object.keys(MAY).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s: each kind of token, in its own account and in another one', async (route) => {
    const [own, foreign] = [await row(route, 'house'), await row(route, 'other')];
    expect(own).toEqual(Object.fromEntries(TOKENS.map((who) => [who, expected(route, who, 'house')])));
    expect(foreign).toEqual(Object.fromEntries(TOKENS.map((who) => [who, expected(route, who, 'other')])));
  });

  /** One session for all questions, but for signing out, which would end it. */
  async function tokenOf(who: string, route: RouteKey): Promise<string | undefined> {
    const fresh = route === 'POST /v1/sign-out' || !kept.has(who);
    const token = fresh ? tokens.get(who)?.() : kept.get(who);
    if (fresh && token && route !== 'POST /v1/sign-out') kept.set(who, token);
    return token;
  }

  async function row(route: RouteKey, whose: 'house' | 'other'): Promise<Record<string, Cell>> {
    const cells = TOKENS.map(async (who) => [who, await ask(route, await tokenOf(who, route), whose)] as const);
    return Object.fromEntries(await Promise.all(cells));
  }
});

describe('what an administrator asks of another account', () => {
  it('changes nothing, and is answered as if the account did not exist', async () => {
    const body = { users: [{ firstName: 'Eve', email: 'eve@example.com', products: ['meeting'] }] };
    const path = { accountId: http.other.accountId };
    const mine = await http.untouched(() => http.call('POST /v1/accounts/{accountId}/users', { token: http.admin, path, body }));
    const nobodys = await http.call('POST /v1/accounts/{accountId}/users', {
      token: http.admin,
      path: { accountId: '01HZX3V7Q8N5M4K2J1G0F9E8D7' },
      body,
    });
    expect(mine.untouched).toBe(true);
    expect({ ...mine.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
    expect(mine.body['code']).toBe('ACCOUNT_UNKNOWN');
  });
});
