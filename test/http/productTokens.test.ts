import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const token = OPERATOR_TOKEN;
const create = (body: unknown, productId = 'meeting') =>
  http.call('POST /v1/products/{productId}/tokens', { token, path: { productId }, body });
const list = (productId = 'meeting') => http.call('GET /v1/products/{productId}/tokens', { token, path: { productId } });
const remove = (tokenId: string, productId = 'meeting') =>
  http.call('DELETE /v1/products/{productId}/tokens/{tokenId}', { token, path: { productId, tokenId } });
const register = (productToken: string) =>
  http.call('POST /v1/accounts/{accountId}/users/{userId}/content', {
    token: productToken,
    path: { accountId: http.house.accountId, userId: '01HZX3V7Q8N5M4K2J1G0F9E8D7' },
    body: { items: [{ kind: 'recording', contentId: 'r1', productId: 'meeting', title: 'T', movable: true }] },
  });

describe('a product token', () => {
  it('is told once, listed without it, and opens nothing after it was deleted', async () => {
    const { status, body } = await create({ name: ' Frankfurt ' });
    expect([status, body]).toEqual([
      201,
      {
        tokenId: expect.stringMatching(/^[0-9A-Z]{26}$/),
        name: 'Frankfurt',
        createdAt: expect.stringMatching(/Z$/),
        token: expect.stringMatching(/^swp_[A-Za-z0-9_-]{43}$/),
      },
    ]);
    const { token: secret, ...told } = body as { token: string; tokenId: string };
    expect((await list()).body).toEqual({ items: [told] });
    expect(problem(await register(secret))).toBe('404 USER_UNKNOWN');
    expect((await remove(told.tokenId)).status).toBe(204);
    expect(problem(await register(secret))).toBe('401 TOKEN_INVALID');
    expect((await list()).body).toEqual({ items: [] });
    expect(problem(await remove(told.tokenId))).toBe('404 TOKEN_UNKNOWN');
  });

  it.each<[unknown, string]>([
    [{}, '400 BODY_INVALID name'],
    [{ name: '' }, '400 NAME_MISSING name'],
    [{ name: 'a'.repeat(101) }, '400 NAME_TOO_LONG name'],
    [{ name: 'A\u202EB' }, '400 NAME_INVALID name'],
    [{ name: 5 }, '400 BODY_INVALID name'],
    [{ name: 'A', token: 'swp_mine' }, '400 FIELD_UNKNOWN token'],
  ])('is not made of %j', async (body, told) => {
    const answer = await http.untouched(() => create(body));
    expect([problem(answer), answer.untouched]).toEqual([told, true]);
  });

  it('is of a product that there is', async () => {
    expect(problem(await create({ name: 'A' }, 'teleport'))).toBe('404 PRODUCT_UNKNOWN');
    expect(problem(await list('teleport'))).toBe('404 PRODUCT_UNKNOWN');
    expect(problem(await remove('01HZX3V7Q8N5M4K2J1G0F9E8D7', 'teleport'))).toBe('404 PRODUCT_UNKNOWN');
    expect(problem(await create({ name: 'A' }, 'Meeting'))).toBe('400 BODY_INVALID productId');
  });

  it.each(['nobody', '01HZX3V7Q8N5M4K2J1G0F9E8D7', '__proto__', 'x'.repeat(2_000)])(
    'that nobody made is not deleted: %j',
    async (tokenId) => {
      expect(problem(await remove(tokenId))).toBe('404 TOKEN_UNKNOWN');
    },
  );

  it.each([`swp_${'A'.repeat(43)}`, 'swp_', 'swp_\u00e9', `swp_${'x'.repeat(5_000)}`])(
    'that nobody made opens nothing: %j',
    async (made) => {
      expect(problem(await register(made))).toBe('401 TOKEN_INVALID');
    },
  );
});
