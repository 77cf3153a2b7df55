import * as z from 'zod/mini';
import { CONTENT_ID, CONTENT_KINDS } from '../../../lib/domain/content.ts';
import { PRODUCT_ID } from '../../../lib/domain/product.ts';
import type { Registration } from '../../../lib/domain/registering.ts';
import { isHarmful } from '../../../lib/domain/text.ts';
import { text, time } from '../text.ts';

const title = text(300).check(
  z.minLength(1),
  z.refine((value) => !isHarmful(value), 'This contains control or text-direction characters. Send it without them.'),
);

export const kind = z.enum(CONTENT_KINDS);
export const contentId = z.string().check(z.regex(CONTENT_ID));
export const productId = z.string().check(z.regex(PRODUCT_ID));

const told = {
  productId,
  title,
  startsAt: z.optional(time),
  endsAt: z.optional(time),
  bytes: z.optional(z.int().check(z.nonnegative())),
  movable: z.boolean(),
};

const inOrder = z.refine<{ startsAt?: Date | undefined; endsAt?: Date | undefined }>(
  ({ startsAt, endsAt }) => !startsAt || !endsAt || endsAt >= startsAt,
  { error: 'This is before it starts. Send a time that is not.', path: ['endsAt'] },
);

export const PutContentBody = z.strictObject(told).check(inOrder);
const Item = z.strictObject({ kind, contentId, ...told }).check(inOrder);
export const RegisterContentBody = z.strictObject({ items: z.array(Item).check(z.minLength(1), z.maxLength(100)) });

/** What was left out is not there. */
export const registrationOf = ({ startsAt, endsAt, bytes, ...rest }: z.output<typeof Item>): Registration => ({
  ...rest,
  ...(startsAt ? { startsAt } : {}),
  ...(endsAt ? { endsAt } : {}),
  ...(bytes === undefined ? {} : { bytes }),
});
