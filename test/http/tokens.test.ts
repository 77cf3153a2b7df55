import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';
import { DAY, HOUR } from '../support/outside.ts';
import { suspend } from '../support/suspended.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const me = (headers: Record<string, string>) => http.call('GET /v1/me', { headers });
const withToken = (token: string) => http.call('GET /v1/me', { token });
const ago = (milliseconds: number): Date => new Date(Date.now() - milliseconds);

describe('a request without a valid token', () => {
  it.each([
    ['no header', {}],
    ['an empty one', { authorization: '' }],
    ['no token behind Bearer', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic cm9vdDpwYXNzd29yZA==' }],
    ['the token alone', { authorization: OPERATOR_TOKEN }],
    ['two tokens', { authorization: 'Bearer a b' }],
  ])('is asked for one: %s', async (_what, headers) => {
    const answer = await me(headers);
    expect(problem(answer)).toBe('401 TOKEN_MISSING');
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="seatwise"');
  });

  it.each([
    ['garbage', 'x'],
    ['a session of nobody', `sws_${'A'.repeat(43)}`],
    ["an operator's that is another", `swo_${'A'.repeat(43)}`],
    ["the operator's with a letter more", `${OPERATOR_TOKEN}T`],
    ["the operator's in other case", OPERATOR_TOKEN.toLowerCase()],
    ['a prefix alone', 'sws_'],
    ["an operator's prefix alone", 'swo_'],
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['what every object has', '__proto__'],
    ['an invitation', 'A'.repeat(86)],
    ['a JSON web token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290In0.'],
    ['letters that are not ASCII', 'swо_ТТТ'],
  ])('is told that it is over: %s', async (_what, token) => {
    expect(problem(await withToken(token))).toBe('401 TOKEN_INVALID');
  });

  it('learns nothing of what it asked for, not even whether its body could be read', async () => {
    const path = { accountId: http.house.accountId };
    expect(problem(await http.call('POST /v1/accounts/{accountId}/users', { path, text: '{' }))).toBe('401 TOKEN_MISSING');
    expect(problem(await http.call('POST /v1/accounts', { text: '{', token: 'x' }))).toBe('401 TOKEN_INVALID');
  });
});

describe('a token', () => {
  it('is read whatever the case and the spaces before it', async () => {
    expect((await me({ authorization: `bearer   ${http.admin} ` })).status).toBe(200);
  });

  it('of an operator opens nothing of a user, and that of a user nothing of an operator', async () => {
    expect(problem(await withToken(OPERATOR_TOKEN))).toBe('403 PERMISSION_MISSING');
    const path = { accountId: http.house.accountId };
    const users = [{ firstName: 'A', email: 'a@example.com', products: ['meeting'] }];
    expect(problem(await http.call('POST /v1/accounts/{accountId}/users', { path, token: OPERATOR_TOKEN, body: { users } }))).toBe(
      '403 PERMISSION_MISSING',
    );
    const seats = await http.untouched(() =>
      http.call('PUT /v1/accounts/{accountId}/license-pools/{productId}', {
        path: { ...path, productId: 'meeting' },
        token: http.admin,
        body: { seats: 1_000 },
      }),
    );
    expect([problem(seats), seats.untouched]).toEqual(['403 PERMISSION_MISSING', true]);
    expect(problem(await http.call('GET /v1/accounts', { token: http.admin }))).toBe('403 PERMISSION_MISSING');
  });
});

describe('a session', () => {
  it('that was not used for 12 hours is over, and one a little younger is not', async () => {
    const session = (idle: number) => http.signIn(http.house.actor, { createdAt: ago(13 * HOUR), seenAt: ago(idle) });
    expect(problem(await withToken(await session(12 * HOUR)))).toBe('401 TOKEN_INVALID');
    expect((await withToken(await session(12 * HOUR - 60_000))).status).toBe(200);
  });

  it('of 30 days is over, though it was just used, and one a little younger is not', async () => {
    const session = (age: number) => http.signIn(http.house.actor, { createdAt: ago(age), seenAt: ago(60_000) });
    expect(problem(await withToken(await session(30 * DAY)))).toBe('401 TOKEN_INVALID');
    expect((await withToken(await session(30 * DAY - 60_000))).status).toBe(200);
  });

  it('that is used goes on for another 12 hours', async () => {
    const token = await http.signIn(http.house.actor, { createdAt: ago(13 * HOUR), seenAt: ago(11 * HOUR) });
    expect((await withToken(token)).status).toBe(200);
    const sessions = (await http.untouched(() => withToken(token))).untouched;
    expect(sessions).toBe(true);
    expect((await withToken(token)).status).toBe(200);
  });

  it('of an older password is over', async () => {
    const { passwordEpoch } = http.house.actor.person;
    expect(problem(await withToken(await http.signIn(http.house.actor, { passwordEpoch: passwordEpoch - 1 })))).toBe('401 TOKEN_INVALID');
  });

  it('of somebody who is suspended is over at the next request', async () => {
    const actor = await http.world.join(http.house, 'soon@example.com');
    const token = await http.signIn(actor);
    expect((await withToken(token)).status).toBe(200);
    await suspend(http.world.table, actor);
    expect(problem(await withToken(token))).toBe('401 TOKEN_INVALID');
  });
});
