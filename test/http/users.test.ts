import { beforeAll, describe, expect, it } from '@jest/globals';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
  await http.house.add([
    { firstName: 'Élodie', lastName: 'Zimmer', email: 'elodie@example.com' },
    { firstName: 'Zoe', lastName: 'Abbott', email: 'zoe@example.com', locale: 'fr', products: ['webinar', 'meeting'] },
    { firstName: 'Ada', lastName: 'abbott', email: 'ada@example.com' },
    { firstName: 'Mo', lastName: '', email: 'elo@example.com' },
  ]);
});
const get = (userId: string, token = http.admin, accountId = http.house.accountId) =>
  http.call('GET /v1/accounts/{accountId}/users/{userId}', { token, path: { accountId, userId } });
const list = (query: Record<string, string> = {}, token = http.admin, accountId = http.house.accountId) =>
  http.call('GET /v1/accounts/{accountId}/users', { token, path: { accountId }, query });
const names = (body: Readonly<Record<string, unknown>>) =>
  (body['items'] as { firstName: string; lastName: string }[]).map(({ firstName, lastName }) => `${lastName}, ${firstName}`);

describe('a user', () => {
  it('is answered with status, role, products, language, settings and invitation, and no secrets', async () => {
    const { userId } = await http.house.user('zoe@example.com');
    const { status, body } = await get(userId);
    expect(status).toBe(200);
    expect(body).toEqual({
      userId,
      accountId: http.house.accountId,
      firstName: 'Zoe',
      lastName: 'Abbott',
      email: 'zoe@example.com',
      status: 'invited',
      role: { name: 'member' },
      products: ['meeting', 'webinar'],
      locale: 'fr',
      settings: {},
      invitation: { kind: 'welcome', state: 'pending', delivery: 'queued', sends: 0 },
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it('shows when the invitation ends, once it was sent', async () => {
    await http.world.post.settle();
    const { userId } = await http.house.user('zoe@example.com');
    expect((await get(userId)).body['invitation']).toEqual({
      kind: 'welcome',
      state: 'pending',
      delivery: 'sent',
      sends: 1,
      expiresAt: new Date(http.world.clock.now().getTime() + 14 * 24 * 3600 * 1000).toISOString(),
    });
  });

  it('who has declined shows why, and which products they had', async () => {
    await http.house.add([{ email: 'no@example.com', products: ['webinar'] }]);
    await http.world.post.settle();
    await http.call('POST /v1/invitations/decline', { body: { token: http.world.mails.tokenOf('no@example.com') } });
    const { userId } = await http.house.user('no@example.com');
    expect((await get(userId)).body).toMatchObject({
      status: 'suspended',
      statusReason: 'declined',
      products: [],
      lastProducts: ['webinar'],
      invitation: { state: 'declined' },
    });
  });

  it.each(['01HZX3V7Q8N5M4K2J1G0F9E8D7', 'nobody', '', '#', '01hzx3v7q8n5m4k2j1g0f9e8d7', '8'.repeat(26), '\0', '0'.repeat(2_000)])(
    'who does not exist is unknown: %j',
    async (userId) => {
      expect(problem(await get(userId))).toBe('404 USER_UNKNOWN');
    },
  );

  it('of another account is unknown here, and their account too', async () => {
    expect(problem(await get(http.other.actor.user.userId))).toBe('404 USER_UNKNOWN');
    expect(problem(await get(http.other.actor.user.userId, http.admin, http.other.accountId))).toBe('404 ACCOUNT_UNKNOWN');
  });
});

describe('the list of users', () => {
  it('is sorted by last name, then first name, case and accents ignored, and by the first name alone where there is no other', async () => {
    const { status, body } = await list();
    expect(status).toBe(200);
    expect(names(body).filter((name) => !name.startsWith('Lovelace'))).toEqual([
      'abbott, Ada',
      'Abbott, Zoe',
      'Admin, Root',
      ', Mo',
      'Zimmer, Élodie',
    ]);
  });

  it('shows each user as reading them does', async () => {
    const { userId } = await http.house.user('ada@example.com');
    const { body } = await list({ q: 'abbott ada' });
    expect(body).toEqual({ items: [(await get(userId)).body] });
  });

  it.each([
    ['last name', 'ABB', ['abbott, Ada', 'Abbott, Zoe']],
    ['last and first name', 'abbott z', ['Abbott, Zoe']],
    ['first name without its accent', 'elodie', ['Zimmer, Élodie']],
    ['name before address, each once', 'elo', ['Zimmer, Élodie', ', Mo']],
    ['address', 'zoe@ex', ['Abbott, Zoe']],
    ['nothing that there is', 'xyz', []],
    ['the middle of a name', 'bott', []],
  ])('is searched by %s', async (_what, q, found) => {
    expect(names((await list({ q })).body)).toEqual(found);
  });

  it('comes in pages of 1 to 100, each user once, in the same order', async () => {
    for (const q of [undefined, 'a', 'elo']) {
      const asked = q === undefined ? {} : { q };
      const all = names((await list({ ...asked, limit: '100' })).body);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const { status, body } = await list({ ...asked, limit: '1', ...(cursor ? { cursor } : {}) });
        expect([status, (body['items'] as unknown[]).length <= 1]).toEqual([200, true]);
        paged.push(...names(body));
        cursor = body['nextCursor'] as string | undefined;
      } while (cursor);
      expect(paged).toEqual(all);
    }
  });

  it.each(['0', '101', '-1', '1.5', 'abc', '', ' 5', '1e2', '0x10', '٣', '5,6', '9'.repeat(400)])(
    'is not had by a limit of %j',
    async (limit) => {
      expect(problem(await list({ limit }))).toBe('400 BODY_INVALID limit');
    },
  );

  it('takes a hundred of a page, and no field that it does not know', async () => {
    expect((await list({ limit: '100' })).status).toBe(200);
    expect(problem(await list({ page: '2' }))).toBe('400 FIELD_UNKNOWN page');
    expect(problem(await list({ q: 'a'.repeat(129) }))).toBe('400 BODY_INVALID q');
    expect((await list({ q: '\uFDFA'.repeat(128) })).body).toEqual({ items: [] });
  });
});

describe('a cursor', () => {
  /** What a cursor for this query would look like if somebody forged one from a real one. */
  async function forged(query: Record<string, string>, changes: object): Promise<string> {
    const { body } = await list({ ...query, limit: '1' });
    const real = JSON.parse(Buffer.from(String(body['nextCursor']), 'base64url').toString('utf8')) as object;
    return Buffer.from(JSON.stringify({ ...real, ...changes })).toString('base64url');
  }

  it('belongs to its query, and to its account', async () => {
    const cursor = String((await list({ q: 'a', limit: '1' })).body['nextCursor']);
    expect((await list({ q: 'A', limit: '2', cursor })).status).toBe(200);
    expect(problem(await list({ limit: '1', cursor }))).toBe('400 CURSOR_INVALID cursor');
    expect(problem(await list({ q: 'b', cursor }))).toBe('400 CURSOR_INVALID cursor');
    const others = String((await list({ limit: '1' })).body['nextCursor']);
    expect(problem(await list({ cursor: others }, http.otherAdmin, http.other.accountId))).toBe('400 CURSOR_INVALID cursor');
  });

  it.each(['', 'x', '0', 'null', '{}', 'bnVsbA', 'W10', '¤¤¤', '\0', 'A'.repeat(2_000), Buffer.from('{"query":1}').toString('base64url')])(
    'is refused when it is garbled: %j',
    async (cursor) => {
      expect(problem(await list({ cursor }))).toBe('400 CURSOR_INVALID cursor');
    },
  );

  it.each<[string, Record<string, string>, object]>([
    ['another place in the list', {}, { sort: 'zz#x', id: 'x' }],
    ['an id with another key in it', {}, { id: '01HZX#USER#x' }],
    ['an entry that the search does not reach', { q: 'abb' }, { sort: 'zz#x' }],
    ['a place too long for a key', {}, { sort: '王'.repeat(440) }],
    ['another index', {}, { phase: 1 }],
    ['an index that there is not', {}, { phase: 9 }],
    ['a number below none', {}, { phase: -1 }],
    ['half a character', {}, { sort: '\uD800' }],
    ['NUL', {}, { id: '\0' }],
    ['a field more', {}, { accountId: 'other' }],
  ])('that was tampered with is a list or a refusal, never a fault, and shows nothing of others: %s', async (_what, query, changes) => {
    const { status, body } = await list({ ...query, cursor: await forged(query, changes) });
    expect([200, 400]).toContain(status);
    if (status === 400) expect(body['code']).toBe('CURSOR_INVALID');
    else for (const item of body['items'] as { accountId: string }[]) expect(item.accountId).toBe(http.house.accountId);
  });
});
