import type { AdminActor } from '../domain/actor.ts';
import { freeSeats } from '../domain/product.ts';
import { inactiveSince } from '../domain/userFilter.ts';
import type { Chance, PoolStore, UserStore } from './ports.ts';

/** A product's seats in an account. `inactive` hold one and have not been here for the account's days: they can be reclaimed. */
export interface SeatsLine {
  readonly productId: string;
  readonly seats: number;
  readonly allocated: number;
  readonly invited: number;
  readonly active: number;
  readonly inactive: number;
  readonly free: number;
  readonly reclaimable: number;
}

/** Who looks after some groups gets their users counted, beside the account's own seats and what is free of them. */
export async function seatsReport(
  needs: { readonly pools: PoolStore; readonly users: Pick<UserStore, 'countSeats'>; readonly chance: Chance },
  { account, authority }: AdminActor,
): Promise<readonly SeatsLine[]> {
  const since = inactiveSince(account.settings.inactivityDays, needs.chance.now());
  const [pools, counts] = await Promise.all([
    needs.pools.list(account.accountId),
    needs.users.countSeats(account.accountId, since, authority.scope),
  ]);
  return pools.map((pool) => {
    const { productId, seats } = pool;
    const counted = counts.get(productId) ?? { allocated: 0, invited: 0, inactive: 0 };
    const { allocated, invited } = authority.scope ? counted : pool;
    // The counts lag a little behind the pool.
    const inactive = Math.min(counted.inactive, allocated - invited);
    return {
      productId,
      seats,
      allocated,
      invited,
      active: allocated - invited - inactive,
      inactive,
      free: freeSeats(pool),
      reclaimable: inactive,
    };
  });
}
