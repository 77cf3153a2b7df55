import type { Home } from '../domain/person.ts';
import type { User } from '../domain/user.ts';
import type { UserStore } from './ports.ts';

/** More than anybody moves; what leads on for ever is a fault. */
const MOVES_FOLLOWED = 20;

/** Who the person is now that was this user once. Undefined where the way ends at nobody. */
export async function whoIsNow(users: Pick<UserStore, 'find'>, { accountId, userId }: Home): Promise<User | undefined> {
  let user = await users.find(accountId, userId);
  for (let moves = 0; user?.movedTo; moves++) {
    if (moves === MOVES_FOLLOWED) throw new Error(`user ${userId} has moved more than ${MOVES_FOLLOWED} times`);
    user = await users.find(user.movedTo.accountId, user.movedTo.userId);
  }
  return user;
}
