import { Refusal } from './refusal.ts';

/** A group of an account's users; groups make a tree of five levels at most. */
export interface Group {
  readonly accountId: string;
  readonly groupId: string;
  readonly name: string;
  readonly parentId?: string;
  /** Users of this very group; those who were removed do not count. */
  readonly userCount: number;
}

/** These groups, and all that are below them. A group that is no more reaches nobody. */
export function withThoseBelow(groupIds: readonly string[], groups: readonly Group[]): ReadonlySet<string> {
  const children = new Map<string, Group[]>();
  for (const group of groups)
    if (group.parentId !== undefined) children.set(group.parentId, [...(children.get(group.parentId) ?? []), group]);
  const found = new Set<string>();
  const visit = (groupId: string): void => {
    if (found.has(groupId)) return;
    found.add(groupId);
    for (const child of children.get(groupId) ?? []) visit(child.groupId);
  };
  for (const groupId of groupIds) if (groups.some((group) => group.groupId === groupId)) visit(groupId);
  return found;
}

/** Throws `GROUP_UNKNOWN`. */
export function checkGroupsKnown(groupIds: readonly string[], groups: readonly Group[]): void {
  if (!groupIds.every((groupId) => groups.some((group) => group.groupId === groupId))) throw groupUnknown();
}

export const groupUnknown = (): Refusal =>
  new Refusal('missing', 'GROUP_UNKNOWN', 'There is no such group in this account. Choose one from the list of groups.');
