import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const KINDS = ['sessionHistory', 'scheduledSession', 'recording'];
const put = (productId: string, body: unknown) =>
  http.call('PUT /v1/products/{productId}', { token: OPERATOR_TOKEN, path: { productId }, body });
const products = (token: string) => http.call('GET /v1/products', { token });
const setSeats = (productId: string, body: unknown, accountId = http.house.accountId) =>
  http.call('PUT /v1/accounts/{accountId}/license-pools/{productId}', { token: OPERATOR_TOKEN, path: { accountId, productId }, body });
const pools = (token: string, accountId = http.house.accountId) =>
  http.call('GET /v1/accounts/{accountId}/license-pools', { token, path: { accountId } });

describe('the catalogue', () => {
  it('takes a product, and a new name for it', async () => {
    expect(await put('chat', { name: ' Chat ' })).toMatchObject({
      status: 200,
      body: { productId: 'chat', name: 'Chat', movingKinds: KINDS },
    });
    expect((await put('chat', { name: 'Chat 2' })).body).toEqual({ productId: 'chat', name: 'Chat 2', movingKinds: KINDS });
    const { status, body } = await products(http.admin);
    expect(status).toBe(200);
    expect(body['items']).toEqual(
      expect.arrayContaining([
        { productId: 'chat', name: 'Chat 2', movingKinds: KINDS },
        { productId: 'meeting', name: 'MEETING', movingKinds: KINDS },
        { productId: 'webinar', name: 'WEBINAR', movingKinds: KINDS },
      ]),
    );
    expect((await products(OPERATOR_TOKEN)).body).toEqual(body);
  });

  it('takes the kinds of content that move, and all of them where none are named', async () => {
    expect((await put('chat', { name: 'Chat', movingKinds: ['recording'] })).body).toMatchObject({ movingKinds: ['recording'] });
    expect((await put('chat', { name: 'Chat', movingKinds: [] })).body).toMatchObject({ movingKinds: [] });
    expect((await put('chat', { name: 'Chat' })).body).toMatchObject({ movingKinds: KINDS });
  });

  it('takes where a product is used, and forgets it where none is named', async () => {
    expect((await put('chat', { name: 'Chat', url: 'https://chat.example.com' })).body).toMatchObject({ url: 'https://chat.example.com/' });
    const listed = (await products(http.admin)).body['items'] as { productId: string }[];
    expect(listed.find(({ productId }) => productId === 'chat')).toMatchObject({ url: 'https://chat.example.com/' });
    expect((await put('chat', { name: 'Chat' })).body).not.toHaveProperty('url');
  });

  it('takes ids of 2 to 32 small letters, digits and hyphens that begin with a letter', async () => {
    expect((await put('ab', { name: 'A' })).status).toBe(200);
    expect((await put(`a${'1-'.repeat(15)}b`, { name: 'A' })).status).toBe(200);
  });

  it.each(['a', `a${'b'.repeat(32)}`, 'Chat', '1chat', '-chat', 'ch at', 'chät', 'chat\n', '', '__proto__'])(
    'refuses another id: %j',
    async (productId) => {
      const answer = await http.untouched(() => put(productId, { name: 'Chat' }));
      expect([problem(answer), answer.untouched]).toEqual(['400 BODY_INVALID productId', true]);
    },
  );

  it.each<[unknown, string]>([
    [{}, '400 BODY_INVALID name'],
    [{ name: '' }, '400 NAME_MISSING name'],
    [{ name: 'a'.repeat(101) }, '400 NAME_TOO_LONG name'],
    [{ name: 'A\u202EB' }, '400 NAME_INVALID name'],
    [{ name: ['Chat'] }, '400 BODY_INVALID name'],
    [{ name: 'Chat', price: 1 }, '400 FIELD_UNKNOWN price'],
    [{ name: 'Chat', movingKinds: ['recording', 'song'] }, '400 BODY_INVALID movingKinds.1'],
    [{ name: 'Chat', movingKinds: { 0: 'recording' } }, '400 BODY_INVALID movingKinds'],
    [{ name: 'Chat', movingKinds: null }, '400 BODY_INVALID movingKinds'],
    [{ name: 'Chat', url: '' }, '400 BODY_INVALID url'],
    [{ name: 'Chat', url: 'chat.example.com' }, '400 BODY_INVALID url'],
    [{ name: 'Chat', url: 'http://chat.example.com' }, '400 BODY_INVALID url'],
    [{ name: 'Chat', url: 'javascript:alert(1)//https://x' }, '400 BODY_INVALID url'],
    [{ name: 'Chat', url: `https://chat.example.com/${'a'.repeat(2_000)}` }, '400 BODY_INVALID url'],
    [{ name: 'Chat', url: 'https://chat.example.com/\uD800' }, '400 BODY_INVALID url'],
  ])('refuses %j', async (body, told) => {
    const answer = await http.untouched(() => put('meeting', body));
    expect([problem(answer), answer.untouched]).toEqual([told, true]);
  });
});

