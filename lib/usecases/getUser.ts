import { isId } from '../domain/id.ts';
import { Refusal } from '../domain/refusal.ts';
import type { User } from '../domain/user.ts';
import type { UserStore } from './ports.ts';

/** A user of this account, by id. Throws `USER_UNKNOWN`. */
export async function getUser(users: UserStore, accountId: string, userId: string): Promise<User> {
  const user = isId(userId) ? await users.find(accountId, userId) : undefined;
  if (!user) throw userUnknown();
  return user;
}

export const userUnknown = (): Refusal =>
  new Refusal('missing', 'USER_UNKNOWN', 'There is no such user in this account. Check the id, or look in the list of users.');
