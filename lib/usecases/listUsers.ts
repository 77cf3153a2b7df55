import type { AdminActor } from '../domain/actor.ts';
import { fold } from '../domain/text.ts';
import { groupUnknown, withThoseBelow } from '../domain/group.ts';
import { Refusal } from '../domain/refusal.ts';
import type { User } from '../domain/user.ts';
import { inactiveSince, type UserFilter } from '../domain/userFilter.ts';
import type { Chance, Page, PageAsk, UserStore } from './ports.ts';
import type { GroupStore } from './ports/groups.ts';

export interface ListUsersNeeds {
  readonly users: Pick<UserStore, 'list'>;
  readonly groups: Pick<GroupStore, 'list'>;
  readonly chance: Chance;
}

export interface ListUsersAsk extends PageAsk {
  readonly status?: UserFilter['status'];
  readonly productId?: string | undefined;
  /** With the groups below it. */
  readonly groupId?: string | undefined;
  /** Its name, as people compare names. */
  readonly role?: string | undefined;
  readonly delivery?: UserFilter['delivery'];
}

/** The users whom the actor reaches. Throws `CURSOR_INVALID`, `GROUP_UNKNOWN`, `ROLE_UNKNOWN`. */
export async function listUsers(needs: ListUsersNeeds, actor: AdminActor, ask: ListUsersAsk): Promise<Page<User>> {
  const { account, authority } = actor;
  const { q, limit, cursor, status, productId, delivery } = ask;
  const filter: UserFilter = {
    status,
    productId,
    delivery,
    role: ask.role === undefined ? undefined : roleNamed(actor, ask.role),
    groupIds: ask.groupId === undefined ? authority.scope : await groupsBelow(needs, actor, ask.groupId),
    inactiveSince: status === 'inactive' ? inactiveSince(account.settings.inactivityDays, needs.chance.now()) : undefined,
  };
  return needs.users.list(account.accountId, { q, limit, cursor, filter });
}

async function groupsBelow(
  { groups }: ListUsersNeeds,
  { account, authority: { scope } }: AdminActor,
  groupId: string,
): Promise<ReadonlySet<string>> {
  const below = withThoseBelow([groupId], await groups.list(account.accountId));
  if (below.size === 0 || (scope && !scope.has(groupId))) throw groupUnknown();
  return below;
}

const BUILT_IN = ['member', 'manager', 'admin', 'superAdmin'];

function roleNamed({ account }: AdminActor, name: string): NonNullable<UserFilter['role']> {
  if (BUILT_IN.includes(name)) return { name };
  const custom = account.roles.find((role) => fold(role.name) === fold(name));
  if (custom) return { name: 'custom', roleId: custom.roleId };
  const detail = 'There is no role of this name. Choose one from the list of roles.';
  throw new Refusal('invalid', 'ROLE_UNKNOWN', detail, { errors: [{ path: 'role', code: 'ROLE_UNKNOWN', detail }] });
}
