import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpAsk } from '../support/httpEvent.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const send = (ask: HttpAsk) =>
  http.untouched(() =>
    http.call('POST /v1/accounts/{accountId}/users', { token: http.admin, path: { accountId: http.house.accountId }, ...ask }),
  );
const ada = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', products: ['meeting'] };
const nested = (depth: number): string => `{"users":${'['.repeat(depth)}${']'.repeat(depth)}}`;

describe('a request to add people', () => {
  it.each<[string, HttpAsk, string]>([
    ['without a body', {}, '400 BODY_INVALID'],
    ['with an empty body', { text: '' }, '400 BODY_INVALID'],
    ['that is no JSON', { text: '{"users":[' }, '400 BODY_INVALID'],
    ['that is two JSON texts', { text: '{}{}' }, '400 BODY_INVALID'],
    ['with a comma too many', { text: '{"users":[],}' }, '400 BODY_INVALID'],
    ['with NaN', { text: '{"users":NaN}' }, '400 BODY_INVALID'],
    ['that is no UTF-8', { base64: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]).toString('base64') }, '400 BODY_INVALID'],
    ['in UTF-16', { base64: Buffer.from('{"users":[]}', 'utf16le').toString('base64') }, '400 BODY_INVALID'],
    ['that is an array', { body: [ada] }, '400 BODY_INVALID '],
    ['that is text', { body: 'users' }, '400 BODY_INVALID '],
    ['that is a number', { body: 1 }, '400 BODY_INVALID '],
    ['that is null', { body: null }, '400 BODY_INVALID '],
    ['of nobody', { body: {} }, '400 USERS_EMPTY'],
    ['of an empty list', { body: { users: [] } }, '400 USERS_EMPTY'],
    ['of an empty pasted list', { body: { list: ' ;\n; ' } }, '400 USERS_EMPTY'],
    ['of both kinds', { body: { users: [ada], list: 'A a@example.com' } }, '400 BODY_INVALID'],
    ['with an object for the rows', { body: { users: ada } }, '400 BODY_INVALID users'],
    ['with text for the rows', { body: { users: 'ada' } }, '400 BODY_INVALID users'],
    ['with an array for the list', { body: { list: ['A a@example.com'] } }, '400 BODY_INVALID list'],
    ['with text for a row', { body: { users: ['ada'] } }, '400 BODY_INVALID users.0'],
    ['with null for a row', { body: { users: [ada, null] } }, '400 BODY_INVALID users.1'],
    ['with an array for a row', { body: { users: [[ada]] } }, '400 BODY_INVALID users.0'],
    ['with a number for a name', { body: { users: [{ ...ada, firstName: 1 }] } }, '400 BODY_INVALID users.0.firstName'],
    ['with null for a name', { body: { users: [{ ...ada, lastName: null }] } }, '400 BODY_INVALID users.0.lastName'],
    ['with an object for an address', { body: { users: [{ ...ada, email: { a: 1 } }] } }, '400 BODY_INVALID users.0.email'],
    ['with text for the products', { body: { users: [{ ...ada, products: 'meeting' }] } }, '400 BODY_INVALID users.0.products'],
    ['with a number for a product', { body: { users: [ada], products: [1] } }, '400 BODY_INVALID products.0'],
    ['with text for the role', { body: { users: [ada], role: 'admin' } }, '400 BODY_INVALID role'],
    ['with a role without a name', { body: { users: [ada], role: {} } }, '400 BODY_INVALID role.name'],
    [
      'with text for permissions',
      { body: { users: [ada], role: { name: 'manager', permissions: 'x' } } },
      '400 BODY_INVALID role.permissions',
    ],
    ['in a language that there is not', { body: { users: [ada], locale: 'tlh' } }, '400 BODY_INVALID locale'],
    ['with text for the dry run', { body: { users: [ada], dryRun: 'true' } }, '400 BODY_INVALID dryRun'],
    ['with a field that is not known', { body: { users: [ada], dryrun: true } }, '400 FIELD_UNKNOWN dryrun'],
    ['with one that is not known in a row', { body: { users: [ada, { ...ada, phone: '1' }] } }, '400 FIELD_UNKNOWN users.1.phone'],
    [
      'with one that is not known in a role',
      { body: { users: [{ ...ada, role: { name: 'admin', all: true } }] } },
      '400 FIELD_UNKNOWN users.0.role.all',
    ],
    ['with __proto__', { text: '{"users":[],"__proto__":{"dryRun":true}}' }, '400 FIELD_UNKNOWN __proto__'],
    [
      'with __proto__ in a row',
      { text: '{"users":[{"email":"a@example.com","__proto__":{"products":["meeting"]}}]}' },
      '400 FIELD_UNKNOWN users.0.__proto__',
    ],
    ['with constructor', { text: '{"users":[],"constructor":{"prototype":{}}}' }, '400 FIELD_UNKNOWN constructor'],
    ['nested a thousand deep', { text: nested(1_000) }, '400 BODY_INVALID users.0'],
    ['nested four hundred thousand deep', { text: nested(400_000) }, '400 BODY_INVALID users.0'],
    [
      'with half a character in a name',
      { text: '{"users":[{"firstName":"\\ud800","email":"a@example.com"}]}' },
      '400 BODY_INVALID users.0.firstName',
    ],
    ['with half a character in the list', { text: '{"list":"A\\udc00 a@example.com"}' }, '400 BODY_INVALID list'],
  ])('%s is refused, and nothing is written', async (_what, ask, told) => {
    const answer = await send(ask);
    expect([problem(answer), answer.untouched]).toEqual([told, true]);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.body).toMatchObject({
      type: expect.any(String),
      title: expect.any(String),
      status: answer.status,
      requestId: expect.any(String),
    });
    expect(answer.body['detail']).toMatch(/^.+\.$/s);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
    'application/xml',
    '',
  ])('is refused as what is no JSON: %s', async (type) => {
    const answer = await send({ body: { users: [ada] }, headers: { 'content-type': type } });
    expect([problem(answer), answer.untouched]).toEqual(['415 CONTENT_TYPE_INVALID', true]);
  });

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json;charset=UTF-8'])(
    'is read as JSON: %s',
    async (type) => {
      expect(problem(await send({ body: { users: [] }, headers: { 'content-type': type } }))).toBe('400 USERS_EMPTY');
    },
  );

  it('is read from base64 too, as the gateway sends it in another type', async () => {
    expect(problem(await send({ base64: Buffer.from('{"users":[]}').toString('base64') }))).toBe('400 USERS_EMPTY');
  });

  it('with a query is refused, since nothing there is known', async () => {
    expect(problem(await send({ body: { users: [ada] }, query: { dryRun: 'true' } }))).toBe('400 FIELD_UNKNOWN dryRun');
  });
});

