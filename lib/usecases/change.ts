import type { Actor, AdminActor, Change } from '../domain/actor.ts';
import type { Chance } from './ports.ts';

/** Where a request came from, as the change that it causes will say. */
export interface Origin {
  readonly requestId: string;
  readonly ip?: string;
  /** The call was made under a key: another try of it has the same request. */
  readonly keyed?: true;
}

/** Whether an earlier try of this very call has made the change, and died before it could answer. */
export const isOwn = ({ keyed, requestId }: Origin, changedBy: string | undefined): boolean => keyed === true && changedBy === requestId;

export function actorOf(actor: Actor): Change['actor'] {
  switch (actor.kind) {
    case 'user':
      return { kind: 'user', id: actor.user.userId };
    case 'apiToken':
      return { kind: 'apiToken', id: actor.tokenId };
    case 'operator':
      return { kind: 'operator', id: 'operator' };
    case 'product':
      return { kind: 'product', id: actor.productId };
  }
}

/** As the people read it whom this administrator invites. */
export function nameOf(actor: AdminActor): string {
  const { firstName, lastName } = actor.kind === 'user' ? actor.user : actor.maker;
  return `${firstName} ${lastName}`.trim();
}

export const changeBy = (chance: Chance, actor: Change['actor'], action: string, { requestId, ip }: Origin): Change => ({
  id: chance.newId(),
  at: chance.now(),
  actor,
  action,
  requestId,
  ...(ip === undefined ? {} : { ip }),
});
