import { beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR } from '../support/outside.ts';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';
import { suspend } from '../support/suspended.ts';
import { PASSWORD } from '../support/world.ts';

const EMAIL = 'root@analytical-engines.example';
let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const signIn = (body: unknown) => http.call('POST /v1/sign-in', { body });
const me = (token?: string, cookies?: readonly string[]) => http.call('GET /v1/me', { token, ...(cookies ? { cookies } : {}) });

describe('signing in', () => {
  it('answers a token that names its kind, and when it ends: in 12 hours', async () => {
    const { status, body, cookies } = await signIn({ email: EMAIL, password: PASSWORD });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['token', 'expiresAt']);
    expect(body['token']).toMatch(/^sws_[A-Za-z0-9_-]{43}$/);
    expect(Math.abs(Date.parse(String(body['expiresAt'])) - Date.now() - 12 * HOUR)).toBeLessThan(60_000);
    expect(cookies).toEqual([]);
    expect((await me(String(body['token']))).status).toBe(200);
  });

  it.each([' ROOT@Analytical-Engines.EXAMPLE ', 'root@ａｎａｌｙｔｉｃａｌ-engines.example'])(
    'knows the address however it is written: %s',
    async (email) => {
      expect((await signIn({ email, password: PASSWORD })).status).toBe(200);
    },
  );

  it('answers alike for a wrong password, an unknown address and what is no address', async () => {
    const answers = [];
    for (const [email, password] of [
      [EMAIL, `${PASSWORD}!`],
      [EMAIL, ''],
      ['nobody@example.com', PASSWORD],
      ['no address', PASSWORD],
      ['', ''],
    ]) {
      const { status, body, headers } = await signIn({ email, password });
      answers.push([status, { ...body, requestId: '' }, headers['www-authenticate']]);
    }
    expect(answers[0]).toEqual([
      401,
      {
        type: 'urn:seatwise:problem:CREDENTIALS_INVALID',
        title: 'Not signed in',
        status: 401,
        code: 'CREDENTIALS_INVALID',
        detail: 'The e-mail address or the password is wrong. Check both and try again.',
        requestId: '',
      },
      'Bearer realm="seatwise"',
    ]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('refuses who was only invited, and has no password yet', async () => {
    await http.house.add([{ email: 'invited@example.com' }]);
    expect(problem(await signIn({ email: 'invited@example.com', password: PASSWORD }))).toBe('401 CREDENTIALS_INVALID');
  });

  it('tells a suspended user so, but only after the right password', async () => {
    await suspend(http.world.table, await http.world.join(http.house, 'gone@example.com'));
    expect(problem(await signIn({ email: 'gone@example.com', password: PASSWORD }))).toBe('403 USER_SUSPENDED');
    expect(problem(await signIn({ email: 'gone@example.com', password: 'another one' }))).toBe('401 CREDENTIALS_INVALID');
  });

  it.each<[string, unknown, string]>([
    ['without a password', { email: EMAIL }, '400 BODY_INVALID password'],
    ['without an address', { password: PASSWORD }, '400 BODY_INVALID email'],
    ['with a number for a password', { email: EMAIL, password: 1 }, '400 BODY_INVALID password'],
    ['with an array for an address', { email: [EMAIL], password: PASSWORD }, '400 BODY_INVALID email'],
    ['with a word for the cookie', { email: EMAIL, password: PASSWORD, cookie: 'yes' }, '400 BODY_INVALID cookie'],
    ['with a field that is not known', { email: EMAIL, password: PASSWORD, remember: true }, '400 FIELD_UNKNOWN remember'],
    ['with an array for the body', [EMAIL, PASSWORD], '400 BODY_INVALID '],
    ['with nothing for the body', null, '400 BODY_INVALID '],
  ])('refuses a request %s', async (_what, body, told) => {
    expect(problem(await signIn(body))).toBe(told);
  });
});

describe('signing in with a cookie', () => {
  it('answers no token, but a cookie that no script reads, that no other site sends, and that only this host gets', async () => {
    const { status, body, cookies } = await signIn({ email: EMAIL, password: PASSWORD, cookie: true });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['expiresAt']);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^__Host-session=sws_[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
  });

  it('works like a token, among other cookies too', async () => {
    const { cookies } = await signIn({ email: EMAIL, password: PASSWORD, cookie: true });
    const [pair = ''] = String(cookies[0]).split(';');
    expect((await me(undefined, [pair])).body['email']).toBe(EMAIL);
    expect((await me(undefined, ['theme=dark', pair])).status).toBe(200);
    expect(problem(await me(undefined, [pair.replace('__Host-', '')]))).toBe('401 TOKEN_MISSING');
    expect(problem(await me(undefined, ['__Host-session=']))).toBe('401 TOKEN_INVALID');
  });

  it('asks in the name of the token where both are sent', async () => {
    const { cookies } = await signIn({ email: EMAIL, password: PASSWORD, cookie: true });
    const [pair = ''] = String(cookies[0]).split(';');
    expect((await me(http.otherAdmin, [pair])).body['accountName']).toBe('Difference Works');
  });
});

describe('signing out', () => {
  it('ends the session at once, and takes the cookie away', async () => {
    const { body } = await signIn({ email: EMAIL, password: PASSWORD });
    const token = String(body['token']);
    const out = await http.call('POST /v1/sign-out', { token });
    expect([out.status, out.text]).toEqual([204, '']);
    expect(out.cookies).toEqual(['__Host-session=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0']);
    expect(problem(await me(token))).toBe('401 TOKEN_INVALID');
    expect(problem(await http.call('POST /v1/sign-out', { token }))).toBe('401 TOKEN_INVALID');
  });

  it('ends the session of a cookie too, and no other session', async () => {
    const one = await signIn({ email: EMAIL, password: PASSWORD, cookie: true });
    const [pair = ''] = String(one.cookies[0]).split(';');
    expect((await http.call('POST /v1/sign-out', { cookies: [pair] })).status).toBe(204);
    expect(problem(await me(undefined, [pair]))).toBe('401 TOKEN_INVALID');
    expect((await me(http.admin)).status).toBe(200);
  });

  it('is nothing for an operator, whose token has no session', async () => {
    expect(problem(await http.call('POST /v1/sign-out', { token: OPERATOR_TOKEN }))).toBe('403 PERMISSION_MISSING');
  });
});

describe('who I am', () => {
  it('is the user, the account, the role, what it allows, the products and the language', async () => {
    const { status, body } = await me(await http.join('kay@example.com', { name: 'manager', permissions: ['reports.view'] }, ['webinar']));
    expect(status).toBe(200);
    expect(body).toEqual({
      userId: (await http.house.user('kay@example.com')).userId,
      accountId: http.house.accountId,
      accountName: 'Analytical Engines',
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'kay@example.com',
      role: { name: 'manager', permissions: ['reports.view'] },
      permissions: ['reports.view'],
      products: ['webinar'],
      locale: 'en',
    });
  });
});
