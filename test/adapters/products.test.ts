import { describe, expect, it } from '@jest/globals';
import { putProduct } from '../../lib/usecases/products.ts';
import { openWorld, OPERATOR, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const KINDS = ['sessionHistory', 'scheduledSession', 'recording'];
const put = (productId: string, name: string) => putProduct(world, OPERATOR, { productId, name }, ORIGIN);

describe('the catalogue', () => {
  it('lists its products by id, and finds those asked for, in the order of asking', async () => {
    for (const productId of ['webinar', 'meeting', 'voice']) await put(productId, `The ${productId}`);
    const [meeting, voice, webinar] = await world.products.list();
    expect([meeting, voice, webinar]).toEqual([
      { productId: 'meeting', name: 'The meeting', movingKinds: KINDS, rev: 1 },
      { productId: 'voice', name: 'The voice', movingKinds: KINDS, rev: 1 },
      { productId: 'webinar', name: 'The webinar', movingKinds: KINDS, rev: 1 },
    ]);
    expect(await world.products.findMany(['webinar', 'teleport', 'meeting'])).toEqual([webinar, meeting]);
    expect(await world.products.findMany([])).toEqual([]);
  });

  it('keeps the newest name of a product', async () => {
    await put('training', 'Training');
    expect(await put('training', ' Schooling ')).toEqual({ productId: 'training', name: 'Schooling', movingKinds: KINDS, rev: 2 });
    expect(await world.products.findMany(['training'])).toEqual([{ productId: 'training', name: 'Schooling', movingKinds: KINDS, rev: 2 }]);
  });

  it('lets all kinds of content move, or those that were chosen, by what was said last', async () => {
    const choose = (...movingKinds: ('sessionHistory' | 'recording')[]) =>
      putProduct(world, OPERATOR, { productId: 'chat', name: 'Chat', movingKinds }, ORIGIN);
    expect((await choose('recording', 'sessionHistory', 'recording')).movingKinds).toEqual(['sessionHistory', 'recording']);
    expect((await world.products.findMany(['chat']))[0]?.movingKinds).toEqual(['sessionHistory', 'recording']);
    await choose();
    expect((await world.products.findMany(['chat']))[0]?.movingKinds).toEqual([]);
    await put('chat', 'Chat');
    expect((await world.products.findMany(['chat']))[0]?.movingKinds).toEqual(KINDS);
  });
});
