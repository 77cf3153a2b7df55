import type { Account } from './account.ts';
import type { ReadableRow } from './addRow.ts';
import { checkMayChange, reaches } from './authority.ts';
import { inviting, type AddContext, type Addition, type Invitee } from './inviting.ts';
import type { Asked, Person } from './person.ts';
import { freeSeats } from './product.ts';
import { orRefusal, Refusal } from './refusal.ts';
import { checkProducts, type Seats } from './seats.ts';
import type { InvitedUser, User } from './user.ts';

/** A row with what is known of the person behind its address, and the id that will be theirs if they are new. */
export interface RowToAdd {
  readonly row: ReadableRow;
  readonly personId: string;
  readonly newUserId: string;
}

/** What was read before deciding. The write is conditioned on it, so that a race is decided anew. */
export interface Seen extends Seats {
  readonly people: ReadonlyMap<string, Person>;
  /** The users here, by personId. */
  readonly users: ReadonlyMap<string, User>;
  /** The accounts where people are at home elsewhere, by accountId. */
  readonly homes: ReadonlyMap<string, Account>;
  /** The request that changed each user last, by personId. */
  readonly requests: ReadonlyMap<string, string>;
}

/** A person whom nobody asked for yet, and a seat of each product: a guess, which the conditions of the write hold to the truth. */
export const nobodyYet = (accountId: string, products: readonly string[]): Seen => ({
  people: new Map(),
  users: new Map(),
  pools: new Map(products.map((productId) => [productId, { accountId, productId, seats: 1, allocated: 0, invited: 0 }])),
  catalogue: new Set(products),
  homes: new Map(),
  requests: new Map(),
});

/** Decides rows in order, each seeing the seats that those before it left. */
export function decideAdds(rows: readonly RowToAdd[], seen: Seen, context: AddContext): (Addition | Refusal)[] {
  const free = new Map([...seen.pools.values()].map((pool) => [pool.productId, freeSeats(pool)]));
  return rows.map((row) =>
    orRefusal(() => {
      const addition = decideAdd(row, seen, context);
      if (!addition.isStored) takeSeats(free, addition.user.products);
      return addition;
    }),
  );
}

function decideAdd({ row, personId, newUserId }: RowToAdd, seen: Seen, context: AddContext): Addition {
  checkProducts(row.products, seen);
  const person = seen.people.get(personId);
  const before = seen.users.get(personId);
  if (before?.status === 'invited' && context.requestId !== undefined && seen.requests.get(personId) === context.requestId)
    return storedBefore(before, personId, person?.asked ?? { since: context.now, count: 1 });
  const isOutOfReach = before && context.authority && !reaches(context.authority, before);
  if (before?.status === 'invited' || before?.status === 'active' || isOutOfReach)
    throw new Refusal(
      'conflict',
      'USER_EXISTS',
      'This person is already a user of this account, or has an open invitation. Look for them in the list of users.',
    );
  if (before && context.authority) checkMayChange(context.authority, before.role);
  const user = invitedUser(row, before?.userId ?? newUserId, before, context);
  const { welcomeTemplateId } = row;
  const isHeld = context.isHeld ?? false;
  // A move that is asked for bears the id of the row: made for it alone, whether or not the user is new.
  return inviting({ user, personId, person, before, newTransferId: newUserId, welcomeTemplateId, isHeld }, seen.homes, context);
}

/** This very call has stored it, and died before it could answer: it is answered as it would have been. */
const storedBefore = (user: InvitedUser, personId: string, asked: Asked): Addition => ({
  outcome: user.invitation.generation > 1 ? 'reinvited' : user.invitation.kind === 'transfer' ? 'transferInvited' : 'invited',
  user,
  personId,
  asked,
  isStored: true,
});

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

function invitedUser(row: ReadableRow, userId: string, before: User | undefined, context: AddContext): Invitee {
  const settingsTemplate = row.settingsTemplate ?? before?.settingsTemplate;
  return {
    accountId: context.accountId,
    userId,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.address.typed,
    address: row.address.normalised,
    role: row.role,
    ...(row.groupId === undefined ? {} : { groupId: row.groupId }),
    locale: row.locale,
    products: row.products,
    settings: before?.settings ?? {},
    ...(settingsTemplate ? { settingsTemplate } : {}),
    createdAt: before?.createdAt ?? context.now,
    ...(before?.lastSignInAt ? { lastSignInAt: before.lastSignInAt } : {}),
    // Until they come back, what products register for them still goes where they are.
    ...(before?.movedTo ? { movedTo: before.movedTo } : {}),
  };
}
