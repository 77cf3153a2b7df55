import { describe, expect, it } from '@jest/globals';
import { authenticateProduct, createProductToken, deleteProductToken, listProductTokens } from '../../lib/usecases/productTokens.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { openWorld, OPERATOR, ORIGIN } from '../support/world.ts';

const world = await openWorld();
await world.account('Analytical Engines', { meeting: 10, webinar: 10 });
const create = (productId: string, name: string) => createProductToken(world, OPERATOR, { productId, name }, ORIGIN);
const remove = (productId: string, tokenId: string) => codeOf(deleteProductToken(world, OPERATOR, { productId, tokenId }, ORIGIN));
const names = async (productId: string) => (await listProductTokens(world, productId)).map(({ name }) => name);
const opens = (token: string) => codeOf(authenticateProduct(world, token));

describe('a product’s tokens', () => {
  it('are listed newest first, each product’s own', async () => {
    for (const name of ['One', 'Two', 'Three']) await create('meeting', name);
    await create('webinar', 'Other');
    expect(await names('meeting')).toEqual(['Three', 'Two', 'One']);
    expect(await names('webinar')).toEqual(['Other']);
  });

  it('stand for the product, and are stored nowhere', async () => {
    const { token, tokenId } = await create('webinar', 'Secret');
    expect(token).toMatch(/^swp_[A-Za-z0-9_-]{43}$/);
    expect(await authenticateProduct(world, token)).toEqual({ kind: 'product', productId: 'webinar', tokenId });
    expect(JSON.stringify(await stored(world.table))).not.toContain(token.slice(4));
  });

  it('open nothing from the moment that they are deleted, and are deleted once', async () => {
    const { token, tokenId } = await create('meeting', 'Short');
    expect(await remove('webinar', tokenId)).toBe('TOKEN_UNKNOWN');
    expect(await opens(token)).toBe('done');
    expect(await remove('meeting', tokenId)).toBe('done');
    expect(await opens(token)).toBe('TOKEN_INVALID');
    expect(await names('meeting')).not.toContain('Short');
    expect(await remove('meeting', tokenId)).toBe('TOKEN_UNKNOWN');
  });

  it('are deleted once by many who try at the same moment', async () => {
    const { tokenId } = await create('meeting', 'Raced');
    const answers = await Promise.all(Array.from({ length: 5 }, () => remove('meeting', tokenId)));
    expect(answers.toSorted()).toEqual(['TOKEN_UNKNOWN', 'TOKEN_UNKNOWN', 'TOKEN_UNKNOWN', 'TOKEN_UNKNOWN', 'done']);
  });

  it('are of products that there are', async () => {
    expect(await codeOf(create('teleport', 'Beam'))).toBe('PRODUCT_UNKNOWN');
    expect(await codeOf(listProductTokens(world, 'teleport'))).toBe('PRODUCT_UNKNOWN');
    expect(await remove('teleport', '01HZX3V7Q8N5M4K2J1G0F9E8D7')).toBe('PRODUCT_UNKNOWN');
  });
});
