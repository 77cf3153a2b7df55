import * as z from 'zod/mini';
import { CONTENT_KINDS } from '../../../lib/domain/content.ts';
import { putProduct as put } from '../../../lib/usecases/products.ts';
import { asOperator, endpoint } from '../edge/endpoint.ts';
import { settingsNeeds } from '../settingsNeeds.ts';
import { productShape } from '../shapes.ts';
import { ProductPath, text } from '../text.ts';

/** A page may lead there. */
const httpsUrl = z.pipe(text(2_000), z.url({ protocol: /^https$/, normalize: true }));

const PutProductBody = z.strictObject({
  name: text(1_000),
  settingsSchema: z.optional(z.record(z.string(), z.unknown())),
  url: z.optional(httpsUrl),
  movingKinds: z.optional(z.array(z.enum(CONTENT_KINDS)).check(z.maxLength(CONTENT_KINDS.length))),
});

export const putProduct = endpoint({ path: ProductPath, body: PutProductBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: productShape(await put(settingsNeeds(), asOperator(actor), { ...path, ...body }, origin)),
}));
