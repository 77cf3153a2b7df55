import type { OperatorActor } from '../domain/actor.ts';
import { CONTENT_KINDS, type ContentKind } from '../domain/content.ts';
import type { Product } from '../domain/product.ts';
import { readLabel } from '../domain/name.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import type { Chance, ProductStore } from './ports.ts';

export interface PutProductAsk {
  readonly productId: string;
  readonly name: string;
  /** All kinds where it is left out. */
  readonly movingKinds?: readonly ContentKind[] | undefined;
}

/** Puts a product into the catalogue, or replaces what stands there of it. */
export async function putProduct(
  needs: { readonly products: ProductStore; readonly chance: Chance },
  actor: OperatorActor,
  asked: PutProductAsk,
  origin: Origin,
): Promise<Product> {
  const { productId, movingKinds = CONTENT_KINDS } = asked;
  const product: Product = {
    productId,
    name: readLabel(asked.name),
    movingKinds: CONTENT_KINDS.filter((kind) => movingKinds.includes(kind)),
  };
  await needs.products.keep(product, changeBy(needs.chance, actorOf(actor), 'product.put', origin));
  return product;
}
