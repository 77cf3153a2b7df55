import * as z from 'zod/mini';
import { LOCALES } from '../../lib/domain/locale.ts';
import { PRODUCT_ID } from '../../lib/domain/product.ts';

/** Text that can be stored: no half surrogates, and no more than a limit that is far above what its rule allows. */
export const text = (limit: number) =>
  z.string().check(
    z.maxLength(limit),
    z.refine((value) => value.isWellFormed(), 'This contains half a character. Type it again.'),
  );

export const locale = z.enum(LOCALES);

/** A time with its zone, kept in UTC. */
export const time = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((iso) => new Date(iso)),
);

export const AccountPath = z.strictObject({ accountId: z.string() });
export const ImportPath = z.strictObject({ accountId: z.string(), importId: z.string() });
export const TransferPath = z.strictObject({ accountId: z.string(), transferId: z.string() });
export const ProductPath = z.strictObject({ productId: z.string().check(z.regex(PRODUCT_ID)) });
export const UserPath = z.strictObject({ accountId: z.string(), userId: z.string() });
export const GroupPath = z.strictObject({ accountId: z.string(), groupId: z.string() });
export const AccountTokenPath = z.strictObject({ accountId: z.string(), tokenId: z.string() });
export const RolePath = z.strictObject({ accountId: z.string(), roleId: z.string() });
export const TemplatePath = z.strictObject({ accountId: z.string(), templateId: z.string() });
export const LicensePath = z.strictObject({ accountId: z.string(), userId: z.string(), productId: z.string() });

/** Of products, by productId; what is in them is judged by each product's own schema. */
export const settings = z.record(z.string(), z.record(z.string(), z.unknown()));

/** `limit` 1 to 100, 50 if left out; `cursor` from the page before. */
export const PageQuery = z.strictObject({
  limit: z.prefault(z.pipe(z.string().check(z.regex(/^[0-9]{1,3}$/)), z.transform(Number)).check(z.minimum(1), z.maximum(100)), '50'),
  cursor: z.optional(text(2_000)),
});

/** `q` is the beginning of a name. */
export const ListQuery = z.extend(PageQuery, { q: z.optional(text(128)) });
