import { beforeAll, describe, expect, it } from '@jest/globals';
import { createProductToken } from '../../lib/usecases/productTokens.ts';
import { OPERATOR_TOKEN, type RouteKey } from '../support/httpApi.ts';
import type { HttpAsk } from '../support/httpEvent.ts';
import { openHttpWorld, type HttpWorld } from '../support/httpWorld.ts';
import { OPERATOR, ORIGIN, PASSWORD } from '../support/world.ts';
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
const LATER = '2026-12-01T00:00:00Z';
const USERS = 'GET /v1/accounts/{accountId}/users';
const USER = 'PATCH /v1/accounts/{accountId}/users/{userId}';
const USER_EMAIL = 'POST /v1/accounts/{accountId}/users/{userId}/email';
const RESEND = 'POST /v1/accounts/{accountId}/users/{userId}/invitation/resend';
const ACCOUNT = 'PATCH /v1/accounts/{accountId}';
const AUDIT = 'GET /v1/accounts/{accountId}/audit-events';
const GROUPS = 'POST /v1/accounts/{accountId}/groups';
const ROLES = 'POST /v1/accounts/{accountId}/roles';
const API_TOKENS = 'POST /v1/accounts/{accountId}/api-tokens';
const SETTINGS = 'POST /v1/accounts/{accountId}/settings-templates';
const WELCOME = 'POST /v1/accounts/{accountId}/welcome-templates';
const WELCOME_ONE = 'POST /v1/accounts/{accountId}/welcome-templates/{templateId}';
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
  ['the address of a password reset', 'POST /v1/password-resets', 'nobody', (text) => ({ body: { email: text } })],
  ['the token of a new password', 'POST /v1/password-resets/complete', 'nobody', (text) => ({ body: { token: text, password: PASSWORD } })],
  ['a new password', 'POST /v1/password-resets/complete', 'nobody', (text) => ({ body: { token: 'x', password: text } })],
  ['the token of a new address', 'POST /v1/email-changes/confirm', 'nobody', (text) => ({ body: { token: text } })],
  ['the address of a correction', USER_EMAIL, 'admin', (text) => ({ path: { userId: NOBODY }, body: { email: text } })],
  ['the user of a correction', USER_EMAIL, 'admin', (text) => ({ path: { userId: text }, body: { email: 'a@example.com' } })],
  ['one’s own first name', 'PATCH /v1/me', 'admin', (text) => ({ body: { firstName: text, lastName: '\0' } })],
  ['one’s own last name', 'PATCH /v1/me', 'admin', (text) => ({ body: { firstName: '\0', lastName: text } })],
  ['one’s own language', 'PATCH /v1/me', 'admin', (text) => ({ body: { firstName: '\0', locale: text } })],
  ['one’s next password', 'PATCH /v1/me', 'admin', (text) => ({ body: { firstName: 1, password: { current: text, next: text } } })],
  ['the first name of a user', USER, 'admin', (text) => ({ path: { userId: NOBODY }, body: { firstName: text } })],
  ['the last name of a user', USER, 'admin', (text) => ({ path: { userId: NOBODY }, body: { lastName: text } })],
  ['the language of a user', USER, 'admin', (text) => ({ path: { userId: NOBODY }, body: { locale: text } })],
  ['the group of a user', USER, 'admin', (text) => ({ path: { userId: NOBODY }, body: { groupId: text } })],
  ['the role of a user', USER, 'admin', (text) => ({ path: { userId: NOBODY }, body: { role: { name: text } } })],
  [
    'a group of the role of a user',
    USER,
    'admin',
    (text) => ({ path: { userId: NOBODY }, body: { role: { name: 'manager', groupIds: [text] } } }),
  ],
  [
    'a product of the settings of a user',
    USER,
    'admin',
    (text) => ({ path: { userId: NOBODY }, body: { settings: { [text]: { a: 1 } } } }),
  ],
  [
    'a name in the settings of a user',
    USER,
    'admin',
    (text) => ({ path: { userId: NOBODY }, body: { settings: { meeting: { [text]: 1 } } } }),
  ],
  [
    'a value in the settings of a user',
    USER,
    'admin',
    (text) => ({ path: { userId: NOBODY }, body: { settings: { meeting: { a: [text] } } } }),
  ],
  [
    'the reason of a suspension',
    'POST /v1/accounts/{accountId}/users/{userId}/suspend',
    'admin',
    (text) => ({ path: { userId: NOBODY }, body: { reason: text } }),
  ],
  [
    'the colleague who gets content',
    'DELETE /v1/accounts/{accountId}/users/{userId}',
    'admin',
    (text) => ({ path: { userId: NOBODY }, query: { contentTo: text } }),
  ],
  ['the status of a list of users', USERS, 'admin', (text) => ({ query: { status: text } })],
  ['the product of a list of users', USERS, 'admin', (text) => ({ query: { productId: text } })],
  ['the group of a list of users', USERS, 'admin', (text) => ({ query: { groupId: text } })],
  ['the role of a list of users', USERS, 'admin', (text) => ({ query: { role: text } })],
  ['a search of an export', 'GET /v1/accounts/{accountId}/users/export', 'admin', (text) => ({ query: { q: text } })],
  ['a cursor of an export', 'GET /v1/accounts/{accountId}/users/export', 'admin', (text) => ({ query: { cursor: text } })],
  ['the user of the history', AUDIT, 'admin', (text) => ({ query: { userId: text } })],
  ['the actor of the history', AUDIT, 'admin', (text) => ({ query: { actorId: text } })],
  ['the action of the history', AUDIT, 'admin', (text) => ({ query: { action: text } })],
  ['the beginning of the history', AUDIT, 'admin', (text) => ({ query: { from: text } })],
  ['the cursor of the history', AUDIT, 'admin', (text) => ({ query: { cursor: text } })],
  ['the name of a group', GROUPS, 'admin', (text) => ({ body: { name: text, parentId: NOBODY } })],
  ['the parent of a group', GROUPS, 'admin', (text) => ({ body: { name: 'A', parentId: text || NOBODY } })],
  ['a group of a path', 'GET /v1/accounts/{accountId}/groups/{groupId}', 'admin', (text) => ({ path: { groupId: text } })],
  ['the name of a role', ROLES, 'admin', (text) => ({ body: { name: text, permissions: [] } })],
  ['a permission of a role', ROLES, 'admin', (text) => ({ body: { name: '', permissions: [text] } })],
  ['a role of a path', 'GET /v1/accounts/{accountId}/roles/{roleId}', 'admin', (text) => ({ path: { roleId: text } })],
  ['the name of an API token', API_TOKENS, 'admin', (text) => ({ body: { name: text, permissions: [], expiresAt: LATER } })],
  ['a permission of an API token', API_TOKENS, 'admin', (text) => ({ body: { name: '', permissions: [text], expiresAt: LATER } })],
  ['a group of an API token', API_TOKENS, 'admin', (text) => ({ body: { name: '', permissions: [], groupIds: [text], expiresAt: LATER } })],
  ['the end of an API token', API_TOKENS, 'admin', (text) => ({ body: { name: '', permissions: [], expiresAt: text } })],
  ['the name of a settings template', SETTINGS, 'admin', (text) => ({ body: { name: text, settings: {} } })],
  ['a product of a settings template', SETTINGS, 'admin', (text) => ({ body: { name: 'A', settings: { [text]: { a: 1 } } } })],
  ['a value of a settings template', SETTINGS, 'admin', (text) => ({ body: { name: 'A', settings: { meeting: { [text]: text } } } })],
  ['the name of a welcome template', WELCOME, 'admin', (text) => ({ body: { name: text, defaultLocale: 'en', texts: {} } })],
  ['the language of a welcome template', WELCOME, 'admin', (text) => ({ body: { name: 'A', defaultLocale: text, texts: {} } })],
  [
    'a subject of a welcome template',
    WELCOME,
    'admin',
    (text) => ({ body: { name: 'A', defaultLocale: 'fr', texts: { en: { subject: text, text: '' } } } }),
  ],
  [
    'a text of a welcome template',
    WELCOME,
    'admin',
    (text) => ({ body: { name: 'A', defaultLocale: 'fr', texts: { en: { subject: '', text } } } }),
  ],
  ['a template of a path', `${WELCOME_ONE}/preview`, 'admin', (text) => ({ path: { templateId: text }, body: { userId: text } })],
  ['the welcome template of a row', ADD, 'admin', (text) => add({ users: [{ ...row, welcomeTemplateId: text }] })],
  ['the settings template of a row', ADD, 'admin', (text) => add({ users: [{ ...row, settingsTemplateId: text }] })],
  ['the group of a row', ADD, 'admin', (text) => add({ users: [{ ...row, groupId: text }] })],
  ['the welcome template of a resend', RESEND, 'admin', (text) => ({ path: { userId: NOBODY }, body: { welcomeTemplateId: text } })],
  ['the time zone of an account', ACCOUNT, 'admin', (text) => ({ body: { name: '', settings: { timeZone: text } } })],
  [
    'the schema of a product',
    'PUT /v1/products/{productId}',
    'operator',
    (text) => ({ path: { productId: 'meeting' }, body: { name: '', settingsSchema: { type: 'object', [text]: text } } }),
  ],
  [
    'the moment of a sign-in',
    'POST /v1/accounts/{accountId}/users/{userId}/sign-ins',
    'product',
    (text) => ({ path: { userId: NOBODY }, body: { at: text } }),
  ],
  ['the Idempotency-Key', GROUPS, 'admin', (text) => ({ body: { name: '' }, headers: { 'idempotency-key': text } })],
  [
    'the If-Match header',
    'PATCH /v1/accounts/{accountId}/groups/{groupId}',
    'admin',
    (text) => ({ path: { groupId: NOBODY }, body: { name: 'A' }, headers: { 'if-match': text } }),
  ],
  ['the content type', ADD, 'admin', (text) => ({ ...add({ users: [row] }), headers: { 'content-type': text } })],
];

/** A mail waits for whoever may have the address, and the answer to a key is kept: by these, something is stored. */
const KEPT = ['the address of a password reset', 'the Idempotency-Key'];

/** RFC 4180, read by its letter. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (const [, quoted, plain, end] of csv.replace('\uFEFF', '').matchAll(cell)) {
    if (end === '' && quoted === undefined && plain === '') break;
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

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
    async (field, route, who, ask) => {
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
      expect(untouched).toBe(!KEPT.includes(field));
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
    const { status, text } = await http.call('GET /v1/accounts/{accountId}/users/export', { token, path });
    expect(status).toBe(200);
    const cells = cellsOf(text);
    expect(new Set(cells.map((line) => line.length))).toEqual(new Set([15]));
    expect(cells).toHaveLength(count + 1);
    // Nothing that a spreadsheet would run.
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
  });
});
