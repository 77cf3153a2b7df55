import { beforeAll, describe, expect, it } from '@jest/globals';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import type { HttpAsk } from '../support/httpEvent.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';
import { OPERATOR, ORIGIN } from '../support/world.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
  await setSeats(http.world, OPERATOR, { accountId: http.house.accountId, productId: 'meeting', seats: 20_000 }, ORIGIN);
});

const ofHouse = () => ({ token: http.admin, path: { accountId: http.house.accountId } });
const start = (ask: HttpAsk) => http.call('POST /v1/accounts/{accountId}/imports', { ...ofHouse(), ...ask });
const startWith = (body: object) => start({ body });
const startFile = (bytes: Uint8Array, query: Record<string, string> = {}) =>
  start({ base64: Buffer.from(bytes).toString('base64'), headers: { 'content-type': 'application/octet-stream' }, query });
const named = (importId: unknown, whose = ofHouse()) => ({ ...whose, path: { ...whose.path, importId: String(importId) } });
const get = (importId: unknown, whose = ofHouse()) => http.call('GET /v1/accounts/{accountId}/imports/{importId}', named(importId, whose));
const results = (importId: unknown, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  http.call('GET /v1/accounts/{accountId}/imports/{importId}/results', { ...named(importId), query, headers });
/** What became of an import that is worked off at once. */
async function whole(answer: Awaited<ReturnType<typeof start>>) {
  expect(answer.status).toBe(202);
  await http.world.post.settle();
  return (await get(answer.body['importId'])).body;
}
/** At the time that the handlers have. */
async function settleNow(): Promise<void> {
  http.world.clock.set(new Date().toISOString());
  await http.world.post.settle();
}
const rowsOf = async (importId: unknown) => (await results(importId, { limit: '1000' })).body['items'] as Record<string, unknown>[];
const meeting = { defaults: { products: ['meeting'] } };

describe('an import', () => {
  it('is answered at once, with where to look', async () => {
    const { status, headers, body } = await startWith({ format: 'list', content: 'Ada Lovelace ada.list@example.com', ...meeting });
    expect([status, body]).toEqual([
      202,
      {
        importId: body['importId'],
        status: 'queued',
        dryRun: false,
        total: 1,
        ...{ processed: 0, invited: 0, transferInvited: 0, reinvited: 0, refused: 0, retriable: 0, sent: 0 },
        createdAt: body['createdAt'],
      },
    ]);
    expect(headers['location']).toBe(`/v1/accounts/${http.house.accountId}/imports/${String(body['importId'])}`);
    await http.world.post.settle();
    expect((await get(body['importId'])).body).toMatchObject({ status: 'completed', processed: 1, invited: 1, sent: 1 });
  });

  it('may be a list, a CSV text, rows in JSON, or the bytes of a file', async () => {
    const row = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada.json@example.com', products: ['Meeting'], role: { name: 'member' } };
    const csv = 'First name;Last name;E-mail;Products\r\nAda;Lovelace;ada.csv@example.com;meeting';
    const answers = [
      await startWith({ format: 'csv', content: csv }),
      await startWith({ format: 'json', content: [row] }),
      await startWith({ format: 'json', content: JSON.stringify([{ ...row, email: 'ada.text@example.com' }]) }),
      await startFile(Buffer.from('\uFEFFPrénom;Nom;Courriel\r\nAndré;Ampère;andre@example.com', 'utf16le'), {
        products: 'meeting',
        locale: 'fr',
      }),
      await startFile(Buffer.from('Ada Lovelace ada.pasted@example.com'), { format: 'list', products: 'meeting' }),
      await startFile(Buffer.from(JSON.stringify([{ ...row, email: 'ada.file@example.com' }])), { format: 'json' }),
    ];
    for (const answer of answers) expect(await whole(answer)).toMatchObject({ status: 'completed', invited: 1, refused: 0 });
    expect(await http.house.user('andre@example.com')).toMatchObject({ firstName: 'André', lastName: 'Ampère', locale: 'fr' });
  });

  it.each([
    ['nobody', { format: 'list', content: ' ; ' }, '400 USERS_EMPTY'],
    [
      'rows that are no rows',
      { format: 'json', content: [{ firstName: 'Ada', surname: 'Lovelace' }] },
      '400 FIELD_UNKNOWN content.0.surname',
    ],
    ['a name that is no text', { format: 'json', content: [{ firstName: 1 }] }, '400 BODY_INVALID content.0.firstName'],
    ['rows in JSON that are none', { format: 'json', content: '{' }, '400 BODY_INVALID'],
    ['rows where a text belongs', { format: 'csv', content: [] }, '400 BODY_INVALID content'],
    ['an unknown format', { format: 'xls', content: '' }, '400 BODY_INVALID format'],
    ['an unknown field', { format: 'list', content: 'a', users: [] }, '400 FIELD_UNKNOWN users'],
    ['a file without the names of its columns', { format: 'csv', content: 'Ada,Lovelace,ada@example.com' }, '400 COLUMN_MISSING'],
    [
      'a column that means nothing',
      { format: 'csv', content: 'E-mail,Shoe size\nada@example.com,38' },
      '400 FIELD_UNKNOWN content.Shoe size',
    ],
    ['a column twice', { format: 'csv', content: 'E-mail,Mail\na@example.com,b@example.com' }, '400 COLUMN_DUPLICATE'],
    ['a quote that does not end', { format: 'csv', content: 'E-mail\n"ada@example.com' }, '400 CSV_INVALID'],
  ])('of %s is refused as a whole', async (_says, body, refusal) => {
    const answer = await http.untouched(() => startWith(body));
    expect([problem(answer), answer.untouched]).toEqual([refusal, true]);
  });

  it('takes 10,000 rows and no more', async () => {
    const list = (count: number): string => 'Ada Lovelace nobody\n'.repeat(count);
    expect(problem(await startWith({ format: 'list', content: list(10_001), dryRun: true }))).toBe('413 IMPORT_TOO_LARGE');
    expect((await startWith({ format: 'list', content: list(10_000), dryRun: true })).status).toBe(202);
  });

  it('takes 4 MB and no more', async () => {
    const file = (bytes: number): Buffer => Buffer.from('E-mail\nada'.padEnd(bytes, '\n'));
    expect(problem(await startFile(file(4 * 1024 * 1024 + 1)))).toBe('413 IMPORT_TOO_LARGE');
    expect((await startFile(file(4 * 1024 * 1024))).status).toBe(202);
    expect(problem(await start({ text: `{"format":"list","content":"${'x'.repeat(4 * 1024 * 1024)}"}` }))).toBe('413 IMPORT_TOO_LARGE');
    await http.world.post.settle();
  });

  it('beside JSON has nothing in the query, and its file is nothing but bytes', async () => {
    const body = { format: 'list', content: 'Ada Lovelace ada@example.com' };
    expect(problem(await start({ body, query: { dryRun: 'true' } }))).toBe('400 BODY_INVALID');
    expect(problem(await start({ text: 'a,b', headers: { 'content-type': 'text/csv' } }))).toBe('415 CONTENT_TYPE_INVALID');
    expect(problem(await startFile(Buffer.from('E-mail'), { format: 'xls' }))).toBe('400 BODY_INVALID format');
    expect(problem(await startFile(Buffer.from('E-mail'), { separator: ';' }))).toBe('400 FIELD_UNKNOWN separator');
  });

  it('under a key is taken in once, and answered the same', async () => {
    const ask = { body: { format: 'list', content: 'Ada Once ada.once@example.com', ...meeting }, headers: { 'idempotency-key': 'once' } };
    const [first, second] = [await start(ask), await start(ask)];
    expect(second.text).toBe(first.text);
    expect(await whole(first)).toMatchObject({ invited: 1, refused: 0 });
  });
});

describe('what is said for all rows', () => {
  it('holds for those that say nothing themselves', async () => {
    const content = [
      { firstName: 'Ada', email: 'ada.default@example.com' },
      { firstName: 'Ben', email: 'ben.own@example.com', products: ['webinar'], locale: 'it', role: { name: 'admin' } },
    ];
    await whole(await startWith({ format: 'json', content, defaults: { products: ['meeting'], locale: 'de' } }));
    expect(await http.house.user('ada.default@example.com')).toMatchObject({
      products: ['meeting'],
      locale: 'de',
      role: { name: 'member' },
    });
    expect(await http.house.user('ben.own@example.com')).toMatchObject({ products: ['webinar'], locale: 'it', role: { name: 'admin' } });
  });

  it('may be that nothing is sent yet', async () => {
    const content = 'Hal Held hal.held@example.com';
    const one = await whole(await startWith({ format: 'list', content, ...meeting, sendInvitation: false }));
    expect(one).toMatchObject({ invited: 1, sent: 0 });
    expect((await http.house.user('hal.held@example.com')).invitation.delivery.state).toBe('held');
  });
});

describe('names in place of ids', () => {
  it('find products, groups by their path, and templates', async () => {
    const make = async (route: 'groups' | 'settings-templates' | 'welcome-templates', body: object) =>
      (await http.call(`POST /v1/accounts/{accountId}/${route}`, { ...ofHouse(), body })).body;
    const { groupId: sales } = await make('groups', { name: 'Sales' });
    const { groupId: north } = await make('groups', { name: 'North', parentId: sales });
    const { groupId: engines } = await make('groups', { name: 'Engines' });
    await make('groups', { name: 'North', parentId: engines });
    const texts = { en: { subject: 'Welcome', text: 'Come in: {{link}}' } };
    const { welcomeTemplateId } = await make('welcome-templates', { name: 'Warm welcome', defaultLocale: 'en', texts });
    const content = [
      { firstName: 'A', email: 'path@example.com', group: 'sales / NORTH', welcomeTemplateId: 'warm welcome' },
      { firstName: 'B', email: 'id@example.com', groupId: north },
      { firstName: 'C', email: 'name@example.com', group: 'Engines' },
      { firstName: 'D', email: 'two@example.com', group: 'North' },
      { firstName: 'E', email: 'cold@example.com', welcomeTemplateId: 'Cold welcome' },
    ];
    const { importId } = await whole(await startWith({ format: 'json', content, ...meeting }));
    expect((await rowsOf(importId)).map(({ outcome, problem: why }) => (why as { code: string } | undefined)?.code ?? outcome)).toEqual([
      ...['invited', 'invited', 'invited', 'GROUP_UNKNOWN', 'WELCOME_TEMPLATE_UNKNOWN'],
    ]);
    expect(await http.house.user('path@example.com')).toMatchObject({ groupId: north, invitation: { welcomeTemplateId } });
    expect(await http.house.user('name@example.com')).toMatchObject({ groupId: engines });
  });
});

describe('the results', () => {
  it('are each row in its order, page by page', async () => {
    const content = 'Ada One one@example.com;Bad Two two;Ada Three three@example.com;Ada Again ONE@example.com;Ada Five five@example.com';
    const { importId } = await whole(await startWith({ format: 'list', content, ...meeting }));
    const first = await results(importId, { limit: '2' });
    const [one, two] = first.body['items'] as Record<string, unknown>[];
    expect(one).toEqual({
      row: 1,
      email: 'one@example.com',
      outcome: 'invited',
      userId: (await http.house.user('one@example.com')).userId,
    });
    expect(two).toMatchObject({
      row: 2,
      email: 'two',
      outcome: 'refused',
      problem: { status: 400, code: 'EMAIL_INVALID', errors: [{ path: 'email' }] },
    });
    const rest = await results(importId, { limit: '3', cursor: String(first.body['nextCursor']) });
    expect((rest.body['items'] as { row: number }[]).map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(rest.body).not.toHaveProperty('nextCursor');
    expect(problem(await results(importId, { limit: '1001' }))).toBe('400 BODY_INVALID limit');
    expect(problem(await results(importId, { cursor: 'x' }))).toBe('400 CURSOR_INVALID cursor');
  });

  it('as CSV are the bad rows, which can be mended and sent again as they are', async () => {
    const content =
      'First name,Last name,E-mail,Products\nAda,Fine,fine@example.com,meeting\nBad,"Row, indeed",nowhere,meeting\n"=1+1",Formula,bad@@example.com,meeting';
    const { importId } = await whole(await startWith({ format: 'csv', content }));
    const { headers, text } = await results(importId, {}, { accept: 'text/csv' });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const detail = 'This is not an e-mail address that can receive mail. Check it; it should look like ada@example.com.';
    expect(text).toBe(
      [
        '\uFEFFFirst name,Last name,E-mail,Products,Role,Group,Language,Welcome template,Settings template,Problem code,Problem',
        `Bad,"Row, indeed",nowhere,meeting,,,,,,EMAIL_INVALID,"${detail}"`,
        `'=1+1,Formula,bad@@example.com,meeting,,,,,,EMAIL_INVALID,"${detail}"`,
        '',
      ].join('\r\n'),
    );
    const mended = text.replace('nowhere', 'somewhere@example.com').replace('bad@@', 'bad@');
    expect(await whole(await startFile(Buffer.from(mended)))).toMatchObject({ total: 2, invited: 2 });
    expect(await http.house.user('bad@example.com')).toMatchObject({ firstName: '=1+1' });
  });

  it('of a role with chosen permissions are never those of a greater role', async () => {
    const role = { name: 'manager', permissions: ['users.manage'] };
    const { importId } = await whole(await startWith({ format: 'json', content: [{ firstName: 'M', email: 'nowhere', role }] }));
    const { text } = await results(importId, {}, { accept: 'text/csv' });
    const mended = await whole(await startFile(Buffer.from(text.replace('nowhere', 'manager.mended@example.com'))));
    expect((await rowsOf(mended['importId']))[0]).toMatchObject({ outcome: 'refused', problem: { code: 'ROLE_UNKNOWN' } });
  });
});

describe('of others', () => {
  it('an import can be neither seen nor touched', async () => {
    const { body } = await startWith({ format: 'list', content: 'Ada Own ada.own@example.com', ...meeting });
    const theirs = named(body['importId'], { token: http.otherAdmin, path: { accountId: http.other.accountId } });
    for (const route of ['', '/results'] as const)
      expect(problem(await http.call(`GET /v1/accounts/{accountId}/imports/{importId}${route}`, theirs))).toBe('404 IMPORT_UNKNOWN');
    for (const verb of ['cancel', 'retry'] as const)
      expect(problem(await http.call(`POST /v1/accounts/{accountId}/imports/{importId}/${verb}`, theirs))).toBe('404 IMPORT_UNKNOWN');
    expect(problem(await get('nonsense'))).toBe('404 IMPORT_UNKNOWN');
    const { body: mine } = await http.call('GET /v1/accounts/{accountId}/imports', { ...ofHouse(), query: { limit: '1' } });
    expect(mine).toMatchObject({ items: [{ importId: body['importId'] }] });
    const { body: none } = await http.call('GET /v1/accounts/{accountId}/imports', {
      token: http.otherAdmin,
      path: { accountId: http.other.accountId },
    });
    expect(none).toEqual({ items: [] });
    await http.world.post.settle();
  });

  it('in other groups a manager imports nobody, and sees their own imports only', async () => {
    const { body: group } = await http.call('POST /v1/accounts/{accountId}/groups', { ...ofHouse(), body: { name: 'Own group' } });
    const role = { name: 'manager', permissions: ['users.manage', 'licenses.manage'], groupIds: [String(group['groupId'])] };
    const token = await http.join('manager.import@example.com', role, []);
    const path = { accountId: http.house.accountId };
    const content = [
      { firstName: 'In', email: 'in.group@example.com', group: 'own group' },
      { firstName: 'Out', email: 'out.group@example.com' },
    ];
    const { body } = await http.call('POST /v1/accounts/{accountId}/imports', {
      token,
      path,
      body: { format: 'json', content, ...meeting },
    });
    await http.world.post.settle();
    expect(
      (await rowsOf(body['importId'])).map(({ problem: why, outcome }) => (why as { code: string } | undefined)?.code ?? outcome),
    ).toEqual(['invited', 'GROUP_REQUIRED']);
    const { body: seen } = await http.call('GET /v1/accounts/{accountId}/imports', { token, path });
    expect((seen['items'] as { importId: string }[]).map(({ importId }) => importId)).toEqual([body['importId']]);
    const { body: another } = await startWith({ format: 'list', content: 'Ada Theirs theirs@example.com', ...meeting });
    expect(problem(await get(another['importId'], { token, path }))).toBe('404 IMPORT_UNKNOWN');
    await http.world.post.settle();
  });
});

describe('the history', () => {
  it('tells that an import began and ended, and each person under who asked for it; of a dry run its sums alone', async () => {
    const { body } = await startWith({ format: 'list', content: 'Ada Told ada.told@example.com', ...meeting });
    await settleNow();
    await startWith({ format: 'list', content: 'Ada Tried ada.tried@example.com;Bad tried', ...meeting, dryRun: true });
    await settleNow();
    await http.history.follow();
    const { body: events } = await http.call('GET /v1/accounts/{accountId}/audit-events', { ...ofHouse(), query: { limit: '4' } });
    const { userId } = http.house.actor.user;
    const told = (events['items'] as Record<string, unknown>[]).map(({ actor, action, target }) => [
      actor,
      action,
      (target as { kind: string }).kind,
    ]);
    const byAdmin = { kind: 'user', id: userId };
    expect([told[0], told[3]]).toEqual([
      [byAdmin, 'users.dryRun', 'dryRun'],
      [byAdmin, 'import.started', 'import'],
    ]);
    // At the same moment.
    expect(told.slice(1, 3)).toEqual(
      expect.arrayContaining([
        [{ kind: 'system', id: 'runImport' }, 'import.completed', 'import'],
        [byAdmin, 'user.invited', 'user'],
      ]),
    );
    expect(JSON.stringify(events)).toContain(String(body['importId']));
    expect((events['items'] as { changes: unknown }[])[0]?.changes).toEqual([
      { field: 'rows', from: null, to: 2 },
      { field: 'invited', from: null, to: 1 },
      { field: 'transferInvited', from: null, to: 0 },
      { field: 'reinvited', from: null, to: 0 },
      { field: 'refused', from: null, to: 1 },
    ]);
  });
});
