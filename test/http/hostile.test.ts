import { beforeAll, describe, expect, it } from '@jest/globals';
import { createProductToken } from '../../lib/usecases/productTokens.ts';
import { OPERATOR_TOKEN, type RouteKey } from '../support/httpApi.ts';
import type { HttpAsk } from '../support/httpEvent.ts';
import { openHttpWorld, type HttpWorld } from '../support/httpWorld.ts';
import { OPERATOR, ORIGIN } from '../support/world.ts';
import { HOSTILE } from './hostileStrings.ts';

let http: HttpWorld;
let productToken: string;
beforeAll(async () => {
  http = await openHttpWorld();
  productToken = (await createProductToken(http.world, OPERATOR, { productId: 'meeting', name: 'A' }, ORIGIN)).token;
});

const row = { firstName: 'Ada', email: 'ada@example.com', products: ['meeting'] };
const person = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
const ADD = 'POST /v1/accounts/{accountId}/users';
/** The account's own id is filled in where a path needs one. */
const add = (body: object): HttpAsk => ({ body: { dryRun: true, ...body } });

const CONTENT = 'PUT /v1/accounts/{accountId}/users/{userId}/content/{kind}/{contentId}';
const LIST = 'GET /v1/accounts/{accountId}/users/{userId}/content';
const NOBODY = '01HZX3V7Q8N5M4K2J1G0F9E8D7';
/** Of nobody, so that what can be read is kept nowhere. */
const thing = (changes: object, path: object = {}): HttpAsk => ({
  path: { userId: NOBODY, kind: 'recording', contentId: 'r1', ...path },
  body: { productId: 'meeting', title: 'T', movable: true, ...changes },
});

/** Each field that takes text, with who sends it. */
const FIELDS: readonly [
  field: string,
  route: RouteKey,
  who: 'operator' | 'admin' | 'product' | 'nobody',
  ask: (text: string) => HttpAsk,
][] = [
  ['the address of a sign-in', 'POST /v1/sign-in', 'nobody', (text) => ({ body: { email: text, password: '' } })],
  ['the name of an account', 'POST /v1/accounts', 'operator', (text) => ({ body: { name: text, superAdmin: { ...person, email: 'x' } } })],
  [
    'the language of an account',
    'POST /v1/accounts',
    'operator',
    (text) => ({ body: { name: 'A', locale: text, superAdmin: { ...person, email: 'x' } } }),
  ],
  [
    'the first name of a super admin',
    'POST /v1/accounts',
    'operator',
    (text) => ({ body: { name: '', superAdmin: { ...person, firstName: text } } }),
  ],
  [
    'the last name of a super admin',
    'POST /v1/accounts',
    'operator',
    (text) => ({ body: { name: '', superAdmin: { ...person, lastName: text } } }),
  ],
  [
    'the address of a super admin',
    'POST /v1/accounts',
    'operator',
    (text) => ({ body: { name: '', superAdmin: { ...person, email: text } } }),
  ],
  ['a search of accounts', 'GET /v1/accounts', 'operator', (text) => ({ query: { q: text } })],
  ['a cursor of accounts', 'GET /v1/accounts', 'operator', (text) => ({ query: { cursor: text } })],
  ['the name of a product', 'PUT /v1/products/{productId}', 'operator', (text) => ({ path: { productId: 'Wrong' }, body: { name: text } })],
  ['the id of a product', 'PUT /v1/products/{productId}', 'operator', (text) => ({ path: { productId: text }, body: { name: '' } })],
  [
    'a kind that moves of a product',
    'PUT /v1/products/{productId}',
    'operator',
    (text) => ({ path: { productId: 'meeting' }, body: { name: '', movingKinds: [text] } }),
  ],
  [
    'the name of a product token',
    'POST /v1/products/{productId}/tokens',
    'operator',
    (text) => ({ path: { productId: 'teleport' }, body: { name: text } }),
  ],
  ['the product of a product token', 'GET /v1/products/{productId}/tokens', 'operator', (text) => ({ path: { productId: text } })],
  [
    'the id of a product token',
    'DELETE /v1/products/{productId}/tokens/{tokenId}',
    'operator',
    (text) => ({ path: { productId: 'meeting', tokenId: text } }),
  ],
  ['the title of a thing', CONTENT, 'product', (text) => thing({ title: text })],
  ['the product of a thing', CONTENT, 'product', (text) => thing({ productId: text })],
  ['the beginning of a thing', CONTENT, 'product', (text) => thing({ startsAt: text })],
  ['the user of a thing', CONTENT, 'product', (text) => thing({}, { userId: text })],
  ['the kind of a thing', CONTENT, 'product', (text) => thing({}, { kind: text })],
  ['the id of a thing', CONTENT, 'product', (text) => thing({}, { contentId: text })],
  ['the kind of a list of things', LIST, 'admin', (text) => ({ path: { userId: NOBODY }, query: { kind: text } })],
  ['the product of a list of things', LIST, 'admin', (text) => ({ path: { userId: NOBODY }, query: { productId: text } })],
  [
    'the cursor of a list of things',
    LIST,
    'admin',
    (text) => ({ path: { userId: http.house.actor.user.userId }, query: { cursor: text } }),
  ],
  [
    'the product of a pool',
    'PUT /v1/accounts/{accountId}/license-pools/{productId}',
    'operator',
    (text) => ({ path: { productId: text }, body: { seats: 0 } }),
  ],
  [
    'the seats of a pool',
    'PUT /v1/accounts/{accountId}/license-pools/{productId}',
    'operator',
    (text) => ({ path: { productId: 'meeting' }, body: { seats: text } }),
  ],
  ['the account of a path', 'GET /v1/accounts/{accountId}', 'operator', (text) => ({ path: { accountId: text } })],
  ['the user of a path', 'GET /v1/accounts/{accountId}/users/{userId}', 'admin', (text) => ({ path: { userId: text } })],
  ['a search of users', 'GET /v1/accounts/{accountId}/users', 'admin', (text) => ({ query: { q: text } })],
  ['a limit of users', 'GET /v1/accounts/{accountId}/users', 'admin', (text) => ({ query: { limit: text } })],
  ['a cursor of users', 'GET /v1/accounts/{accountId}/users', 'admin', (text) => ({ query: { cursor: text } })],
  ['the pasted list', ADD, 'admin', (text) => add({ list: text })],
  ['a word of the pasted list', ADD, 'admin', (text) => add({ list: `Ada ${text} ada@example.com;Grace Hopper grace@example.com` })],
  ['the first name of a row', ADD, 'admin', (text) => add({ users: [{ ...row, firstName: text }] })],
  ['the last name of a row', ADD, 'admin', (text) => add({ users: [{ ...row, lastName: text }] })],
  ['the address of a row', ADD, 'admin', (text) => add({ users: [{ ...row, email: text }] })],
  ['a product of a row', ADD, 'admin', (text) => add({ users: [{ ...row, products: [text] }] })],
  ['a product of all rows', ADD, 'admin', (text) => add({ users: [{ ...row, products: undefined }], products: [text] })],
  ['the role of a row', ADD, 'admin', (text) => add({ users: [{ ...row, role: { name: text } }] })],
  ['a permission of a row', ADD, 'admin', (text) => add({ users: [{ ...row, role: { name: 'manager', permissions: [text] } }] })],
  ['the language of a row', ADD, 'admin', (text) => add({ users: [{ ...row, locale: text }] })],
  ['a field of the body', ADD, 'admin', (text) => add({ users: [row], [text]: 1 })],
  ['a field of a row', ADD, 'admin', (text) => add({ users: [{ ...row, [text]: 1 }] })],
  ['a field of the query', 'GET /v1/accounts/{accountId}/users', 'admin', (text) => ({ query: { [text]: '1' } })],
  ['the token of a look', 'POST /v1/invitations/lookup', 'nobody', (text) => ({ body: { token: text } })],
  ['the token of an acceptance', 'POST /v1/invitations/accept', 'nobody', (text) => ({ body: { token: text, password: text } })],
  ['the reason of a refusal', 'POST /v1/invitations/decline', 'nobody', (text) => ({ body: { token: 'x', reason: text } })],
  ['the session cookie', 'GET /v1/me', 'nobody', (text) => ({ cookies: [`__Host-session=${text}`] })],
  ['the Authorization header', 'GET /v1/me', 'nobody', (text) => ({ headers: { authorization: text } })],
  ['the token of the Authorization header', 'GET /v1/me', 'nobody', (text) => ({ headers: { authorization: `Bearer ${text}` } })],
  ['the content type', ADD, 'admin', (text) => ({ ...add({ users: [row] }), headers: { 'content-type': text } })],
];

