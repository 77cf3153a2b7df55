import { Refusal } from './refusal.ts';

/** A group of an account's users; groups make a tree of five levels at most. */
export interface Group {
  readonly accountId: string;
  readonly groupId: string;
  readonly name: string;
  readonly parentId?: string;
  /** Users of this very group; those who were removed do not count. */
  readonly userCount: number;
  /** It is being deleted: nobody comes into it any more, and its users move up. */
  readonly closing?: true;
}

/** These groups, and all that are below them. A group that is no more reaches nobody. */
export function withThoseBelow(groupIds: readonly string[], groups: readonly Group[]): ReadonlySet<string> {
  const children = Map.groupBy(groups, ({ parentId }) => parentId);
  const found = new Set<string>();
  const visit = (groupId: string): void => {
    if (found.has(groupId)) return;
    found.add(groupId);
    for (const child of children.get(groupId) ?? []) visit(child.groupId);
  };
  for (const { groupId } of groups) if (groupIds.includes(groupId)) visit(groupId);
  return found;
}

/** Throws `GROUP_UNKNOWN`. */
export function checkGroupsKnown(groupIds: readonly string[], groups: readonly Group[]): void {
  const known = new Set(groups.filter(({ closing }) => !closing).map(({ groupId }) => groupId));
  if (!groupIds.every((groupId) => known.has(groupId))) throw groupUnknown();
}

export const groupUnknown = (): Refusal =>
  new Refusal('missing', 'GROUP_UNKNOWN', 'There is no such group in this account. Choose one from the list of groups.');

/** Each group with those above it, as people read it: `Sales / North`. By groupId. */
export function pathsOf(groups: readonly Group[]): ReadonlyMap<string, string> {
  const byId = new Map(groups.map((group) => [group.groupId, group]));
  const path = ({ name, parentId }: Group): string => {
    const parent = byId.get(parentId ?? '');
    return parent ? `${path(parent)} / ${name}` : name;
  };
  return new Map(groups.map((group) => [group.groupId, path(group)]));
}
