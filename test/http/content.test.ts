import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

const PUT = 'PUT /v1/accounts/{accountId}/users/{userId}/content/{kind}/{contentId}';
const POST = 'POST /v1/accounts/{accountId}/users/{userId}/content';
const GET = 'GET /v1/accounts/{accountId}/users/{userId}/content';

let http: HttpWorld;
let token: string;
let webinars: string;
let ada: { readonly accountId: string; readonly userId: string };
beforeAll(async () => {
  http = await openHttpWorld();
  const make = async (productId: string) =>
    (await http.call('POST /v1/products/{productId}/tokens', { token: OPERATOR_TOKEN, path: { productId }, body: { name: 'A' } })).body[
      'token'
    ] as string;
  [token, webinars] = [await make('meeting'), await make('webinar')];
  const { user } = await http.world.join(http.house, 'ada@example.com');
  ada = { accountId: user.accountId, userId: user.userId };
});

const told = { productId: 'meeting', title: 'Compilers', movable: true };
const put = (body: unknown, path: object = {}, as = token) =>
  http.call(PUT, { token: as, path: { ...ada, kind: 'recording', contentId: 'r1', ...path }, body });
const post = (items: unknown, more: object = {}) => http.call(POST, { token, path: ada, body: { items, ...more } });
const list = (query: Record<string, string> = {}, path = ada, as = http.admin) => http.call(GET, { token: as, path, query });
const ids = async (query: Record<string, string> = {}) =>
  ((await list(query)).body['items'] as { contentId: string }[]).map(({ contentId }) => contentId);

describe('registering one thing', () => {
  it('answers it as it is kept, in UTC, and lists it so', async () => {
    const { status, body } = await put({
      ...told,
      startsAt: '2026-12-01T10:00:00+01:00',
      endsAt: '2026-12-01T09:00:00.000Z',
      bytes: 9_007_199_254_740_991,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      kind: 'recording',
      contentId: 'r1',
      productId: 'meeting',
      title: 'Compilers',
      startsAt: '2026-12-01T09:00:00.000Z',
      endsAt: '2026-12-01T09:00:00.000Z',
      bytes: 9_007_199_254_740_991,
      movable: true,
      registeredAt: expect.stringMatching(/Z$/),
    });
    expect((await list()).body['items']).toEqual([body]);
  });

  it('twice changes nothing', async () => {
    const first = await put(told, { contentId: 'twice' });
    const again = await http.untouched(() => put(told, { contentId: 'twice' }));
    expect([again.body, again.untouched]).toEqual([first.body, true]);
  });

  it('takes an id of 128 letters, a title of 300, and no size at all', async () => {
    const contentId = `${'A'.repeat(124)}._~-`;
    expect((await put({ ...told, title: '王'.repeat(300), bytes: 0 }, { contentId })).body).toMatchObject({ contentId, bytes: 0 });
    expect((await put({ ...told, title: ' 👩‍👩‍👧 ' }, { contentId })).body).toMatchObject({ title: ' 👩‍👩‍👧 ' });
  });

  it.each<[object, string]>([
    [{ ...told, title: undefined }, '400 BODY_INVALID title'],
    [{ ...told, title: '' }, '400 BODY_INVALID title'],
    [{ ...told, title: 'a'.repeat(301) }, '400 BODY_INVALID title'],
    [{ ...told, title: 'a\nb' }, '400 BODY_INVALID title'],
    [{ ...told, title: 'A\u202EB' }, '400 BODY_INVALID title'],
    [{ ...told, movable: undefined }, '400 BODY_INVALID movable'],
    [{ ...told, movable: 'true' }, '400 BODY_INVALID movable'],
    [{ ...told, bytes: -1 }, '400 BODY_INVALID bytes'],
    [{ ...told, bytes: 1.5 }, '400 BODY_INVALID bytes'],
    [{ ...told, bytes: 9_007_199_254_740_992 }, '400 BODY_INVALID bytes'],
    [{ ...told, bytes: '5' }, '400 BODY_INVALID bytes'],
    [{ ...told, startsAt: '2026-12-01' }, '400 BODY_INVALID startsAt'],
    [{ ...told, startsAt: '2026-02-30T09:00:00Z' }, '400 BODY_INVALID startsAt'],
    [{ ...told, startsAt: 1_795_510_800_000 }, '400 BODY_INVALID startsAt'],
    [{ ...told, endsAt: '2026-12-01T09:00:00' }, '400 BODY_INVALID endsAt'],
    [{ ...told, startsAt: '2026-12-01T09:00:00.001Z', endsAt: '2026-12-01T09:00:00Z' }, '400 BODY_INVALID endsAt'],
    [{ ...told, productId: 'Meeting' }, '400 BODY_INVALID productId'],
    [{ ...told, productId: 'webinar' }, '403 PERMISSION_MISSING'],
    [{ ...told, readOnly: true }, '400 FIELD_UNKNOWN readOnly'],
    [{ ...told, kind: 'recording' }, '400 FIELD_UNKNOWN kind'],
  ])('is refused of %j', async (body, code) => {
    const answer = await http.untouched(() => put(body));
    expect([problem(answer), answer.untouched]).toEqual([code, true]);
  });

  it.each<[object, string]>([
    [{ kind: 'song' }, '400 BODY_INVALID kind'],
    [{ kind: '__proto__' }, '400 BODY_INVALID kind'],
    [{ contentId: 'a'.repeat(129) }, '400 BODY_INVALID contentId'],
    [{ contentId: 'a/b' }, '400 BODY_INVALID contentId'],
    [{ contentId: 'a#b' }, '400 BODY_INVALID contentId'],
    [{ contentId: 'ä' }, '400 BODY_INVALID contentId'],
    [{ userId: 'nobody' }, '404 USER_UNKNOWN'],
    [{ userId: '01HZX3V7Q8N5M4K2J1G0F9E8D7' }, '404 USER_UNKNOWN'],
    [{ accountId: '01HZX3V7Q8N5M4K2J1G0F9E8D7' }, '404 USER_UNKNOWN'],
    [{ accountId: 'nobody' }, '404 ACCOUNT_UNKNOWN'],
  ])('is refused at %j', async (path, code) => {
    const answer = await http.untouched(() => put(told, path));
    expect([problem(answer), answer.untouched]).toEqual([code, true]);
  });

  it('is refused for who does not hold the product, and with the token of another one', async () => {
    expect(problem(await put({ ...told, productId: 'webinar' }, {}, webinars))).toBe('403 PERMISSION_MISSING');
    expect(problem(await put(told, {}, webinars))).toBe('403 PERMISSION_MISSING');
  });

  it('is for a product’s service alone: the operator and administrators may not', async () => {
    for (const as of [OPERATOR_TOKEN, http.admin]) expect(problem(await put(told, {}, as))).toBe('403 PERMISSION_MISSING');
  });
});

