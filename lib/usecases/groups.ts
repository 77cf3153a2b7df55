import type { AdminActor } from '../domain/actor.ts';
import type { Group } from '../domain/group.ts';
import { addGroup, changeGroup, checkEmpty, checkOwn, childrenMovedUp, getGroup as find, type GroupChange } from '../domain/groupTree.ts';
import { readLabel } from '../domain/name.ts';
import type { User } from '../domain/user.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import { Overtaken, type Chance, type UserStore } from './ports.ts';
import type { GroupStore } from './ports/groups.ts';

export interface GroupNeeds {
  readonly groups: GroupStore;
  readonly users: Pick<UserStore, 'keepChanged'>;
  readonly chance: Chance;
}

/** The groups that the actor reaches, by name. */
export async function listGroups(
  { groups }: Pick<GroupNeeds, 'groups'>,
  { account, authority: { scope } }: AdminActor,
): Promise<readonly Group[]> {
  const all = await groups.list(account.accountId);
  const shown = all.filter(({ groupId, closing }) => !closing && (!scope || scope.has(groupId)));
  return shown.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Throws `GROUP_UNKNOWN`. */
export async function getGroup({ groups }: Pick<GroupNeeds, 'groups'>, actor: AdminActor, groupId: string): Promise<Group> {
  return find(await groups.tree(actor.account.accountId), actor.authority, groupId);
}

export interface CreateGroupAsk {
  readonly name: string;
  readonly parentId?: string | undefined;
}

/** Throws `GROUP_UNKNOWN` for the parent, `GROUP_NAME_TAKEN`, `GROUP_TOO_DEEP`, `GROUPS_TOO_MANY`. */
export async function createGroup(
  needs: GroupNeeds,
  actor: AdminActor,
  { name, parentId }: CreateGroupAsk,
  origin: Origin,
): Promise<Group> {
  const { accountId } = actor.account;
  const wanted: Group = {
    accountId,
    groupId: needs.chance.newId(),
    name: readLabel(name),
    ...(parentId === undefined ? {} : { parentId }),
    userCount: 0,
  };
  return untilKept(async () => {
    const tree = await needs.groups.tree(accountId);
    // An earlier try of this very call has made it, and died before it could answer.
    const made = tree.groups.find((one) => one.groupId === wanted.groupId);
    if (made) return made;
    const group = addGroup(tree, actor.authority, wanted);
    await needs.groups.keepNew(tree, group, changeBy(needs.chance, actorOf(actor), 'group.created', origin));
    return group;
  });
}

/** Another name, or another place. Throws as `createGroup` does, and `GROUP_CYCLE`. */
export async function updateGroup(
  needs: GroupNeeds,
  actor: AdminActor,
  { groupId, ...asked }: GroupChange & { readonly groupId: string },
  origin: Origin,
): Promise<Group> {
  const wanted = { ...asked, name: asked.name === undefined ? undefined : readLabel(asked.name) };
  return untilKept(async () => {
    const tree = await needs.groups.tree(actor.account.accountId);
    origin.ifUnchanged?.({ group: find(tree, actor.authority, groupId) });
    const after = changeGroup(tree, actor.authority, groupId, wanted);
    if (!tree.groups.includes(after))
      await needs.groups.keepChanged(tree, [after], changeBy(needs.chance, actorOf(actor), 'group.changed', origin));
    return after;
  });
}

export interface DeleteGroupAsk {
  readonly groupId: string;
  /** Its users, and the groups below it, move to the group above; else a group that has any is not deleted. */
  readonly moveUp: boolean;
}

const CHILDREN_AT_ONCE = 90;
const USERS_AT_ONCE = 40;
const USERS_AT_MOST = 1_000;
const ROUNDS = 3;

/**
 * True once the group is gone; false where it has more users than one call moves, and the call is to be made again.
 * However often it breaks off, nobody is ever in a group that there is not. Throws `GROUP_UNKNOWN`, `GROUP_IN_USE`,
 * `GROUP_NAME_TAKEN` where a group below would stand beside one of its name.
 */
export async function deleteGroup(needs: GroupNeeds, actor: AdminActor, ask: DeleteGroupAsk, origin: Origin): Promise<boolean> {
  const group = await closeGroup(needs, actor, ask, origin);
  for (let round = 0; round < ROUNDS; round++) {
    if (await needs.groups.erase(group)) return true;
    const users = await needs.groups.someUsers(group, USERS_AT_MOST);
    for (let from = 0; from < users.length; from += USERS_AT_ONCE)
      await moveUp(needs, actor, users.slice(from, from + USERS_AT_ONCE), group.parentId, origin);
    if (users.length === USERS_AT_MOST) break;
  }
  return needs.groups.erase(group);
}

/** The groups below go up, then nobody comes in any more. A call that broke off goes on from there. */
function closeGroup(needs: GroupNeeds, actor: AdminActor, { groupId, moveUp: movesUp }: DeleteGroupAsk, origin: Origin): Promise<Group> {
  const { accountId } = actor.account;
  return untilKept(async () => {
    for (;;) {
      const tree = await needs.groups.tree(accountId);
      const begun = tree.groups.find((one) => one.groupId === groupId && one.closing);
      if (begun && movesUp && (!actor.authority.scope || actor.authority.scope.has(groupId))) return begun;
      const group = find(tree, actor.authority, groupId);
      checkOwn(tree, actor.authority, group);
      origin.ifUnchanged?.({ group });
      if (!movesUp) checkEmpty(tree, group);
      const children = childrenMovedUp(tree, group, CHILDREN_AT_ONCE);
      const change = changeBy(needs.chance, actorOf(actor), children.length > 0 ? 'group.changed' : 'group.deleted', origin);
      if (children.length === 0) {
        await needs.groups.keepClosing(tree, group, !movesUp, change);
        return group;
      }
      await needs.groups.keepChanged(tree, children, change);
    }
  });
}

async function moveUp(
  needs: GroupNeeds,
  actor: AdminActor,
  users: readonly User[],
  parentId: string | undefined,
  origin: Origin,
): Promise<void> {
  const steps = users.map((before) => ({ before, after: inGroup(before, parentId) }));
  try {
    await needs.users.keepChanged(steps, changeBy(needs.chance, actorOf(actor), 'user.changed', origin));
  } catch (error) {
    // One of them has just been changed by somebody else: the next round looks at them anew.
    if (!(error instanceof Overtaken)) throw error;
  }
}

function inGroup({ groupId: _, ...user }: User, groupId: string | undefined): User {
  return { ...user, ...(groupId === undefined ? {} : { groupId }) };
}
