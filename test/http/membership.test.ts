import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpAnswer } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

const NOBODY = '01HZX3V7Q8N5M4K2J1G0F9E8D7';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});

const path = (userId: string) => ({ accountId: http.house.accountId, userId });
const suspend = (userId: string, ask: object = {}, token = http.admin) =>
  http.call('POST /v1/accounts/{accountId}/users/{userId}/suspend', { token, path: path(userId), ...ask });
const reactivate = (userId: string, token = http.admin) =>
  http.call('POST /v1/accounts/{accountId}/users/{userId}/reactivate', { token, path: path(userId) });
const remove = (userId: string, token = http.admin) =>
  http.call('DELETE /v1/accounts/{accountId}/users/{userId}', { token, path: path(userId) });
const get = (userId: string) => http.call('GET /v1/accounts/{accountId}/users/{userId}', { token: http.admin, path: path(userId) });

let count = 0;
/** Somebody new, who is in. */
async function joined(): Promise<{ userId: string; token: string; email: string }> {
  const email = `m${++count}@example.com`;
  const token = await http.join(email);
  return { token, email, userId: (await http.house.user(email)).userId };
}
async function refusedWhole(ask: () => Promise<HttpAnswer>): Promise<string> {
  const answer = await http.untouched(ask);
  expect(answer.untouched).toBe(true);
  return problem(answer);
}

describe('suspending', () => {
  it('answers the user, with what was written about it, and ends their session at its next request', async () => {
    const { userId, token } = await joined();
    expect((await http.call('GET /v1/me', { token })).status).toBe(200);
    const { status, body } = await suspend(userId, { body: { reason: 'On leave.' } });
    expect([status, body]).toEqual([200, (await get(userId)).body]);
    expect(body).toMatchObject({
      status: 'suspended',
      statusReason: 'byAdmin',
      statusNote: 'On leave.',
      products: [],
      lastProducts: ['meeting'],
    });
    expect(problem(await http.call('GET /v1/me', { token }))).toBe('401 TOKEN_INVALID');
  });

  it('needs no body, no reason, and says none then', async () => {
    for (const ask of [{}, { text: '' }, { body: {} }]) {
      const { status, body } = await suspend((await joined()).userId, ask);
      expect(status).toBe(200);
      expect(body).not.toHaveProperty('statusNote');
    }
  });

  it('takes a reason of 500 characters, and none longer', async () => {
    const { userId } = await joined();
    expect(await refusedWhole(() => suspend(userId, { body: { reason: 'a'.repeat(501) } }))).toBe('400 BODY_INVALID reason');
    expect((await suspend(userId, { body: { reason: 'a'.repeat(500) } })).status).toBe(200);
  });

  it.each<[string, object, string]>([
    ['a reason that is no text', { body: { reason: 5 } }, '400 BODY_INVALID reason'],
    ['half a character', { body: { reason: '\uD800' } }, '400 BODY_INVALID reason'],
    ['a field that is not known', { body: { status: 'active' } }, '400 FIELD_UNKNOWN status'],
    ['null', { text: 'null' }, '400 BODY_INVALID '],
    ['a list', { body: [] }, '400 BODY_INVALID '],
    ['what is no JSON', { text: '{' }, '400 BODY_INVALID'],
    ['another kind of content', { text: '{}', headers: { 'content-type': 'text/plain' } }, '415 CONTENT_TYPE_INVALID'],
  ])('is refused with %s', async (_what, ask, told) => {
    const { userId } = http.house.actor.user;
    expect(await refusedWhole(() => suspend(userId, ask))).toBe(told);
  });

  it('once more answers the same, and writes nothing', async () => {
    const { userId } = await joined();
    const first = await suspend(userId);
    const again = await http.untouched(() => suspend(userId, { body: { reason: 'Another.' } }));
    expect([again.status, again.body, again.untouched]).toEqual([200, first.body, true]);
  });
});

describe('reactivating', () => {
  it('answers the user as they were before', async () => {
    const { userId } = await joined();
    const before = (await get(userId)).body;
    await suspend(userId);
    expect(await reactivate(userId)).toMatchObject({ status: 200, body: before });
    expect(await http.untouched(() => reactivate(userId))).toMatchObject({ status: 200, body: before, untouched: true });
  });

  it('is refused for who has not accepted', async () => {
    await http.house.add([{ email: 'open@example.com' }]);
    const { userId } = await http.house.user('open@example.com');
    expect(await refusedWhole(() => reactivate(userId))).toBe('409 USER_NOT_REACTIVATABLE');
    await suspend(userId);
    expect(await refusedWhole(() => reactivate(userId))).toBe('409 USER_NOT_REACTIVATABLE');
  });
});

describe('removing', () => {
  it('answers the user, who can be read still, and is in no list', async () => {
    const { userId, token, email } = await joined();
    const { status, body } = await remove(userId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ userId, status: 'removed', products: [], lastProducts: ['meeting'] });
    expect(Math.abs(Date.now() - Date.parse(String(body['removedAt'])))).toBeLessThan(60_000);
    expect((await get(userId)).body).toEqual(body);
    const list = await http.call('GET /v1/accounts/{accountId}/users', {
      token: http.admin,
      path: { accountId: http.house.accountId },
      query: { q: email },
    });
    expect(list.body).toEqual({ items: [] });
    expect(problem(await http.call('GET /v1/me', { token }))).toBe('401 TOKEN_INVALID');
  });

  it('once more answers the same, and writes nothing; and nothing else can be done', async () => {
    const { userId } = await joined();
    const first = await remove(userId);
    const again = await http.untouched(() => remove(userId));
    expect([again.status, again.body, again.untouched]).toEqual([200, first.body, true]);
    expect(await refusedWhole(() => suspend(userId))).toBe('409 USER_REMOVED');
    expect(await refusedWhole(() => reactivate(userId))).toBe('409 USER_NOT_REACTIVATABLE');
  });
});

describe('each of them', () => {
  it('is refused for the last super admin', async () => {
    const { userId } = http.house.actor.user;
    expect(await refusedWhole(() => suspend(userId))).toBe('409 ACCOUNT_LAST_SUPER_ADMIN');
    expect(await refusedWhole(() => remove(userId))).toBe('409 ACCOUNT_LAST_SUPER_ADMIN');
  });

  it('is refused to who administers less than the user', async () => {
    const manager = await http.join('mm@example.com', { name: 'manager', permissions: ['users.manage'] });
    for (const act of [remove, reactivate, (userId: string, token: string) => suspend(userId, {}, token)])
      expect(await refusedWhole(() => act(http.house.actor.user.userId, manager))).toBe('403 PERMISSION_MISSING');
  });

  it.each([NOBODY, 'nobody', '', '\0', '0'.repeat(2_000)])('is refused for a user who does not exist: %j', async (userId) => {
    for (const act of [suspend, reactivate, remove]) expect(await refusedWhole(() => act(userId))).toBe('404 USER_UNKNOWN');
  });

  it('is refused for a user of another account', async () => {
    const { userId } = http.other.actor.user;
    for (const act of [suspend, reactivate, remove]) expect(await refusedWhole(() => act(userId))).toBe('404 USER_UNKNOWN');
  });
});
