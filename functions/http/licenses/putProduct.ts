import * as z from 'zod/mini';
import { PRODUCT_ID } from '../../../lib/domain/product.ts';
import { putProduct as put } from '../../../lib/usecases/products.ts';
import { asOperator, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { text } from '../text.ts';

const ProductPath = z.strictObject({ productId: z.string().check(z.regex(PRODUCT_ID)) });
const PutProductBody = z.strictObject({ name: text(1_000) });

export const putProduct = endpoint({ path: ProductPath, body: PutProductBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: await put(needs(), asOperator(actor), { ...path, ...body }, origin),
}));
