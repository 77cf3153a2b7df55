import type { User } from './user.ts';

/** What a list of users may be narrowed to. */
export interface UserFilter {
  readonly status?: User['status'] | 'inactive' | undefined;
  readonly productId?: string | undefined;
  /** Users of any of these groups. */
  readonly groupIds?: ReadonlySet<string> | undefined;
  /** A built-in role by its name, a custom one by its id. */
  readonly role?: { readonly name: string; readonly roleId?: string } | undefined;
  readonly delivery?: 'bounced' | 'complained' | 'failed' | undefined;
  /** Active users who were last seen before this moment are inactive. */
  readonly inactiveSince?: Date | undefined;
}

const DAY = 24 * 3600 * 1000;

/** Before this moment a user has to have been seen last to be inactive. */
export const inactiveSince = (inactivityDays: number, now: Date): Date => new Date(now.getTime() - inactivityDays * DAY);

/** A user's last sign-in, here or as a product told it; who has never signed in was here when they accepted. */
export function lastSeenAt({ lastSignInAt, invitation }: User): Date | undefined {
  const acceptedAt = invitation.state === 'accepted' ? invitation.acceptedAt : undefined;
  return acceptedAt && lastSignInAt ? new Date(Math.max(acceptedAt.getTime(), lastSignInAt.getTime())) : (lastSignInAt ?? acceptedAt);
}

const isInactive = (user: User, since: Date): boolean => user.status === 'active' && (lastSeenAt(user) ?? since) < since;

/** Who was removed is in no list but that of the removed. */
export function fits(user: User, { status, productId, groupIds, role, delivery, inactiveSince: since }: UserFilter): boolean {
  if (status === undefined ? user.status === 'removed' : !hasStatus(user, status, since)) return false;
  if (productId !== undefined && !user.products.includes(productId)) return false;
  if (groupIds && !(user.groupId !== undefined && groupIds.has(user.groupId))) return false;
  if (role && !(user.role.name === role.name && (user.role.name !== 'custom' || user.role.roleId === role.roleId))) return false;
  return delivery === undefined || user.invitation.delivery.state === delivery;
}

const hasStatus = (user: User, status: NonNullable<UserFilter['status']>, since: Date | undefined): boolean =>
  status === 'inactive' ? since !== undefined && isInactive(user, since) : user.status === status;
