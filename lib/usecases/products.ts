import type { OperatorActor } from '../domain/actor.ts';
import { CONTENT_KINDS, type ContentKind } from '../domain/content.ts';
import type { Product } from '../domain/product.ts';
import { readLabel } from '../domain/name.ts';
import { Refusal } from '../domain/refusal.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { Chance, ProductStore } from './ports.ts';
import type { SettingsSchemas } from './ports/settingsSchemas.ts';

export interface PutProductAsk {
  readonly productId: string;
  readonly name: string;
  /** All kinds where it is left out. */
  readonly movingKinds?: readonly ContentKind[] | undefined;
  /** JSON Schema of what it can be set to for a user; none where it is left out. */
  readonly settingsSchema?: Readonly<Record<string, unknown>> | undefined;
  /** Where it is used; nobody is led there where it is left out. */
  readonly url?: string | undefined;
}

export interface PutProductNeeds {
  readonly products: ProductStore;
  readonly settingsSchemas: SettingsSchemas;
  readonly chance: Chance;
}

/** Puts a product into the catalogue, or replaces what stands there of it. Throws `SETTINGS_SCHEMA_INVALID`, and as `readLabel` does. */
export async function putProduct(needs: PutProductNeeds, actor: OperatorActor, asked: PutProductAsk, origin: Origin): Promise<Product> {
  const { productId, movingKinds = CONTENT_KINDS, settingsSchema, url } = asked;
  const name = readLabel(asked.name);
  if (settingsSchema) checkSchema(needs.settingsSchemas, settingsSchema);
  return untilKept(async () => {
    const [before] = await needs.products.findMany([productId]);
    if (before) origin.ifUnchanged?.({ product: before });
    const product: Product = {
      productId,
      name,
      movingKinds: CONTENT_KINDS.filter((kind) => movingKinds.includes(kind)),
      ...(settingsSchema ? { settingsSchema } : {}),
      ...(url === undefined ? {} : { url }),
      rev: (before?.rev ?? 0) + 1,
    };
    await needs.products.keep(product, before, changeBy(needs.chance, actorOf(actor), 'product.put', origin));
    return product;
  });
}

const SCHEMA_BYTES = 16_384;

function checkSchema(schemas: SettingsSchemas, schema: object): void {
  const wrong =
    Buffer.byteLength(JSON.stringify(schema)) > SCHEMA_BYTES
      ? [{ path: '', detail: `The schema is too long. It may have ${SCHEMA_BYTES} bytes at most.` }]
      : schemas.wrongIn(schema);
  if (wrong.length === 0) return;
  const code = 'SETTINGS_SCHEMA_INVALID';
  throw new Refusal('invalid', 'SETTINGS_SCHEMA_INVALID', 'This schema cannot be used as it is. See what is wrong with each part.', {
    errors: wrong.map(({ path, detail }) => ({ path: ['settingsSchema', path].filter(Boolean).join('.'), code, detail })),
  });
}
