import * as z from 'zod/mini';
import { CONTENT_KINDS } from '../../../lib/domain/content.ts';
import type { contentShape, productShape, productTokenShape } from '../shapes.ts';
import { schemaOf } from './schemaOf.ts';

const time = z.iso.datetime();
const kind = z.enum(CONTENT_KINDS);

export const Product = schemaOf<ReturnType<typeof productShape>>()(
  z.object({
    productId: z.string(),
    name: z.string(),
    movingKinds: z.readonly(z.array(kind)),
    settingsSchema: z.optional(z.record(z.string(), z.unknown())),
    url: z.optional(z.url()),
  }),
);

const token = { tokenId: z.ulid(), name: z.string(), createdAt: time };
export const ProductToken = schemaOf<ReturnType<typeof productTokenShape>>()(z.object(token));
export const ProductTokenMade = z.object({ ...token, token: z.string() });
export const ProductTokenList = z.object({ items: z.array(ProductToken) });

export const Content = schemaOf<ReturnType<typeof contentShape>>()(
  z.object({
    kind,
    contentId: z.string(),
    productId: z.string(),
    title: z.string(),
    startsAt: z.optional(time),
    endsAt: z.optional(time),
    bytes: z.optional(z.int().check(z.nonnegative())),
    movable: z.boolean(),
    registeredAt: time,
    readOnly: z.optional(z.literal(true)),
  }),
);
export const ContentPage = z.object({ items: z.array(Content), nextCursor: z.optional(z.string()) });
export const ContentRegistered = z.object({ registered: z.int().check(z.nonnegative()) });
