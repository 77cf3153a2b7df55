import { freeSeats, type LicensePool } from './product.ts';
import { Refusal } from './refusal.ts';

/** What an account has of the products asked for. */
export interface Seats {
  /** By productId. */
  readonly pools: ReadonlyMap<string, LicensePool>;
  /** Those that the catalogue has, though the account may have no seats of them. */
  readonly catalogue: ReadonlySet<string>;
}

/** Throws `LICENSE_POOL_UNKNOWN`, `PRODUCT_UNKNOWN`. */
export function checkProducts(products: readonly string[], { pools, catalogue }: Seats): void {
  for (const productId of products) {
    if (pools.has(productId)) continue;
    throw catalogue.has(productId)
      ? new Refusal('missing', 'LICENSE_POOL_UNKNOWN', `This account has no seats of ${productId}. Ask your provider to add some.`)
      : productUnknown();
  }
}

export const productUnknown = (): Refusal =>
  new Refusal('missing', 'PRODUCT_UNKNOWN', 'One of the products does not exist. Choose from the list of products.');

/** A free seat of each. Throws `LICENSE_POOL_EXHAUSTED`, and as `checkProducts` does. */
export function checkSeats(products: readonly string[], seats: Seats): void {
  checkProducts(products, seats);
  for (const productId of products) {
    const pool = seats.pools.get(productId);
    if (!pool || freeSeats(pool) < 1)
      throw new Refusal(
        'exhausted',
        'LICENSE_POOL_EXHAUSTED',
        `No free ${productId} seat is left. Get more seats, or free one, and try again.`,
      );
  }
}