describe('the size of a request', () => {
  const padded = (bytes: number): string => `{"users":[],"list":"${'é'.repeat((bytes - 22) / 2)}"}`;

  it('may be a million bytes, and not one more', async () => {
    expect(Buffer.byteLength(padded(1_000_000))).toBe(1_000_000);
    expect(problem(await send({ text: padded(1_000_000) }))).toBe('400 BODY_INVALID');
    expect(problem(await send({ text: `${padded(1_000_000)} ` }))).toBe('413 BODY_TOO_LARGE');
  });

  it('is told before anything else about its body, whatever that claims to be', async () => {
    expect(problem(await send({ text: 'x'.repeat(1_000_001), headers: { 'content-type': 'text/plain' } }))).toBe('413 BODY_TOO_LARGE');
  });

  it.each([
    ['fields that are not known', () => `{${Array.from({ length: 80_000 }, (_, at) => `"f${at}":1`).join()}}`],
    ['rows that are none', () => `{"users":[${'1,'.repeat(490_000)}1]}`],
    ['products that are none', () => `{"users":[],"products":[${'1,'.repeat(490_000)}1]}`],
    ['rows with a field that is not known', () => `{"users":[${'{"x":1},'.repeat(120_000)}{}]}`],
  ])('however much is wrong in it, has an answer that the gateway passes on: %s', async (_what, text) => {
    const answer = await send({ text: text() });
    expect(answer.status).toBe(400);
    // Lambda gives 6 MB; a person reads far less.
    expect(answer.text.length).toBeLessThan(100_000);
  });
});
