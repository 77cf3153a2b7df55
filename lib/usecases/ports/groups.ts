import type { Change } from '../../domain/actor.ts';
import type { Group } from '../../domain/group.ts';
import type { GroupTree } from '../../domain/groupTree.ts';
import type { User } from '../../domain/user.ts';

/** What is written requires the tree that was seen: throws Overtaken when its structure has changed since. */
export interface GroupStore {
  /** All of an account's groups, as they are at this moment. */
  list(accountId: string): Promise<readonly Group[]>;
  tree(accountId: string): Promise<GroupTree>;
  keepNew(seen: GroupTree, group: Group, change: Change): Promise<void>;
  /** Other names and places, all at once. */
  keepChanged(seen: GroupTree, groups: readonly Group[], change: Change): Promise<void>;
  /** From then on nobody comes into it. `empty`: nobody may be in it; throws Overtaken as well where somebody is. */
  keepClosing(seen: GroupTree, group: Group, empty: boolean, change: Change): Promise<void>;
  /** Users of the group, some of them; who came or went a moment ago may be missed. */
  someUsers(group: Group, atMost: number): Promise<readonly User[]>;
  /** A group that is closing goes, if nobody is in it. False where somebody still is. */
  erase(group: Group): Promise<boolean>;
}
