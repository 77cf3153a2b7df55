import type { OperatorActor, ProductActor } from '../domain/actor.ts';
import { isId } from '../domain/id.ts';
import { readLabel } from '../domain/name.ts';
import type { ProductToken } from '../domain/productToken.ts';
import { Refusal } from '../domain/refusal.ts';
import { tokenHash, writeToken } from '../domain/session.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { checkProduct } from './licensePools.ts';
import type { Chance, ProductStore, ProductTokenStore } from './ports.ts';

export interface ProductTokenNeeds {
  readonly products: ProductStore;
  readonly productTokens: ProductTokenStore;
  readonly chance: Chance;
}

/** Makes a token, which is told this once. Throws `PRODUCT_UNKNOWN`. */
export async function createProductToken(
  needs: ProductTokenNeeds,
  actor: OperatorActor,
  { productId, ...asked }: { readonly productId: string; readonly name: string },
  origin: Origin,
): Promise<ProductToken & { readonly token: string }> {
  await checkProduct(needs, productId);
  const token = writeToken('swp', needs.chance.random(32));
  const kept: ProductToken = { tokenId: needs.chance.newId(), productId, name: readLabel(asked.name), createdAt: needs.chance.now() };
  await needs.productTokens.keep(kept, tokenHash(token), changeBy(needs.chance, actorOf(actor), 'productToken.created', origin));
  return { ...kept, token };
}

export async function listProductTokens(needs: ProductTokenNeeds, productId: string): Promise<readonly ProductToken[]> {
  await checkProduct(needs, productId);
  return needs.productTokens.list(productId);
}

/** Throws `PRODUCT_UNKNOWN`, `TOKEN_UNKNOWN`. */
export async function deleteProductToken(
  needs: ProductTokenNeeds,
  actor: OperatorActor,
  { productId, tokenId }: { readonly productId: string; readonly tokenId: string },
  origin: Origin,
): Promise<void> {
  await checkProduct(needs, productId);
  const change = changeBy(needs.chance, actorOf(actor), 'productToken.deleted', origin);
  if (!isId(tokenId) || !(await needs.productTokens.end(productId, tokenId, change)))
    throw new Refusal('missing', 'TOKEN_UNKNOWN', 'There is no such token, or it was deleted already. Look in the list of tokens.');
}

/** Which product's service asks; a token that was deleted opens nothing at the next request. Throws `TOKEN_INVALID`. */
export async function authenticateProduct(needs: Pick<ProductTokenNeeds, 'productTokens'>, token: string): Promise<ProductActor> {
  const found = await needs.productTokens.find(tokenHash(token));
  if (!found) throw new Refusal('unauthenticated', 'TOKEN_INVALID', 'This product token is not valid. Check it, or ask for a new one.');
  return { kind: 'product', productId: found.productId, tokenId: found.tokenId };
}
