import { listProductTokens as list } from '../../../lib/usecases/productTokens.ts';
import { pageOf } from '../../../lib/usecases/shortLists.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { pageShape, productTokenShape } from '../shapes.ts';
import { PageQuery, ProductPath } from '../text.ts';

export const listProductTokens = endpoint({ path: ProductPath, query: PageQuery }, async ({ path, query }) => {
  const items = await list(needs(), path.productId);
  const page = pageOf({ items, name: 'productTokens', idOf: (token) => token.tokenId, order: 'newestFirst' }, query);
  return { status: 200, body: pageShape(page, productTokenShape) };
});