describe('registering many things', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ kind: 'sessionHistory', contentId: `h${String(at).padStart(3, '0')}`, ...told }));

  it('keeps a hundred, each once', async () => {
    expect(await post(many(100))).toMatchObject({ status: 200, body: { registered: 100 } });
    expect(await ids({ kind: 'sessionHistory', limit: '100' })).toHaveLength(100);
    const [one] = many(1);
    expect((await post([one, { ...one, title: 'Last' }])).body).toEqual({ registered: 1 });
    expect((await list({ kind: 'sessionHistory', limit: '1' })).body['items']).toMatchObject([{ contentId: 'h000', title: 'Last' }]);
  });

  it.each<[string, unknown, string]>([
    ['none', [], '400 BODY_INVALID items'],
    ['101', many(101), '400 BODY_INVALID items'],
    ['no list', { 0: many(1)[0] }, '400 BODY_INVALID items'],
    [
      'one that is wrong among others',
      [...many(2), { ...many(1)[0], kind: 'song', title: '' }],
      '400 BODY_INVALID items.2.kind items.2.title',
    ],
    ['one of another product among others', [...many(2), { ...many(1)[0], productId: 'webinar' }], '403 PERMISSION_MISSING'],
    [
      'one that ends too early',
      [{ ...many(1)[0], startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-11-01T09:00:00Z' }],
      '400 BODY_INVALID items.0.endsAt',
    ],
    ['one without an id', [told], '400 BODY_INVALID items.0.kind items.0.contentId'],
  ])('is refused of %s, whole', async (_what, items, code) => {
    const answer = await http.untouched(() => post(items));
    expect([problem(answer), answer.untouched]).toEqual([code, true]);
  });
});

describe('the list of what a user has', () => {
  it('comes in pages, of a kind and of a product', async () => {
    await post(['s1', 's2', 's3'].map((contentId) => ({ kind: 'scheduledSession', contentId, ...told })));
    const first = await list({ kind: 'scheduledSession', limit: '2' });
    const cursor = first.body['nextCursor'] as string;
    expect(first.body['items']).toHaveLength(2);
    expect(await ids({ kind: 'scheduledSession', limit: '2', cursor })).toEqual(['s3']);
    expect(await ids({ kind: 'scheduledSession', productId: 'webinar' })).toEqual([]);
    expect(problem(await list({ limit: '2', cursor }))).toBe('400 CURSOR_INVALID cursor');
  });

  it.each<[Record<string, string>, string]>([
    [{ kind: 'song' }, '400 BODY_INVALID kind'],
    [{ productId: 'Meeting' }, '400 BODY_INVALID productId'],
    [{ limit: '0' }, '400 BODY_INVALID limit'],
    [{ limit: '101' }, '400 BODY_INVALID limit'],
    [{ cursor: 'x' }, '400 CURSOR_INVALID cursor'],
    [{ q: 'a' }, '400 FIELD_UNKNOWN q'],
  ])('is refused of %j', async (query, code) => {
    expect(problem(await list(query))).toBe(code);
  });

  it('is of this account’s own users', async () => {
    expect(problem(await list({}, { ...ada, userId: http.other.actor.user.userId }))).toBe('404 USER_UNKNOWN');
    expect(problem(await list({}, ada, http.otherAdmin))).toBe('404 ACCOUNT_UNKNOWN');
    expect((await list({}, { ...ada, userId: http.house.actor.user.userId })).body).toEqual({ items: [] });
  });
});
