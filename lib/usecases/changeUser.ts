import { isDeepStrictEqual } from 'node:util';
import type { AdminActor } from '../domain/actor.ts';
import { checkMayChange } from '../domain/authority.ts';
import type { Home } from '../domain/person.ts';
import { PRODUCT_ID } from '../domain/product.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Seats } from '../domain/seats.ts';
import type { User } from '../domain/user.ts';
import { accessNotices } from './accessNotices.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { getUser } from './getUser.ts';
import { untilKept } from './overtaken.ts';
import { Overtaken, type Chance, type UserStore } from './ports.ts';

export interface ChangeUserNeeds {
  readonly users: UserStore;
  readonly chance: Chance;
}

export interface UserChange {
  readonly userId: string;
  readonly action: string;
  readonly origin: Origin;
  /** The person has to be at home here when it is kept; always, or where the user becomes active. */
  readonly atHome?: true | 'ifActive';
  readonly decide: (user: User) => User | Promise<User>;
}

/**
 * Makes of a user of the actor's account what `decide` says; where they stay as they are, nothing is written.
 * Throws `USER_UNKNOWN`, `PERMISSION_MISSING`, and what `decide` throws.
 */
export function changeUser(needs: ChangeUserNeeds, actor: AdminActor, ask: UserChange): Promise<User> {
  return untilKept(async () => {
    const before = await getChangeable(needs, actor, ask.userId);
    ask.origin.ifUnchanged?.({ user: before, account: actor.account });
    const after = await ask.decide(before);
    if (after === before) return before;
    const change = changeBy(needs.chance, actorOf(actor), ask.action, ask.origin);
    const atHome = ask.atHome === true || (ask.atHome === 'ifActive' && after.status === 'active');
    const home: Home | undefined = !atHome ? undefined : { accountId: before.accountId, userId: before.userId };
    const notices = accessNotices(needs.chance, actor, before, after);
    await needs.users.keepChanged([{ before, after, notices, ...(ask.origin.ifUnchanged ? { unchanged: true } : {}) }], change, home);
    return after;
  });
}

/** A user whom this actor may change. */
export async function getChangeable({ users }: ChangeUserNeeds, actor: AdminActor, userId: string): Promise<User> {
  const user = await getUser(users, actor, userId);
  checkMayChange(actor.authority, user.role);
  return user;
}

/**
 * What `decide` makes of a user and the seats of these products. A pool without a free seat counts only while the user
 * is as they were: the seat that is missing may be one that they got or gave back at this very moment.
 */
export async function decideOnSeats(
  { users }: ChangeUserNeeds,
  user: User,
  products: readonly string[],
  decide: (seats: Seats) => User,
): Promise<User> {
  // What is no product's id makes no key; it is in no catalogue either.
  const seats = await users.seen(
    user.accountId,
    [],
    products.filter((productId) => PRODUCT_ID.test(productId)),
  );
  try {
    return decide(seats);
  } catch (error) {
    const isExhausted = error instanceof Refusal && error.kind === 'exhausted';
    if (isExhausted && !isDeepStrictEqual(await users.find(user.accountId, user.userId), user)) throw new Overtaken();
    throw error;
  }
}
