import { isDeepStrictEqual } from 'node:util';
import type { AdminActor, UserActor } from '../domain/actor.ts';
import { groupRequired, readRole, type RoleWish } from '../domain/addRow.ts';
import { checkMayGrant, permissionMissing, reaches } from '../domain/authority.ts';
import { edited, type UserEdit } from '../domain/editing.ts';
import { checkGroupsKnown } from '../domain/group.ts';
import { readName } from '../domain/name.ts';
import { groupsOf, type Role } from '../domain/role.ts';
import { checkKeepable, effectiveSettings, type SettingsChange } from '../domain/settings.ts';
import type { User } from '../domain/user.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { changeUser, type ChangeUserNeeds } from './changeUser.ts';
import { checkBySchemas, type CheckSettingsNeeds } from './checkSettings.ts';
import { untilKept } from './overtaken.ts';
import { userUnknown } from './getUser.ts';
import type { GroupStore } from './ports/groups.ts';

export interface UpdateUserNeeds extends ChangeUserNeeds, CheckSettingsNeeds {
  readonly groups: Pick<GroupStore, 'list'>;
}

export type UpdateUserAsk = Omit<UserEdit, 'role'> & { readonly userId: string; readonly role?: RoleWish | undefined };

/**
 * Other names, language, group, role or settings, each only where it is said; a role works at the next request. Throws
 * `USER_UNKNOWN`, `PERMISSION_MISSING`, `SETTINGS_INVALID`, `ROLE_UNKNOWN`, `ROLE_NOT_GRANTABLE`, `GROUP_UNKNOWN`, `GROUP_REQUIRED`,
 * `USER_ACCESS_MISSING`, `ACCOUNT_LAST_SUPER_ADMIN`.
 */
export async function updateUser(needs: UpdateUserNeeds, actor: AdminActor, ask: UpdateUserAsk, origin: Origin): Promise<User> {
  checkMayEdit(actor, ask);
  if (ask.settings) checkKeepable(withoutNull(ask.settings));
  const edit = readNames(ask);
  const role = ask.role && readRole(ask.role, actor.account.roles);
  return changeUser(needs, actor, {
    userId: ask.userId,
    action: 'user.changed',
    origin,
    decide: async (before) => {
      const after = edited(before, { ...edit, role });
      await checkGiven(needs, actor, before, after);
      if (ask.settings) await checkBySchemas(needs, effectiveSettings(after.settings, after.settingsTemplate), Object.keys(ask.settings));
      return isDeepStrictEqual(after, before) ? before : after;
    },
  });
}

/** Whoever may only set what products are set to changes nothing else. */
function checkMayEdit({ authority }: AdminActor, { userId: _, settings: __, ...others }: UpdateUserAsk): void {
  if (!authority.permissions.includes('users.manage') && Object.values(others).some((value) => value !== undefined))
    throw permissionMissing();
}

const withoutNull = (settings: SettingsChange) => Object.fromEntries(Object.entries(settings).filter(([, values]) => values !== null));

/** Everybody changes their own names and language. */
export async function updateOwn(
  needs: ChangeUserNeeds,
  actor: UserActor,
  ask: Pick<UserEdit, 'firstName' | 'lastName' | 'locale'>,
  origin: Origin,
): Promise<User> {
  const edit = readNames(ask);
  return untilKept(async () => {
    const before = await needs.users.find(actor.account.accountId, actor.user.userId);
    if (!before) throw userUnknown();
    const after = edited(before, edit);
    if (isDeepStrictEqual(after, before)) return before;
    await needs.users.keepChanged([{ before, after }], changeBy(needs.chance, actorOf(actor), 'user.changed', origin));
    return after;
  });
}

const readNames = <E extends Pick<UserEdit, 'firstName' | 'lastName'>>(edit: E): E => ({
  ...edit,
  ...(edit.firstName === undefined ? {} : { firstName: readName(edit.firstName, 'firstName') }),
  ...(edit.lastName === undefined ? {} : { lastName: readName(edit.lastName, 'lastName') }),
});

/** Of a role and a group that are given anew: whether this actor may, and whether there are such groups. */
async function checkGiven(needs: UpdateUserNeeds, { account, authority }: AdminActor, before: User, after: User): Promise<void> {
  const newRole: Role | undefined = isDeepStrictEqual(after.role, before.role) ? undefined : after.role;
  if (newRole) checkMayGrant(authority, newRole, account.roles);
  if (after.groupId !== before.groupId && !reaches(authority, after)) throw groupRequired();
  const named = [
    ...((newRole && groupsOf(newRole)) ?? []),
    ...(after.groupId !== undefined && after.groupId !== before.groupId ? [after.groupId] : []),
  ];
  if (named.length > 0) checkGroupsKnown(named, await needs.groups.list(account.accountId));
}
