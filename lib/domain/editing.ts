import type { Locale } from './locale.ts';
import { Refusal } from './refusal.ts';
import { isAdministrative, type Role } from './role.ts';
import type { User } from './user.ts';

/** What is said becomes so, the rest stays. A `groupId` of null takes the user out of their group. */
export interface UserEdit {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly groupId?: string | null | undefined;
  readonly role?: Role | undefined;
}

/** The same user where nothing changes. Throws `USER_REMOVED`, and `USER_ACCESS_MISSING` for who would be left with nothing to do. */
export function edited(user: User, edit: UserEdit): User {
  if (user.status === 'removed') throw new Refusal('conflict', 'USER_REMOVED', 'This user was removed. Restore them first.');
  const { groupId: was, ...rest } = user;
  const groupId = edit.groupId === undefined ? was : (edit.groupId ?? undefined);
  const after: User = {
    ...rest,
    firstName: edit.firstName ?? user.firstName,
    lastName: edit.lastName ?? user.lastName,
    locale: edit.locale ?? user.locale,
    role: edit.role ?? user.role,
    ...(groupId === undefined ? {} : { groupId }),
  };
  if (user.status !== 'suspended' && user.products.length === 0 && !isAdministrative(after.role))
    throw new Refusal('invalid', 'USER_ACCESS_MISSING', 'Give this person at least one product, or a role in administration.');
  return after;
}
