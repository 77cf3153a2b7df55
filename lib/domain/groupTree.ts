import type { Authority } from './authority.ts';
import { groupUnknown, withThoseBelow, type Group } from './group.ts';
import { Refusal } from './refusal.ts';
import { fold } from './text.ts';

const LEVELS = 5;
const GROUPS_AT_MOST = 1_000;

/** All groups of an account, and how often their structure has changed: a write requires that nobody else changed it since. */
export interface GroupTree {
  readonly revision: number;
  readonly groups: readonly Group[];
}

/** What is said becomes so, the rest stays; a `parentId` of null moves to the top. */
export interface GroupChange {
  readonly name?: string | undefined;
  readonly parentId?: string | null | undefined;
}

/** A group of this account that the actor reaches and that is not being deleted. Throws `GROUP_UNKNOWN`. */
export function getGroup({ groups }: GroupTree, { scope }: Authority, groupId: string): Group {
  const group = groups.find((one) => one.groupId === groupId && !one.closing);
  if (!group || (scope && !scope.has(groupId))) throw groupUnknown();
  return group;
}

/** Throws `GROUP_UNKNOWN` for a parent that there is not, `GROUP_TOO_DEEP`, `GROUP_NAME_TAKEN`, `GROUPS_TOO_MANY`. */
export function addGroup(tree: GroupTree, actor: Authority, group: Group): Group {
  if (tree.groups.length >= GROUPS_AT_MOST)
    throw new Refusal('conflict', 'GROUPS_TOO_MANY', `An account has at most ${GROUPS_AT_MOST} groups. Delete one that is not needed.`);
  checkPlace(tree, actor, group);
  return group;
}

/** The group as it becomes; the same one where nothing changes. Throws as `addGroup` does, and `GROUP_CYCLE`. */
export function changeGroup(tree: GroupTree, actor: Authority, groupId: string, { name, parentId }: GroupChange): Group {
  const before = getGroup(tree, actor, groupId);
  checkOwn(tree, actor, before);
  const { parentId: was, ...rest } = before;
  const parent = parentId === undefined ? was : (parentId ?? undefined);
  const after: Group = { ...rest, name: name ?? before.name, ...(parent === undefined ? {} : { parentId: parent }) };
  if (after.name === before.name && after.parentId === before.parentId) return before;
  checkPlace(tree, actor, after);
  return after;
}

/** The groups right below, as they become when their parent goes: one level up. Throws `GROUP_NAME_TAKEN`. */
export function childrenMovedUp(tree: GroupTree, parent: Group, atMost: number): readonly Group[] {
  const children = tree.groups.filter(({ parentId }) => parentId === parent.groupId).slice(0, atMost);
  return children.map(({ parentId: _, ...child }) => {
    const after = { ...child, ...(parent.parentId === undefined ? {} : { parentId: parent.parentId }) };
    checkName(tree, after, parent.groupId);
    return after;
  });
}

/** Throws `GROUP_IN_USE` for a group that has users, or groups below it. */
export function checkEmpty({ groups }: GroupTree, group: Group): void {
  if (group.userCount === 0 && !groups.some(({ parentId }) => parentId === group.groupId)) return;
  throw new Refusal(
    'conflict',
    'GROUP_IN_USE',
    'This group has users, or groups below it. Move them first, or delete it with moveTo=parent, which moves them up.',
  );
}

/** Who looks after some groups changes what is below these, not these themselves. Throws `GROUP_UNKNOWN`. */
export function checkOwn({ groups }: GroupTree, { scope }: Authority, { parentId }: Group): void {
  if (scope && !groups.some(({ groupId }) => groupId === parentId && scope.has(groupId))) throw groupUnknown();
}

function checkPlace(tree: GroupTree, actor: Authority, group: Group): void {
  if (group.parentId !== undefined) getGroup(tree, actor, group.parentId);
  checkOwn(tree, actor, group);
  checkCycle(tree, group);
  if (levelOf(tree, group.parentId) + height(tree, group.groupId) > LEVELS)
    throw new Refusal('conflict', 'GROUP_TOO_DEEP', `Groups have at most ${LEVELS} levels. Choose a group higher up.`);
  checkName(tree, group);
}

function checkCycle(tree: GroupTree, { groupId, parentId }: Group): void {
  if (parentId !== undefined && withThoseBelow([groupId], tree.groups).has(parentId))
    throw new Refusal('conflict', 'GROUP_CYCLE', 'A group cannot stand below itself. Choose another group above it.');
}

/** Names compare as people compare them, among those that stand side by side. */
function checkName({ groups }: GroupTree, group: Group, leavingOut?: string): void {
  const taken = groups.some(
    (one) =>
      one.parentId === group.parentId &&
      one.groupId !== group.groupId &&
      one.groupId !== leavingOut &&
      !one.closing &&
      fold(one.name) === fold(group.name),
  );
  if (taken)
    throw new Refusal('conflict', 'GROUP_NAME_TAKEN', 'A group of this name stands there already. Choose another name, or another place.');
}

/** How many groups stand above and at this one; none at the top. */
function levelOf(tree: GroupTree, groupId: string | undefined): number {
  const group = tree.groups.find((one) => one.groupId === groupId);
  return group ? 1 + levelOf(tree, group.parentId) : 0;
}

/** How many levels a group has, itself included. */
function height(tree: GroupTree, groupId: string): number {
  const children = tree.groups.filter(({ parentId }) => parentId === groupId);
  return 1 + Math.max(0, ...children.map((child) => height(tree, child.groupId)));
}
