import { DEFAULT_SETTINGS } from '../../lib/domain/account.ts';
import type { Change } from '../../lib/domain/actor.ts';
import { accept, cancel, decline } from '../../lib/domain/deciding.ts';
import type { Person } from '../../lib/domain/person.ts';
import { putBack, sent } from '../../lib/domain/sending.ts';
import type { InvitedUser, User } from '../../lib/domain/user.ts';
import type { House } from './house.ts';
import type { World } from './world.ts';

/** An invitation as it was read at one moment, and every step that could be taken from there, also long after. */
export interface OpenInvitation {
  readonly user: InvitedUser;
  readonly person: Person;
  accepting(): Promise<void>;
  declining(): Promise<void>;
  cancelling(): Promise<void>;
  marking(): Promise<void>;
  puttingBack(): Promise<void>;
  /** The user as they are stored by now. */
  now(): Promise<User>;
}

const change: Change = {
  id: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A',
  at: new Date('2026-11-24T09:00:00.000Z'),
  actor: { kind: 'person', id: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0B' },
  action: 'invitation.accepted',
  requestId: 'req-1',
};

export async function openInvitation({ invitations, post, clock }: World, house: House, email: string): Promise<OpenInvitation> {
  await house.add([{ email }]);
  await post.settle();
  const { accountId, userId } = await house.user(email);
  const found = await invitations.find(accountId, userId);
  if (found?.user.status !== 'invited') throw new Error('was just invited');
  const { person } = found;
  const user: InvitedUser = found.user;
  const now = clock.now();
  return {
    user,
    person,
    accepting: () => invitations.keepAccepted(user, person, accept(user, person, 'a hash', now), change),
    declining: () => invitations.keepEnded(user, decline(user, undefined, now), change),
    cancelling: () => invitations.keepEnded(user, cancel(user, 'joinedElsewhere', now), change),
    marking: () => invitations.keepSending(user, sent(user.invitation, 'send-2', now, DEFAULT_SETTINGS), now),
    puttingBack: () => invitations.keepSending(user, putBack(user.invitation), now),
    now: () => house.user(email),
  };
}
