import type { ProductName } from './operations.ts';

/** The ledger as a person would note it: who holds what where, who is asked for, and who is at home where. */
export interface Ledger {
  readonly now: number;
  readonly accounts: Record<string, { closed: boolean; leave: string }>;
  /** By `account product`. */
  readonly pools: Record<string, { seats: number; allocated: number; invited: number }>;
  /** By `account person`. */
  readonly users: Record<string, LedgerUser>;
  readonly people: Record<string, LedgerPerson>;
  /** Where the things lie that products keep: `id account person`. */
  readonly content: Record<string, true>;
}

interface LedgerPerson {
  home?: string | undefined;
  password: boolean;
  /** Nothing is sent to them. */
  blocked: boolean;
  /** How often they were invited since then. */
  asked?: { since: number; count: number } | undefined;
}

export interface LedgerUser {
  status: string;
  reason?: string | undefined;
  products: string[];
  lastProducts?: string[] | undefined;
  role: string;
  /** The account that this person has moved to. */
  movedTo?: string | undefined;
  kind: string;
  invitation: string;
  generation: number;
  /** When the invitation was sent again of late. */
  resent?: number[] | undefined;
  /** The account that the invitation takes for the person's home. */
  home?: string | undefined;
  transfer?: string | undefined;
  expiresAt?: number | undefined;
}

/** What a rule says of an operation: a refusal's code, or what the ledger becomes. */
export type Verdict = string | ((ledger: Ledger) => void);

export const userIn = (ledger: Ledger, at: string, who: string): LedgerUser | undefined => ledger.users[`${at} ${who}`];
export const poolIn = (ledger: Ledger, at: string, product: string) => ledger.pools[`${at} ${product}`];
export const isOpen = ({ status }: LedgerUser): boolean => status === 'invited' || status === 'active';
const isSuperAdmin = (user: LedgerUser | undefined): boolean => user?.status === 'active' && user.role === 'superAdmin';

export const isLastSuperAdmin = (ledger: Ledger, at: string, user: LedgerUser): boolean =>
  isSuperAdmin(user) && Object.entries(ledger.users).filter(([key, other]) => key.startsWith(`${at} `) && isSuperAdmin(other)).length < 2;

export const isFull = (ledger: Ledger, at: string, products: readonly string[]): boolean =>
  products.some((product) => {
    const pool = poolIn(ledger, at, product);
    return !pool || pool.seats - pool.allocated < 1;
  });

/** Counts a user's seats in (1) or out (-1). */
export function count(ledger: Ledger, at: string, user: LedgerUser, one: 1 | -1): void {
  for (const product of user.products) {
    const pool = poolIn(ledger, at, product);
    if (!pool) throw new Error(`a seat of ${product} where there are none`);
    pool.allocated += one;
    if (user.status === 'invited') pool.invited += one;
  }
}

/** Changes a user, with what that means for the pools. */
export function become(ledger: Ledger, at: string, who: string, changes: Partial<LedgerUser>): void {
  const before = userIn(ledger, at, who);
  if (!before) throw new Error('changes nobody');
  count(ledger, at, before, -1);
  const after = { ...before, ...changes };
  ledger.users[`${at} ${who}`] = after;
  count(ledger, at, after, 1);
}

/** Without seats; an invitation that was open ends so. */
export function suspended(user: LedgerUser, reason: string, ends: string): Partial<LedgerUser> {
  const pending = user.invitation === 'pending';
  return {
    status: 'suspended',
    reason,
    products: [],
    lastProducts: user.products,
    ...(pending ? { invitation: ends, ...(user.transfer === undefined ? {} : { transfer: ends }) } : {}),
  };
}

export const withProduct = (user: LedgerUser, product: ProductName): string[] => [...user.products, product].sort();