const HEADER = /^[\x20-\x7E]*$/;
/** What may stand in a header by chance. */
const SHORT = /^.{0,4}$/s;

describe('hostile text', () => {
  it('is of many kinds', () => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  });

  it.each(FIELDS)(
    'in %s is answered or refused, is never a fault, stands in no header, and changes nothing',
    async (_field, route, who, ask) => {
      const token = { operator: OPERATOR_TOKEN, admin: http.admin, product: productToken, nobody: undefined }[who];
      const wrong: string[] = [];
      const send = async (text: string): Promise<void> => {
        const asked = ask(text);
        const path = { ...(route.includes('{accountId}') ? { accountId: http.house.accountId } : {}), ...asked.path };
        const { status, headers, cookies, body } = await http.call(route, { token, ...asked, path });
        const shown = JSON.stringify(text.slice(0, 40));
        if (status >= 500 || status < 200) wrong.push(`${status} for ${shown}`);
        for (const line of [...Object.entries(headers).flat(), ...cookies])
          if (!HEADER.test(line) || (!SHORT.test(text) && line.includes(text))) wrong.push(`${shown} in a header`);
        if (status >= 400 && !/^[\s\S]{10,}\.$/.test(String(body['detail']))) wrong.push(`no sentence for ${shown}`);
      };
      const { untouched } = await http.untouched(async () => {
        await Promise.all(HOSTILE.map(send));
        return http.call('GET /v1/products', { token: http.admin });
      });
      expect(wrong).toEqual([]);
      expect(untouched).toBe(true);
    },
  );

  it('in a name that is kept does no harm when it is listed, searched and shown', async () => {
    const users = HOSTILE.filter((text) => text.isWellFormed() && text.length <= 10_000).map((text, at) => ({
      firstName: text,
      lastName: text,
      email: `h${at}@hostile.example`,
      role: { name: 'admin' },
    }));
    // The other account has calls left in this minute.
    const [path, token] = [{ accountId: http.other.accountId }, http.otherAdmin];
    expect((await http.call('POST /v1/accounts/{accountId}/users', { token, path, body: { users } })).status).toBe(207);
    let cursor: string | undefined;
    let count = 0;
    do {
      const { status, body } = await http.call('GET /v1/accounts/{accountId}/users', {
        token,
        path,
        query: { limit: '7', ...(cursor ? { cursor } : {}) },
      });
      expect(status).toBe(200);
      count += (body['items'] as unknown[]).length;
      cursor = body['nextCursor'] as string | undefined;
    } while (cursor);
    expect(count).toBeGreaterThan(30);
  });
});
