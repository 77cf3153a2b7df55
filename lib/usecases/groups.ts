import type { AdminActor } from '../domain/actor.ts';
import type { Group } from '../domain/group.ts';
import type { GroupStore } from './ports/groups.ts';

export interface GroupNeeds {
  readonly groups: GroupStore;
}

/** The groups that the actor reaches, by name. */
export async function listGroups({ groups }: GroupNeeds, { account, authority: { scope } }: AdminActor): Promise<readonly Group[]> {
  const all = await groups.list(account.accountId);
  return all.filter(({ groupId }) => !scope || scope.has(groupId)).sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
