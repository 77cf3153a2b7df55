import type { Change } from '../../domain/actor.ts';
import type { Invitation } from '../../domain/invitation.ts';
import type { MailBlock } from '../../domain/person.ts';
import type { InvitedUser, SuspendedUser, User } from '../../domain/user.ts';

export interface DeliveryStore {
  /** What an event makes of a delivery, and of the address; throws Overtaken when either is no longer as it was seen. */
  keepDelivery(before: User, after: Invitation, block: Blocking | undefined, now: Date): Promise<void>;
  /** As `keepEnded`, with what is known of the delivery and the address. Throws Overtaken. */
  keepBounced(before: InvitedUser, after: SuspendedUser, block: Blocking | undefined, change: Change): Promise<void>;
  /** Nothing more is sent to this address. Throws Overtaken. */
  keepBlocked(block: Blocking): Promise<void>;
  /** An administrator knows that it works again. Throws Overtaken. */
  keepUnblocked(user: User, block: Blocking, change: Change): Promise<void>;
}

/** What is to stand on a person's address, and what stood there before. */
export interface Blocking {
  readonly personId: string;
  readonly block: MailBlock;
  readonly seen?: MailBlock;
}
