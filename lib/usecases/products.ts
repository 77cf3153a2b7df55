import type { OperatorActor } from '../domain/actor.ts';
import type { Product } from '../domain/product.ts';
import { readLabel } from '../domain/name.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import type { Chance, ProductStore } from './ports.ts';

/** Puts a product into the catalogue, or renames it. */
export async function putProduct(
  needs: { readonly products: ProductStore; readonly chance: Chance },
  actor: OperatorActor,
  asked: Product,
  origin: Origin,
): Promise<Product> {
  const product: Product = { productId: asked.productId, name: readLabel(asked.name) };
  await needs.products.keep(product, changeBy(needs.chance, actorOf(actor), 'product.put', origin));
  return product;
}
