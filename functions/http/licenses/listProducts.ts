import { pageOf } from '../../../lib/usecases/shortLists.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { pageShape, productShape } from '../shapes.ts';
import { PageQuery } from '../text.ts';

export const listProducts = endpoint({ query: PageQuery }, async ({ query }) => {
  const items = await needs().products.list();
  const page = pageOf({ items, name: 'products', idOf: (product) => product.productId, order: 'byId' }, query);
  return { status: 200, body: pageShape(page, productShape) };
});
