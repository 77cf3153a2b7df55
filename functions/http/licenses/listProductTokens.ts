import { listProductTokens as list } from '../../../lib/usecases/productTokens.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { productTokenShape } from '../shapes.ts';
import { ProductPath } from '../text.ts';

export const listProductTokens = endpoint({ path: ProductPath }, async ({ path }) => {
  const tokens = await list(needs(), path.productId);
  return { status: 200, body: { items: tokens.map(productTokenShape) } };
});
