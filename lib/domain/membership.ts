import type { AcceptedInvitation, EndedInvitation, PendingInvitation } from './invitation.ts';
import { sameHome, type Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { isAdministrative } from './role.ts';
import { checkSeats, type Seats } from './seats.ts';
import type { ActiveUser, InvitedUser, RemovedUser, StatusReason, SuspendedUser, User } from './user.ts';

/** Gives the seats back, and keeps the role. Who is suspended already stays as they are. Throws `USER_REMOVED`. */
export function suspend(user: User, note: string | undefined, now: Date): User {
  if (user.status === 'suspended') return user;
  if (user.status === 'removed') throw new Refusal('conflict', 'USER_REMOVED', 'This user was removed. Add them again to invite them.');
  const statusNote = note?.trim();
  return { ...suspended(user, 'byAdmin', now), ...(statusNote ? { statusNote } : {}) };
}

/** Without seats from now on; a link that is still open is dead. */
export const suspended = (user: InvitedUser | ActiveUser, statusReason: StatusReason, now: Date): SuspendedUser => ({
  ...user,
  status: 'suspended',
  statusReason,
  products: [],
  lastProducts: user.products,
  invitation: ended(user.invitation, now),
});

/**
 * Takes the seats that were given back. Who is active already stays as they are. Throws `USER_NOT_REACTIVATABLE` for who
 * never accepted, was removed, or is at home elsewhere by now; `LICENSE_POOL_EXHAUSTED`.
 */
export function reactivate(user: User, person: Person, seats: Seats): User {
  if (user.status === 'active') return user;
  const { invitation } = user;
  if (user.status !== 'suspended' || invitation.state !== 'accepted' || !sameHome(person.home, user)) throw notReactivatable();
  const { statusReason: _, statusNote: __, lastProducts: products, ...staying } = user;
  if (products.length === 0 && !isAdministrative(user.role)) throw notReactivatable();
  checkSeats(products, seats);
  return { ...staying, status: 'active', products, invitation };
}

const notReactivatable = (): Refusal =>
  new Refusal(
    'conflict',
    'USER_NOT_REACTIVATABLE',
    'Only who has accepted, and is at home in this account still, can be reactivated. Send this person a new invitation instead.',
  );

/** Gives the seats back. Who was removed already stays as they are. */
export function remove(user: User, now: Date): RemovedUser {
  if (user.status === 'removed') return user;
  if (user.status !== 'suspended') return remove(suspended(user, 'byAdmin', now), now);
  const { statusReason: _, statusNote: __, ...staying } = user;
  return { ...staying, status: 'removed', removedAt: now };
}

/** Whether what somebody keeps can go to this colleague. Throws `LICENSE_USER_INACTIVE`, `BODY_INVALID` for one and the same user. */
export function checkMayReceive(to: User, from: User): void {
  if (to.userId === from.userId) {
    const detail = 'This is the user who is removed. Choose another one.';
    throw new Refusal('invalid', 'BODY_INVALID', detail, { errors: [{ path: 'contentTo', code: 'BODY_INVALID', detail }] });
  }
  if (to.status !== 'active')
    throw new Refusal(
      'conflict',
      'LICENSE_USER_INACTIVE',
      'This user is suspended or removed, and can hold no product. Reactivate them first, or send a new invitation.',
    );
}

/** For how long a removed user can be restored; then they are forgotten. */
const RESTORABLE_MS = 30 * 24 * 3600 * 1000;
export const purgedAt = ({ removedAt }: RemovedUser): Date => new Date(removedAt.getTime() + RESTORABLE_MS);
export const isPurgeable = (user: RemovedUser, now: Date): boolean => purgedAt(user) <= now;

/**
 * As they were before they were removed: active with the seats that they had, or, where they never accepted, suspended.
 * Who is not removed stays as they are. Throws `USER_NOT_RESTORABLE` after 30 days, and as `reactivate` does.
 */
export function restore(user: User, person: Person, seats: Seats, now: Date): User {
  if (user.status !== 'removed') return user;
  if (isPurgeable(user, now))
    throw new Refusal('conflict', 'USER_NOT_RESTORABLE', 'Users can be restored for 30 days. Add this person again instead.');
  const { removedAt: _, ...staying } = user;
  const paused: SuspendedUser = { ...staying, status: 'suspended', statusReason: 'cancelled' };
  return user.invitation.state === 'accepted' ? reactivate({ ...paused, statusReason: 'byAdmin' }, person, seats) : paused;
}

const ended = (invitation: PendingInvitation | AcceptedInvitation, now: Date): AcceptedInvitation | EndedInvitation =>
  invitation.state === 'pending' ? { ...invitation, state: 'cancelled', endedAt: now, reason: 'byAdmin' } : invitation;
