import { CONTENT_KINDS, type ContentKind } from './content.ts';
import { suspended } from './membership.ts';
import { Refusal } from './refusal.ts';
import { isAdministrative } from './role.ts';
import { checkSeats, type Seats } from './seats.ts';
import { begun, type MovingTransfer } from './transfer.ts';
import type { ActiveUser, InvitedUser, User } from './user.ts';

/**
 * A seat of one more product; who holds it already stays as they are. Throws `LICENSE_USER_INACTIVE`,
 * `PRODUCT_UNKNOWN`, `LICENSE_POOL_UNKNOWN`, `LICENSE_POOL_EXHAUSTED`.
 */
export function give(user: User, productId: string, seats: Seats): User {
  checkMayHold(user);
  if (user.products.includes(productId)) return user;
  checkSeats([productId], seats);
  return holding(user, productId);
}

/** One seat less; who does not hold it stays as they are. Left with neither product nor role they are suspended, `noAccess`. */
export function take(user: User, productId: string, now: Date): User {
  if (!holdsSeats(user) || !user.products.includes(productId)) return user;
  const products = user.products.filter((held) => held !== productId);
  return products.length > 0 || isAdministrative(user.role) ? { ...user, products } : suspended(user, 'noAccess', now);
}

export interface LicenseMoved {
  readonly from: User;
  readonly to: User;
}

/**
 * A seat from one user to another, as `take` and `give` do it; no seat is needed. Throws `LICENSE_NOT_HELD`,
 * `LICENSE_USER_INACTIVE`, `LICENSE_ALREADY_HELD`, `BODY_INVALID` for one and the same user.
 */
export function move(from: User, to: User, productId: string, now: Date): LicenseMoved {
  if (from.userId === to.userId) throw sameUser();
  if (!from.products.includes(productId))
    throw new Refusal('conflict', 'LICENSE_NOT_HELD', 'The user to move it from does not hold this product. Look at who holds it now.');
  checkMayHold(to);
  if (to.products.includes(productId))
    throw new Refusal('conflict', 'LICENSE_ALREADY_HELD', 'The user to move it to holds this product already. Take it from the other one.');
  return { from: take(from, productId, now), to: holding(to, productId) };
}

const holdsSeats = (user: User): user is InvitedUser | ActiveUser => user.status === 'invited' || user.status === 'active';

function checkMayHold(user: User): asserts user is InvitedUser | ActiveUser {
  if (!holdsSeats(user))
    throw new Refusal(
      'conflict',
      'LICENSE_USER_INACTIVE',
      'This user is suspended or removed, and can hold no product. Reactivate them first, or send a new invitation.',
    );
}

const holding = (user: InvitedUser | ActiveUser, productId: string): User => ({ ...user, products: [...user.products, productId].sort() });

function sameUser(): Refusal {
  const detail = 'This is the user that it moves from. Choose another one.';
  return new Refusal('invalid', 'BODY_INVALID', detail, { errors: [{ path: 'toUserId', code: 'BODY_INVALID', detail }] });
}

/** Only content moves, from one user of the account to another, and nobody is asked; all kinds where none are said. */
export const contentMove = (
  transferId: string,
  { from, to }: LicenseMoved,
  products: readonly string[],
  kinds: readonly ContentKind[] | undefined,
  now: Date,
): MovingTransfer => ({
  transferId,
  accountId: to.accountId,
  userId: to.userId,
  from: { accountId: from.accountId, userId: from.userId },
  createdAt: now,
  acceptedAt: now,
  state: 'moving',
  ...begun(products, true, [...new Set(kinds ?? CONTENT_KINDS)]),
});
