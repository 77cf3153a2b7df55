import type { ContentKind } from './content.ts';

export interface Product {
  readonly productId: string;
  readonly name: string;
  /** Of what it keeps for a user, the kinds that follow a person who moves. */
  readonly movingKinds: readonly ContentKind[];
  /** JSON Schema of what it can be set to for a user; without one there is nothing to set. */
  readonly settingsSchema?: Readonly<Record<string, unknown>>;
  /** Where it is used, for who holds a license of it: an `https` address. */
  readonly url?: string;
  /** Raised by each change. */
  readonly rev: number;
}

export const PRODUCT_ID = /^[a-z][a-z0-9-]{1,31}$/;

/** An account's seats of one product. `allocated` counts everybody who holds one, the `invited` included. */
export interface LicensePool {
  readonly accountId: string;
  readonly productId: string;
  readonly seats: number;
  readonly allocated: number;
  readonly invited: number;
}

export const freeSeats = (pool: LicensePool): number => pool.seats - pool.allocated;
