import { isPurgeable } from '../domain/membership.ts';
import { personIdOf } from '../domain/person.ts';
import type { RemovedUser, User } from '../domain/user.ts';
import { changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { Chance, PersonStore, UserStore } from './ports.ts';
import type { PurgeStore } from './ports/purging.ts';

export interface PurgeNeeds {
  readonly purging: PurgeStore;
  readonly people: PersonStore;
  readonly users: Pick<UserStore, 'find'>;
  readonly chance: Chance;
}

/**
 * Who was removed 30 days ago is forgotten, with all that was kept for them; the history of the account stays. One that
 * died half way goes on with the next run. Answers how many were forgotten.
 */
export async function purgeRemoved(needs: PurgeNeeds, now: Date, origin: Origin): Promise<number> {
  let purged = 0;
  for await (const batch of needs.purging.due(now)) for (const user of batch) if (await purgeOne(needs, user, now, origin)) purged += 1;
  return purged;
}

function purgeOne(needs: PurgeNeeds, seen: RemovedUser, now: Date, origin: Origin): Promise<boolean> {
  let user: User | undefined = seen;
  return untilKept(async (tries) => {
    if (tries > 1) user = await needs.users.find(seen.accountId, seen.userId);
    if (user?.status !== 'removed' || !isPurgeable(user, now)) return false;
    if (!user.purging) {
      const change = changeBy(needs.chance, { kind: 'system', id: 'purgeRemoved' }, 'user.purged', origin);
      await needs.purging.keepMarked(user, change);
    }
    await needs.purging.eraseContent(user);
    await needs.purging.eraseUser(user, await needs.people.find(personIdOf(user.address)));
    return true;
  });
}
