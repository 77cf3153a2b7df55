import { cancel, rivalsOf } from '../domain/deciding.ts';
import { personIdOf, sameHome, type Home } from '../domain/person.ts';
import { changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { Chance, InvitationStore } from './ports.ts';

export interface CancelRivalsNeeds {
  readonly invitations: InvitationStore;
  readonly chance: Chance;
}

/** Somebody has come home: whoever else still asks for them gets the seats back, and sees why. */
export async function cancelRivals(needs: CancelRivalsNeeds, home: Home, origin: Origin): Promise<void> {
  const winner = await needs.invitations.find(home.accountId, home.userId);
  // Late, or moved on since: then another message is about the new home.
  if (!winner || !sameHome(winner.person.home, home)) return;
  for (const rival of rivalsOf(winner.person, home)) await cancelOne(needs, rival, home, origin);
  await needs.invitations.keepRivalsTold(personIdOf(winner.user.address), home);
}

function cancelOne(needs: CancelRivalsNeeds, rival: Home, home: Home, origin: Origin): Promise<void> {
  return untilKept(async () => {
    const found = await needs.invitations.find(rival.accountId, rival.userId);
    if (found?.user.status !== 'invited' || !sameHome(found.person.home, home)) return;
    // An invitation that was made knowing of this home asks for something else, and stays.
    if (sameHome(found.user.invitation.home, home)) return;
    const change = changeBy(needs.chance, { kind: 'system', id: 'cancelRivals' }, 'invitation.cancelled', origin);
    await needs.invitations.keepEnded(found.user, cancel(found.user, 'joinedElsewhere', needs.chance.now()), change);
  });
}