describe('seats', () => {
  it('are set by the operator, and seen by the account at once', async () => {
    await put('voice', { name: 'Voice' });
    expect(await setSeats('voice', { seats: 3 })).toMatchObject({
      status: 200,
      body: { productId: 'voice', seats: 3, allocated: 0, invited: 0, active: 0, free: 3 },
    });
    await http.house.add([
      { email: 'v1@example.com', products: ['voice'] },
      { email: 'v2@example.com', products: ['voice'] },
    ]);
    await http.world.post.settle();
    await http.world.accept('v1@example.com');
    expect((await pools(http.admin)).body['items']).toEqual(
      expect.arrayContaining([{ productId: 'voice', seats: 3, allocated: 2, invited: 1, active: 1, free: 1 }]),
    );
    expect((await pools(OPERATOR_TOKEN)).body).toEqual((await pools(http.admin)).body);
  });

  it('may be lowered to those in use, and not below', async () => {
    await put('fax', { name: 'Fax' });
    await setSeats('fax', { seats: 5 });
    await http.house.add(['f1', 'f2', 'f3'].map((name) => ({ email: `${name}@example.com`, products: ['fax'] })));
    expect((await setSeats('fax', { seats: 3 })).body).toMatchObject({ seats: 3, free: 0 });
    const below = await http.untouched(() => setSeats('fax', { seats: 2 }));
    expect([problem(below), below.untouched]).toEqual(['409 LICENSE_POOL_IN_USE', true]);
  });

  it('may be none, and up to ten million', async () => {
    await put('huge', { name: 'Huge' });
    expect((await setSeats('huge', { seats: 0 })).body).toMatchObject({ seats: 0, free: 0 });
    expect((await setSeats('huge', { seats: 10_000_000 })).body).toMatchObject({ seats: 10_000_000 });
  });

  it.each<[unknown, string]>([
    [{ seats: 10_000_001 }, '400 BODY_INVALID seats'],
    [{ seats: -1 }, '400 BODY_INVALID seats'],
    [{ seats: 1.5 }, '400 BODY_INVALID seats'],
    [{ seats: '5' }, '400 BODY_INVALID seats'],
    [{ seats: null }, '400 BODY_INVALID seats'],
    [{ seats: [5] }, '400 BODY_INVALID seats'],
    [{ seats: 1e308 }, '400 BODY_INVALID seats seats'],
    [{}, '400 BODY_INVALID seats'],
    [{ seats: 5, free: 5 }, '400 FIELD_UNKNOWN free'],
  ])('are not set to %j', async (body, told) => {
    const answer = await http.untouched(() => setSeats('meeting', body));
    expect([problem(answer), answer.untouched]).toEqual([told, true]);
  });

  it.each([
    ['a word', 'unknown'],
    ['capitals', 'UPPER'],
    ['nothing', ''],
    ['what every object has', '__proto__'],
    ['a space', 'a b'],
    ['NUL', '\0'],
    ['a replacement character', '\uFFFD'],
    ['a path', '../meeting'],
    ['2,000 letters', 'x'.repeat(2_000)],
    ['500 Chinese letters', '王'.repeat(500)],
  ])('of a product that does not exist are refused: %s', async (_what, productId) => {
    const answer = await http.untouched(() => setSeats(productId, { seats: 5 }));
    expect(answer.untouched).toBe(true);
    expect(['400 BODY_INVALID productId', '404 PRODUCT_UNKNOWN']).toContain(problem(answer));
  });

  it('of an account that does not exist are refused', async () => {
    expect(problem(await setSeats('meeting', { seats: 5 }, '01HZX3V7Q8N5M4K2J1G0F9E8D7'))).toBe('404 ACCOUNT_UNKNOWN');
    expect(problem(await setSeats('meeting', { seats: 5 }, 'nobody'))).toBe('404 ACCOUNT_UNKNOWN');
    expect(problem(await pools(OPERATOR_TOKEN, '01HZX3V7Q8N5M4K2J1G0F9E8D7'))).toBe('404 ACCOUNT_UNKNOWN');
  });
});
