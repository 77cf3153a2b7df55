import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
  await http.call('PUT /v1/products/{productId}', {
    token: OPERATOR_TOKEN,
    path: { productId: 'poolless' },
    body: { name: 'Without seats here' },
  });
});

const good = { firstName: 'Grace', lastName: 'Hopper', email: 'grace@example.com', products: ['meeting'] };
async function add(users: unknown, token = http.admin) {
  const answer = await http.untouched(() =>
    http.call('POST /v1/accounts/{accountId}/users', { token, path: { accountId: http.house.accountId }, body: { users } }),
  );
  const results = answer.body['results'] as { outcome: string; problem?: { status: number; code: string; detail: string } }[];
  return { ...answer, rows: results.map(({ outcome, problem }) => (problem ? `${problem.status} ${problem.code}` : outcome)), results };
}

describe('a row that cannot be read', () => {
  it.each<[string, object, string]>([
    ['has a first name of 33 characters', { firstName: 'a'.repeat(33) }, '400 NAME_TOO_LONG'],
    ['has a last name of 33 characters', { lastName: 'a'.repeat(33) }, '400 NAME_TOO_LONG'],
    ['has a very long name', { lastName: 'a'.repeat(9_000) }, '400 NAME_TOO_LONG'],
    ['has an empty first name', { firstName: '' }, '400 NAME_MISSING'],
    ['has a first name of zero-width spaces', { firstName: '\u200B\u200B' }, '400 NAME_MISSING'],
    ['has no first name', { firstName: undefined }, '400 NAME_MISSING'],
    ['has a line break in a name', { firstName: 'Gr\r\nace' }, '400 NAME_INVALID'],
    ['has NUL in a name', { lastName: 'Hop\0per' }, '400 NAME_INVALID'],
    ['has a right-to-left override in a name', { lastName: 'Hop\u202Eper' }, '400 NAME_INVALID'],
    ['has an address of 129 characters', { email: `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(7)}` }, '400 EMAIL_TOO_LONG'],
    ['has no address', { email: undefined }, '400 EMAIL_INVALID'],
    ['has a Kelvin sign in the local part', { email: '\u212Aelly@example.com' }, '400 EMAIL_INVALID'],
    ['has full-width letters in the local part', { email: 'ｇｒａｃｅ@example.com' }, '400 EMAIL_INVALID'],
    ['has a header in the address', { email: 'grace@example.com\nBcc: eve@example.com' }, '400 EMAIL_INVALID'],
    ['has a role that is none', { role: { name: 'king' } }, '400 ROLE_UNKNOWN'],
  ])('%s: it is refused, and nothing is written', async (_what, changes, told) => {
    const { status, rows, untouched, results } = await add([{ ...good, ...changes }]);
    expect([status, rows, untouched]).toEqual([422, [told], true]);
    expect(results[0]?.problem?.detail).toMatch(/^[A-Z].*\.$/);
  });

  it('leaves its neighbours as they are', async () => {
    const { status, rows } = await add([
      { ...good, email: 'n1@example.com' },
      { ...good, firstName: '\0' },
      { ...good, email: 'n2@example.com' },
    ]);
    expect([status, rows]).toEqual([207, ['invited', '400 NAME_INVALID', 'invited']]);
  });
});

