import type { Actor, Change } from '../domain/actor.ts';
import type { Chance } from './ports.ts';

/** Where a request came from, as the change that it causes will say. */
export interface Origin {
  readonly requestId: string;
  readonly ip?: string;
}

export const actorOf = (actor: Actor): Change['actor'] =>
  actor.kind === 'user' ? { kind: 'user', id: actor.user.userId } : { kind: 'operator', id: 'operator' };

export const changeBy = (chance: Chance, actor: Change['actor'], action: string, origin: Origin): Change => ({
  id: chance.newId(),
  at: chance.now(),
  actor,
  action,
  ...origin,
});
