import type { AdminActor } from '../domain/actor.ts';
import { reactivate, remove, suspend } from '../domain/membership.ts';
import { personIdOf } from '../domain/person.ts';
import type { User } from '../domain/user.ts';
import type { Origin } from './change.ts';
import { changeUser, decideOnSeats, type ChangeUserNeeds } from './changeUser.ts';
import type { PersonStore } from './ports.ts';

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

export const removeUser = (needs: ChangeUserNeeds, actor: AdminActor, userId: string, origin: Origin): Promise<User> =>
  changeUser(needs, actor, { userId, action: 'user.removed', origin, decide: (user) => remove(user, needs.chance.now()) });

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
