import { isDeepStrictEqual } from 'node:util';
import type { Locale } from './locale.ts';
import { Refusal } from './refusal.ts';
import { isAdministrative, type Role } from './role.ts';
import { changedSettings, type AppliedTemplate, type SettingsChange } from './settings.ts';
import type { User } from './user.ts';

/** What is said becomes so, the rest stays. A `groupId` of null takes the user out of their group. */
export interface UserEdit {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly groupId?: string | null | undefined;
  readonly role?: Role | undefined;
  readonly settings?: SettingsChange | undefined;
}

/** The same user where nothing changes. Throws `USER_REMOVED`, and `USER_ACCESS_MISSING` for who would be left with nothing to do. */
export function edited(user: User, edit: UserEdit): User {
  if (user.status === 'removed') throw removed();
  const { groupId: was, ...rest } = user;
  const groupId = edit.groupId === undefined ? was : (edit.groupId ?? undefined);
  const after: User = {
    ...rest,
    firstName: edit.firstName ?? user.firstName,
    lastName: edit.lastName ?? user.lastName,
    locale: edit.locale ?? user.locale,
    role: edit.role ?? user.role,
    settings: edit.settings ? changedSettings(user.settings, edit.settings) : user.settings,
    ...(groupId === undefined ? {} : { groupId }),
  };
  if (user.status !== 'suspended' && user.products.length === 0 && !isAdministrative(after.role))
    throw new Refusal('invalid', 'USER_ACCESS_MISSING', 'Give this person at least one product, or a role in administration.');
  return after;
}

/** With the template's values; the same user where they have them already. Throws `USER_REMOVED`. */
export function withTemplate(user: User, settingsTemplate: AppliedTemplate): User {
  if (user.status === 'removed') throw removed();
  return isDeepStrictEqual(user.settingsTemplate, settingsTemplate) ? user : { ...user, settingsTemplate };
}

const removed = (): Refusal => new Refusal('conflict', 'USER_REMOVED', 'This user was removed. Restore them first.');
