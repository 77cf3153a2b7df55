import type { OperatorActor } from '../domain/actor.ts';
import { accountClosed } from '../domain/account.ts';
import { freeSeats, PRODUCT_ID, type LicensePool } from '../domain/product.ts';
import { Refusal } from '../domain/refusal.ts';
import { getAccount } from './accounts.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { AccountStore, Chance, PoolStore, ProductStore } from './ports.ts';

export interface PoolNeeds {
  readonly pools: PoolStore;
  readonly products: ProductStore;
  readonly accounts: AccountStore;
  readonly chance: Chance;
}

/** Sets an account's seats of a product. Throws `LICENSE_POOL_IN_USE` below what people hold. */
export function setSeats(needs: PoolNeeds, actor: OperatorActor, ask: SetSeatsAsk, origin: Origin): Promise<LicensePool> {
  return untilKept(async () => {
    const [account] = await Promise.all([getAccount(needs, ask.accountId), checkProduct(needs, ask.productId)]);
    if (account.status === 'closed') throw accountClosed();
    const seen = await needs.pools.find(ask.accountId, ask.productId);
    if (seen) origin.ifUnchanged?.({ pool: seen });
    const pool = withSeats(seen ?? { ...ask, seats: 0, allocated: 0, invited: 0 }, ask.seats);
    await needs.pools.keepSeats(pool, seen, changeBy(needs.chance, actorOf(actor), 'licensePool.seatsSet', origin));
    return pool;
  });
}

/** Throws `PRODUCT_UNKNOWN`. */
export async function checkProduct({ products }: Pick<PoolNeeds, 'products'>, productId: string): Promise<void> {
  const found = PRODUCT_ID.test(productId) ? await products.findMany([productId]) : [];
  if (found.length === 0)
    throw new Refusal('missing', 'PRODUCT_UNKNOWN', 'There is no such product. Add it to the catalogue first, or check its id.');
}

export interface SetSeatsAsk {
  readonly accountId: string;
  readonly productId: string;
  readonly seats: number;
}

export async function listLicensePools(needs: Pick<PoolNeeds, 'pools' | 'accounts'>, accountId: string): Promise<readonly LicensePool[]> {
  await getAccount(needs, accountId);
  return needs.pools.list(accountId);
}

function withSeats({ accountId, productId, allocated, invited, ...before }: LicensePool, seats: number): LicensePool {
  const pool = { accountId, productId, seats, allocated, invited };
  if (seats < before.seats && freeSeats(pool) < 0)
    throw new Refusal('conflict', 'LICENSE_POOL_IN_USE', `${allocated} seats are in use. Free some first, or set at least ${allocated}.`);
  return pool;
}
