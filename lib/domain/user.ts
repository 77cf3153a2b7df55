import type { Address } from './address.ts';
import type { AcceptedInvitation, EndedInvitation, PendingInvitation } from './invitation.ts';
import type { Locale } from './locale.ts';
import type { Home } from './person.ts';
import type { Role } from './role.ts';
import type { AppliedTemplate, Settings } from './settings.ts';

export type StatusReason =
  'declined' | 'expired' | 'bounced' | 'cancelled' | 'joinedElsewhere' | 'transferredAway' | 'byAdmin' | 'byDirectory' | 'noAccess';

interface Common {
  readonly accountId: string;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  /** As it was typed. */
  readonly email: string;
  /** As addresses compare. */
  readonly address: string;
  readonly role: Role;
  readonly groupId?: string;
  readonly locale: Locale;
  /** The seats held now, sorted; empty while suspended. */
  readonly products: readonly string[];
  /** What was set for them alone, over what the template says. */
  readonly settings: Settings;
  readonly settingsTemplate?: AppliedTemplate;
  readonly createdAt: Date;
  readonly lastSignInAt?: Date;
  /** Where this person went with what is theirs: what a product registers here from then on lands there. Shown to nobody. */
  readonly movedTo?: Home;
  /** When they, or who holds an old link of theirs, last asked for a new invitation. */
  readonly newRequestedAt?: Date;
  /** The address that they are to have, once it is confirmed by the link of this mail. The latest that was asked for. */
  readonly emailChange?: { readonly mailId: string; readonly address: Address };
}

export type InvitedUser = Common & { readonly status: 'invited'; readonly invitation: PendingInvitation };
export type ActiveUser = Common & { readonly status: 'active'; readonly invitation: AcceptedInvitation };
export type SuspendedUser = Common & {
  readonly status: 'suspended';
  readonly statusReason: StatusReason;
  /** What the administrator wrote who suspended them. */
  readonly statusNote?: string;
  /** What a resend, a reactivation or a restore takes again. */
  readonly lastProducts: readonly string[];
  readonly invitation: AcceptedInvitation | EndedInvitation;
};

/** Can be restored for 30 days, and is listed only where removed users are asked for. */
export type RemovedUser = Common & {
  readonly status: 'removed';
  readonly removedAt: Date;
  /** They are being forgotten. */
  readonly purging?: true;
  readonly lastProducts: readonly string[];
  readonly invitation: AcceptedInvitation | EndedInvitation;
};

/** A person's membership in one account. */
export type User = InvitedUser | ActiveUser | SuspendedUser | RemovedUser;
