import type { AdminActor } from '../domain/actor.ts';
import { reaches } from '../domain/authority.ts';
import { isId } from '../domain/id.ts';
import { Refusal } from '../domain/refusal.ts';
import type { User } from '../domain/user.ts';
import type { UserStore } from './ports.ts';

/** A user of the actor's account, by id, whom the actor reaches. Throws `USER_UNKNOWN`. */
export async function getUser(users: UserStore, actor: AdminActor, userId: string): Promise<User> {
  const user = isId(userId) ? await users.find(actor.account.accountId, userId) : undefined;
  if (!user || !reaches(actor.authority, user)) throw userUnknown();
  return user;
}

export const userUnknown = (): Refusal =>
  new Refusal('missing', 'USER_UNKNOWN', 'There is no such user in this account. Check the id, or look in the list of users.');
