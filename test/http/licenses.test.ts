import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpAnswer } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

const ROUTE = '/v1/accounts/{accountId}/users/{userId}/licenses/{productId}';
const NOBODY = '01HZX3V7Q8N5M4K2J1G0F9E8D7';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});

const path = (userId: string, productId: string) => ({ accountId: http.house.accountId, userId, productId });
const give = (userId: string, productId: string, token = http.admin) => http.call(`PUT ${ROUTE}`, { token, path: path(userId, productId) });
const take = (userId: string, productId: string, token = http.admin) =>
  http.call(`DELETE ${ROUTE}`, { token, path: path(userId, productId) });
const move = (productId: string, body: unknown, token = http.admin) =>
  http.call('POST /v1/accounts/{accountId}/licenses/{productId}/move', {
    token,
    path: { accountId: http.house.accountId, productId },
    body,
  });

let count = 0;
let member: string | undefined;
/** Somebody new, who is in. */
async function joined(products: readonly string[] = ['meeting']): Promise<string> {
  const email = `l${++count}@example.com`;
  await http.join(email, undefined, products);
  return (await http.house.user(email)).userId;
}
async function refusedWhole(ask: () => Promise<HttpAnswer>): Promise<string> {
  const answer = await http.untouched(ask);
  expect(answer.untouched).toBe(true);
  return problem(answer);
}

describe('giving and taking a product', () => {
  it('answers the user as they are then', async () => {
    const userId = await joined();
    expect(await give(userId, 'webinar')).toMatchObject({ status: 200, body: { userId, products: ['meeting', 'webinar'] } });
    expect(await take(userId, 'meeting')).toMatchObject({ status: 200, body: { status: 'active', products: ['webinar'] } });
    expect((await take(userId, 'webinar')).body).toMatchObject({
      status: 'suspended',
      statusReason: 'noAccess',
      products: [],
      lastProducts: ['webinar'],
    });
  });

  it('once more answers the same, and writes nothing', async () => {
    const userId = await joined();
    const given = await http.untouched(() => give(userId, 'meeting'));
    expect([given.status, given.body['products'], given.untouched]).toEqual([200, ['meeting'], true]);
    const taken = await http.untouched(() => take(userId, 'webinar'));
    expect([taken.status, taken.body['products'], taken.untouched]).toEqual([200, ['meeting'], true]);
  });

  it('is refused for who is suspended', async () => {
    const userId = await joined();
    await take(userId, 'meeting');
    expect(await refusedWhole(() => give(userId, 'meeting'))).toBe('409 LICENSE_USER_INACTIVE');
  });

  it.each([NOBODY, 'nobody', '', '#', '\0', '0'.repeat(2_000)])('is refused for a user who does not exist: %j', async (userId) => {
    expect(await refusedWhole(() => give(userId, 'meeting'))).toBe('404 USER_UNKNOWN');
    expect(await refusedWhole(() => take(userId, 'meeting'))).toBe('404 USER_UNKNOWN');
  });

  it.each(['telepathy', 'Meeting', '', '__proto__', 'constructor', '../meeting', 'x'.repeat(2_000), '王'.repeat(500), '\0'])(
    'of a product that does not exist is refused, or takes nothing: %j',
    async (productId) => {
      const userId = (member ??= await joined());
      expect(await refusedWhole(() => give(userId, productId))).toBe('404 PRODUCT_UNKNOWN');
      expect(await http.untouched(() => take(userId, productId))).toMatchObject({ status: 200, untouched: true });
    },
  );

  it('is refused for a user of another account', async () => {
    const { userId } = http.other.actor.user;
    expect(await refusedWhole(() => give(userId, 'meeting'))).toBe('404 USER_UNKNOWN');
    expect(await refusedWhole(() => move('meeting', { fromUserId: userId, toUserId: userId }))).toBe('404 USER_UNKNOWN');
  });

  it('is refused to a manager where the user administers the account', async () => {
    const manager = await http.join('lm@example.com', { name: 'manager', permissions: ['licenses.manage'] });
    expect(await refusedWhole(() => give(http.house.actor.user.userId, 'meeting', manager))).toBe('403 PERMISSION_MISSING');
  });
});

describe('moving a product', () => {
  it('answers both users, and the transfer where content goes along', async () => {
    const [from, to] = [await joined(['meeting', 'webinar']), await joined()];
    const moved = await move('webinar', { fromUserId: from, toUserId: to, moveContent: ['scheduledSession', 'recording'] });
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({
      from: { userId: from, products: ['meeting'] },
      to: { userId: to, products: ['meeting', 'webinar'] },
      transferId: expect.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
    });
    const back = await move('webinar', { fromUserId: to, toUserId: from, moveContent: [] });
    expect(back.body).not.toHaveProperty('transferId');
  });

  it('is refused where the one does not hold it, the other does, or cannot', async () => {
    const [from, to, gone] = [await joined(), await joined(['webinar', 'meeting']), await joined()];
    await take(gone, 'meeting');
    expect(await refusedWhole(() => move('webinar', { fromUserId: from, toUserId: gone }))).toBe('409 LICENSE_NOT_HELD');
    expect(await refusedWhole(() => move('telepathy', { fromUserId: from, toUserId: to }))).toBe('409 LICENSE_NOT_HELD');
    expect(await refusedWhole(() => move('meeting', { fromUserId: from, toUserId: to }))).toBe('409 LICENSE_ALREADY_HELD');
    expect(await refusedWhole(() => move('meeting', { fromUserId: from, toUserId: gone }))).toBe('409 LICENSE_USER_INACTIVE');
    expect(await refusedWhole(() => move('meeting', { fromUserId: from, toUserId: from }))).toBe('400 BODY_INVALID toUserId');
    expect(await refusedWhole(() => move('meeting', { fromUserId: from, toUserId: NOBODY }))).toBe('404 USER_UNKNOWN');
  });

  it.each<[string, object, string]>([
    ['without whom it goes to', { toUserId: undefined }, '400 BODY_INVALID toUserId'],
    ['with a list of users', { toUserId: ['a'] }, '400 BODY_INVALID toUserId'],
    ['with half a character', { toUserId: '\uD800' }, '400 BODY_INVALID toUserId'],
    ['with another kind of content', { moveContent: ['chat'] }, '400 BODY_INVALID moveContent.0'],
    ['with content that is no list', { moveContent: true }, '400 BODY_INVALID moveContent'],
    ['with more kinds than there are', { moveContent: Array(4).fill('recording') }, '400 BODY_INVALID moveContent'],
    ['with a field that is not known', { force: true }, '400 FIELD_UNKNOWN force'],
  ])('is refused %s', async (_what, changes, told) => {
    const body = { fromUserId: http.house.actor.user.userId, toUserId: NOBODY, ...changes };
    expect(await refusedWhole(() => move('meeting', body))).toBe(told);
  });
});
