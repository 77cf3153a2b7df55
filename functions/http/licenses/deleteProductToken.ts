import * as z from 'zod/mini';
import { deleteProductToken as end } from '../../../lib/usecases/productTokens.ts';
import { asOperator, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { ProductPath } from '../text.ts';

const TokenPath = z.extend(ProductPath, { tokenId: z.string() });

export const deleteProductToken = endpoint({ path: TokenPath }, async ({ actor, path, origin }) => {
  await end(needs(), asOperator(actor), path, origin);
  return { status: 204 };
});