describe('HTML in a name', () => {
  it('is a name, kept and answered as the text that it is', async () => {
    const { rows } = await add([{ ...good, firstName: '<img src=x>', lastName: '"><b>&amp;', email: 'html@example.com' }]);
    expect(rows).toEqual(['invited']);
    const { userId } = await http.house.user('html@example.com');
    const answer = await http.call('GET /v1/accounts/{accountId}/users/{userId}', {
      token: http.admin,
      path: { accountId: http.house.accountId, userId },
    });
    expect(answer.body).toMatchObject({ firstName: '<img src=x>', lastName: '"><b>&amp;' });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('the same address twice in one call', () => {
  it.each([
    ['as it is', 'twice1@bücher.example', 'twice1@bücher.example'],
    ['in other case', 'twice2@bücher.example', 'TWICE2@BÜCHER.example'],
    ['with spaces around it', 'twice3@bücher.example', '  twice3@bücher.example '],
    ['in its ASCII form', 'twice4@bücher.example', 'twice4@xn--bcher-kva.example'],
    ['in full-width letters of the domain', 'twice5@example.com', 'twice5@ｅｘａｍｐｌｅ.com'],
  ])('is one person: %s', async (_what, one, other) => {
    expect(
      (
        await add([
          { ...good, email: one },
          { ...good, email: other },
        ])
      ).rows,
    ).toEqual(['invited', '409 ROW_DUPLICATE']);
  });
});

describe('products of a row', () => {
  it.each([
    ['that do not exist', ['fax'], '404 PRODUCT_UNKNOWN'],
    ['named after what every object has', ['__proto__'], '404 PRODUCT_UNKNOWN'],
    ['with an empty name', [''], '404 PRODUCT_UNKNOWN'],
    ['with a garbled name', ['\0#'], '404 PRODUCT_UNKNOWN'],
    ['of which the account has no seats', ['poolless'], '404 LICENSE_POOL_UNKNOWN'],
    ['of which one does not exist', ['meeting', 'fax'], '404 PRODUCT_UNKNOWN'],
    ['left out, of a member', [], '400 USER_ACCESS_MISSING'],
  ])('%s refuse the row', async (_what, products, told) => {
    const { rows, untouched } = await add([{ ...good, email: 'product@example.com', products }]);
    expect([rows, untouched]).toEqual([[told], true]);
  });

  it('that run out at the third of five rows refuse that row, and those behind it that need one', async () => {
    const house = await http.world.account('Two Seats', { meeting: 2, webinar: 9 });
    const token = await http.signIn(house.actor);
    const users = [1, 2, 3, 4, 5].map((at) => ({
      firstName: 'P',
      email: `p${at}@two-seats.example`,
      products: [at === 4 ? 'webinar' : 'meeting'],
    }));
    const { status, body } = await http.call('POST /v1/accounts/{accountId}/users', {
      token,
      path: { accountId: house.accountId },
      body: { users },
    });
    expect(status).toBe(207);
    expect(
      (body['results'] as { outcome: string; problem?: { code: string } }[]).map(({ outcome, problem }) => problem?.code ?? outcome),
    ).toEqual(['invited', 'invited', 'LICENSE_POOL_EXHAUSTED', 'invited', 'LICENSE_POOL_EXHAUSTED']);
    expect(await house.seats()).toEqual({ meeting: '2/2 (2)', webinar: '1/9 (1)' });
  });
});

describe('who adds', () => {
  it('gives no higher role than their own, and seats only where they may', async () => {
    const token = await http.join('manager@example.com', { name: 'manager', permissions: ['users.manage'] }, []);
    const wishes = [
      { ...good, email: 'w1@example.com' },
      { ...good, email: 'w2@example.com', products: [], role: { name: 'admin' } },
      { ...good, email: 'w3@example.com', products: [], role: { name: 'manager', permissions: ['audit.view'] } },
      { ...good, email: 'w4@example.com', products: [], role: { name: 'manager', permissions: ['users.manage'] } },
    ];
    expect((await add(wishes, token)).rows).toEqual([
      '403 PERMISSION_MISSING',
      '403 ROLE_NOT_GRANTABLE',
      '403 ROLE_NOT_GRANTABLE',
      'invited',
    ]);
  });

  it('asks somebody at home elsewhere to move, without being told where they are', async () => {
    const { rows, results } = await add([{ ...good, email: 'root@difference-works.example' }]);
    expect(rows).toEqual(['transferInvited']);
    expect(JSON.stringify(results)).not.toContain('Difference');
  });
});
