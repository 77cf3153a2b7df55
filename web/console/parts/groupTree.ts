import type { Schema } from '../session.tsx';

type Group = Schema['Group'];

export interface Branch extends Group {
  readonly depth: number;
}

/** Groups as they lie in one another, each below the one that it is in, by name. */
export function branches(groups: readonly Group[], locale: string): Branch[] {
  const known = new Set(groups.map(({ groupId }) => groupId));
  const byParent = Map.groupBy(groups, ({ parentId }) => (parentId !== undefined && known.has(parentId) ? parentId : ''));
  const below = (parentId: string, depth: number): Branch[] =>
    (byParent.get(parentId) ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name, locale))
      .flatMap((group) => [{ ...group, depth }, ...below(group.groupId, depth + 1)]);
  return below('', 0);
}

/** For a list to choose from: what lies deeper is set in. */
export const groupOptions = (groups: readonly Group[], locale: string): (readonly [string, string])[] =>
  branches(groups, locale).map(({ groupId, name, depth }) => [groupId, `${'\u2003'.repeat(depth)}${name}`] as const);
