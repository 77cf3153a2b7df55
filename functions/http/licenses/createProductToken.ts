import * as z from 'zod/mini';
import { createProductToken as create } from '../../../lib/usecases/productTokens.ts';
import { asOperator, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { productTokenShape } from '../shapes.ts';
import { ProductPath, text } from '../text.ts';

const TokenBody = z.strictObject({ name: text(1_000) });

export const createProductToken = endpoint({ path: ProductPath, body: TokenBody }, async ({ actor, path, body, origin }) => {
  const { token, ...kept } = await create(needs(), asOperator(actor), { ...path, ...body }, origin);
  return { status: 201, body: { ...productTokenShape(kept), token } };
});
