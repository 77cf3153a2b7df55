import type { AdminActor } from '../domain/actor.ts';
import { isBlocked } from '../domain/mailBlock.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { DeliveryStore } from './ports/deliveries.ts';
import { getInvited, type ResendNeeds } from './resendInvitation.ts';

export interface UnblockNeeds extends ResendNeeds {
  readonly deliveries: Pick<DeliveryStore, 'keepUnblocked'>;
}

/** The address is written to again, because an administrator knows that it works. Without a block nothing happens. Throws `USER_UNKNOWN`. */
export function liftEmailBlock(needs: UnblockNeeds, actor: AdminActor, userId: string, origin: Origin): Promise<void> {
  return untilKept(async () => {
    const { user, person } = await getInvited(needs, actor, userId);
    const { mailBlock } = person;
    if (!mailBlock || !isBlocked(person)) return;
    const block = { personId: person.personId, block: { ...mailBlock, liftedAt: needs.chance.now() }, seen: mailBlock };
    await needs.deliveries.keepUnblocked(user, block, changeBy(needs.chance, actorOf(actor), 'user.emailUnblocked', origin));
  });
}
