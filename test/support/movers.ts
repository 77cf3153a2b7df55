import type { UserActor } from '../../lib/domain/actor.ts';
import type { CompletedTransfer, MovingTransfer } from '../../lib/domain/transfer.ts';
import type { ActiveUser } from '../../lib/domain/user.ts';
import { acceptInvitation } from '../../lib/usecases/invitations.ts';
import type { House } from './house.ts';
import { ORIGIN, type World } from './world.ts';

/** Asks somebody who is at home elsewhere, and accepts for them; what they keep has not moved yet. */
export async function moveTo(
  world: World,
  house: House,
  { user }: UserActor,
  products: readonly string[] = ['meeting', 'webinar'],
): Promise<ActiveUser> {
  const { email } = user;
  await house.add([{ email, products }]);
  await world.post.deliver(await world.post.relay());
  return acceptInvitation(world, world.mails.tokenOf(email), undefined, ORIGIN);
}

/** The move that brought somebody here. */
export async function moveOf({ moves }: World, user: ActiveUser): Promise<MovingTransfer | CompletedTransfer> {
  const found = await moves.find(user.accountId, user.invitation.transferId ?? '');
  if (found?.state !== 'moving' && found?.state !== 'completed') throw new Error('who moved here has a transfer that was accepted');
  return found;
}
