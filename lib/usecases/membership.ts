import type { AdminActor } from '../domain/actor.ts';
import type { Group } from '../domain/group.ts';
import { contentMove } from '../domain/licensing.ts';
import { checkMayReceive, reactivate, remove, restore, suspend } from '../domain/membership.ts';
import { personIdOf } from '../domain/person.ts';
import type { RemovedUser, User } from '../domain/user.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { changeUser, decideOnSeats, getChangeable, type ChangeUserNeeds } from './changeUser.ts';
import { getUser } from './getUser.ts';
import { untilKept } from './overtaken.ts';
import type { PersonStore } from './ports.ts';
import type { GroupStore } from './ports/groups.ts';

export interface ReactivateNeeds extends ChangeUserNeeds {
  readonly people: PersonStore;
}

export interface SuspendAsk {
  readonly userId: string;
  /** What the administrator writes about it. */
  readonly note?: string | undefined;
}

/** The seats are free at once, and a session of theirs ends at its next request. Throws `ACCOUNT_LAST_SUPER_ADMIN`. */
export const suspendUser = (needs: ChangeUserNeeds, actor: AdminActor, { userId, note }: SuspendAsk, origin: Origin): Promise<User> =>
  changeUser(needs, actor, {
    userId,
    action: 'user.suspended',
    origin,
    decide: (user) => suspend(user, note, needs.chance.now()),
  });

/**
 * The seats are free at once; the user can be restored for 30 days. With `contentTo`, what products keep for them moves
 * to that colleague, of the products that the colleague holds. Throws `ACCOUNT_LAST_SUPER_ADMIN`, `LICENSE_USER_INACTIVE`.
 */
export function removeUser(
  needs: ChangeUserNeeds,
  actor: AdminActor,
  { userId, contentTo }: { readonly userId: string; readonly contentTo?: string | undefined },
  origin: Origin,
): Promise<User> {
  const action = 'user.removed';
  if (contentTo === undefined)
    return changeUser(needs, actor, { userId, action, origin, decide: (user) => remove(user, needs.chance.now()) });
  return untilKept(async () => {
    const [before, to] = await Promise.all([getChangeable(needs, actor, userId), getUser(needs.users, actor, contentTo)]);
    origin.ifUnchanged?.({ user: before, account: actor.account });
    checkMayReceive(to, before);
    const now = needs.chance.now();
    const after = remove(before, now);
    if (after === before) return before;
    const transfer = contentMove(needs.chance.newId(), { from: after, to }, to.products, undefined, now);
    await needs.users.keepLicenseMoved([{ before, after }], transfer, changeBy(needs.chance, actorOf(actor), action, origin));
    return after;
  });
}

/** Needs the seats that they had, and the person still at home here: whoever joins another account at this moment stays there. */
export const reactivateUser = (needs: ReactivateNeeds, actor: AdminActor, userId: string, origin: Origin): Promise<User> =>
  changeUser(needs, actor, {
    userId,
    action: 'user.reactivated',
    origin,
    atHome: true,
    decide: async (user) => {
      const person = await needs.people.find(personIdOf(user.address));
      if (!person) throw new Error('a user without a person');
      const products = user.status === 'suspended' ? user.lastProducts : [];
      return decideOnSeats(needs, user, products, (seats) => reactivate(user, person, seats));
    },
  });

export interface RestoreNeeds extends ReactivateNeeds {
  readonly groups: Pick<GroupStore, 'list'>;
}

/** Within 30 days, with all that they had, seats permitting; without a group or a role that is no more. */
export const restoreUser = (needs: RestoreNeeds, actor: AdminActor, userId: string, origin: Origin): Promise<User> =>
  changeUser(needs, actor, {
    userId,
    action: 'user.restored',
    origin,
    atHome: 'ifActive',
    decide: async (user) => {
      if (user.status !== 'removed') return user;
      const person = await needs.people.find(personIdOf(user.address));
      if (!person) throw new Error('a user without a person');
      const known = placed(user, actor, await needs.groups.list(user.accountId));
      return decideOnSeats(needs, user, user.lastProducts, (seats) => restore(known, person, seats, needs.chance.now()));
    },
  });

function placed({ groupId, role, ...user }: RemovedUser, { account }: AdminActor, groups: readonly Group[]): RemovedUser {
  const isThere = groupId !== undefined && groups.some((group) => group.groupId === groupId && !group.closing);
  const isHeld = role.name !== 'custom' || account.roles.some(({ roleId }) => roleId === role.roleId);
  return { ...user, role: isHeld ? role : { name: 'member' }, ...(isThere ? { groupId } : {}) };
}
