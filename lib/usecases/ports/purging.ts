import type { Change } from '../../domain/actor.ts';
import type { Home, Person } from '../../domain/person.ts';
import type { RemovedUser } from '../../domain/user.ts';

/** Forgets removed users for good. */
export interface PurgeStore {
  /** Whose time had passed by then, batch by batch. */
  due(by: Date): AsyncIterable<readonly RemovedUser[]>;
  /** A deletion is first a marked state, so that it has its event. Throws Overtaken where they are no longer removed. */
  keepMarked(user: RemovedUser, change: Change): Promise<void>;
  /** All that products kept for them. */
  eraseContent(user: Home): Promise<void>;
  /** In one transaction the user, and what the person has of them: the entry, and the home if it is here. Throws Overtaken. */
  eraseUser(user: RemovedUser, person: Person | undefined): Promise<void>;
}
