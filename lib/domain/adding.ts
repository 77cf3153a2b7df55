import type { ReadableRow } from './addRow.ts';
import type { PendingInvitation } from './invitation.ts';
import type { Person } from './person.ts';
import { freeSeats, type LicensePool } from './product.ts';
import { Refusal } from './refusal.ts';
import type { InvitedUser, SuspendedUser, User } from './user.ts';

/** A row with what is known of the person behind its address. `newUserId` is theirs if they are new here. */
export interface RowToAdd {
  readonly row: ReadableRow;
  readonly personId: string;
  readonly newUserId: string;
}

/** What was read before deciding. The write is conditioned on it, so that a race is decided anew. */
export interface Seen {
  readonly people: ReadonlyMap<string, Person>;
  /** The users here, by personId. */
  readonly users: ReadonlyMap<string, User>;
  readonly pools: ReadonlyMap<string, LicensePool>;
  /** Products asked for that the catalogue has, though the account may have no seats of them. */
  readonly catalogue: ReadonlySet<string>;
}

/** A person whom nobody asked for yet, and a seat of each product: a guess, which the conditions of the write hold to the truth. */
export const nobodyYet = (accountId: string, products: readonly string[]): Seen => ({
  people: new Map(),
  users: new Map(),
  pools: new Map(products.map((productId) => [productId, { accountId, productId, seats: 1, allocated: 0, invited: 0 }])),
  catalogue: new Set(products),
});

/** One user to store, with what it was decided on. */
export interface Addition {
  readonly outcome: 'invited' | 'transferInvited' | 'reinvited';
  readonly user: InvitedUser;
  readonly personId: string;
  readonly person?: Person;
  readonly before?: SuspendedUser;
}

export interface AddContext {
  readonly accountId: string;
  readonly inviterName?: string;
  readonly now: Date;
}

/** Decides rows in order, each seeing the seats that those before it left. */
export function decideAdds(rows: readonly RowToAdd[], seen: Seen, context: AddContext): (Addition | Refusal)[] {
  const free = new Map([...seen.pools.values()].map((pool) => [pool.productId, freeSeats(pool)]));
  return rows.map((row) => {
    try {
      const addition = decideAdd(row, seen, context);
      takeSeats(free, addition.user.products);
      return addition;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
}

function decideAdd({ row, personId, newUserId }: RowToAdd, seen: Seen, context: AddContext): Addition {
  checkProducts(row.products, seen);
  const person = seen.people.get(personId);
  const before = seen.users.get(personId);
  if (before && before.status !== 'suspended')
    throw new Refusal(
      'conflict',
      'USER_EXISTS',
      'This person is already a user of this account, or has an open invitation. Look for them in the list of users.',
    );
  if (person?.home && person.home.accountId !== context.accountId)
    throw new Refusal(
      'conflict',
      'TRANSFER_BLOCKED',
      'This person belongs to another account and cannot be added here. Ask them to leave it first, or use another address.',
    );
  return {
    outcome: before ? 'reinvited' : 'invited',
    personId,
    user: invitedUser(row, before?.userId ?? newUserId, before, person, context),
    ...(person ? { person } : {}),
    ...(before ? { before } : {}),
  };
}

function checkProducts(products: readonly string[], { pools, catalogue }: Seen): void {
  for (const productId of products) {
    if (pools.has(productId)) continue;
    throw catalogue.has(productId)
      ? new Refusal('missing', 'LICENSE_POOL_UNKNOWN', `This account has no seats of ${productId}. Ask your provider to add some.`)
      : new Refusal('missing', 'PRODUCT_UNKNOWN', 'One of the products does not exist. Choose from the list of products.');
  }
}

function takeSeats(free: Map<string, number>, products: readonly string[]): void {
  for (const productId of products)
    if ((free.get(productId) ?? 0) < 1)
      throw new Refusal(
        'exhausted',
        'LICENSE_POOL_EXHAUSTED',
        `No free ${productId} seat is left. Get more seats, or free one, and add this person again.`,
      );
  for (const productId of products) free.set(productId, (free.get(productId) ?? 0) - 1);
}

function invitedUser(
  row: ReadableRow,
  userId: string,
  before: SuspendedUser | undefined,
  person: Person | undefined,
  context: AddContext,
): InvitedUser {
  return {
    accountId: context.accountId,
    userId,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.address.typed,
    address: row.address.normalised,
    role: row.role,
    locale: row.locale,
    products: row.products,
    settings: before?.settings ?? {},
    createdAt: before?.createdAt ?? context.now,
    ...(before?.lastSignInAt ? { lastSignInAt: before.lastSignInAt } : {}),
    status: 'invited',
    invitation: welcome((before?.invitation.generation ?? 0) + 1, person, context),
  };
}

function welcome(generation: number, person: Person | undefined, context: AddContext): PendingInvitation {
  return {
    kind: 'welcome',
    state: 'pending',
    generation,
    delivery: { state: 'queued', unanswered: 0 },
    sends: 0,
    secretHashes: [],
    ...(person?.home ? { home: person.home } : {}),
    ...(context.inviterName ? { inviterName: context.inviterName } : {}),
    invitedAt: context.now,
  };
}
