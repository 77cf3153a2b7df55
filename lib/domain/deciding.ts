import type { Account } from './account.ts';
import { isExpired, type CancelReason, type Invitation, type PendingInvitation } from './invitation.ts';
import { letsNobodyGo, transferBlocked } from './inviting.ts';
import { sameHome, type Home, type Person } from './person.ts';
import { Refusal } from './refusal.ts';
import type { ActiveUser, InvitedUser, StatusReason, SuspendedUser, User } from './user.ts';

const ENDED: Record<Exclude<Invitation['state'], 'pending'>, readonly [code: string, sentence: string]> = {
  accepted: ['INVITATION_ACCEPTED', 'This invitation was already accepted. Sign in with your password.'],
  declined: ['INVITATION_DECLINED', 'This invitation was declined. Ask your administrator for a new one if you want to join after all.'],
  expired: ['INVITATION_EXPIRED', 'This invitation has expired. Ask your administrator for a new one.'],
  cancelled: ['INVITATION_CANCELLED', 'This invitation is no longer valid. Ask your administrator if you still want to join.'],
};

/** The user with a pending invitation of which the date has not passed; else the refusal that says what it has become. */
export function stillInvited(user: User, person: Person, account: Account, now: Date): InvitedUser {
  if (user.status !== 'invited') throw ended(user.invitation.state);
  if (account.status === 'closed') throw ended('cancelled');
  // The job that expires invitations runs late, so the date decides, not the stored state.
  if (isExpired(user.invitation, now)) throw ended('expired');
  const { home } = user.invitation;
  // User and person are read one after the other: at home here means that somebody accepted in between.
  if (!sameHome(person.home, home)) throw ended(sameHome(person.home, user) ? 'accepted' : 'cancelled');
  return user;
}

/** Where a person is who is asked to move: the account, and the user that they are there. */
export interface OldHome {
  readonly account: Account;
  readonly user: User;
}

/**
 * What accepting makes of user and person, and of the user that they were elsewhere. `passwordHash` is the hash of the
 * password that was sent, if one was. Throws `PASSWORD_REQUIRED` where the person has none yet, `PASSWORD_NOT_EXPECTED`
 * where they have one: a link must not be a way to reset it; `TRANSFER_BLOCKED` where they may not leave.
 */
export function accept(user: InvitedUser, person: Person, passwordHash: string | undefined, now: Date, oldHome?: OldHome): Accepted {
  checkPasswordExpected(person, passwordHash !== undefined);
  const { movedTo: _, ...staying } = user;
  const home = { accountId: user.accountId, userId: user.userId };
  return {
    user: { ...staying, status: 'active', invitation: { ...user.invitation, state: 'accepted', acceptedAt: now } },
    person: {
      ...person,
      ...(passwordHash === undefined ? {} : { passwordHash, passwordEpoch: person.passwordEpoch + 1 }),
      home,
    },
    ...(oldHome ? { oldHome, ...leave(oldHome, home) } : {}),
  };
}

export interface Accepted {
  readonly user: ActiveUser;
  readonly person: Person & { readonly home: Home };
  /** Of a transfer: where the person came from, as it was seen. */
  readonly oldHome?: OldHome;
  /** What they are there from now on. Absent where they were suspended or removed: that stays as it is. */
  readonly left?: { readonly before: ActiveUser; readonly after: SuspendedUser };
}

/** Gives the old seats and role back. What the person kept there goes with them. */
function leave({ account, user }: OldHome, movedTo: Home): Pick<Accepted, 'left'> {
  if (letsNobodyGo(account)) throw transferBlocked();
  if (user.status !== 'active') return {};
  const after: SuspendedUser = {
    ...user,
    status: 'suspended',
    statusReason: 'transferredAway',
    products: [],
    lastProducts: user.products,
    role: { name: 'member' },
    movedTo,
  };
  return { left: { before: user, after } };
}

export const passwordNeeded = (person: Person): boolean => person.passwordHash === undefined;

export function checkPasswordExpected(person: Person, sent: boolean): void {
  if (passwordNeeded(person) === sent) return;
  throw sent
    ? new Refusal('invalid', 'PASSWORD_NOT_EXPECTED', 'You already have a password. Accept without one, and sign in with yours.')
    : new Refusal('invalid', 'PASSWORD_REQUIRED', 'Choose a password of at least 12 characters to accept the invitation.');
}

/** Gives the seats back; the administrator sees why, and may invite again. */
export function decline(user: InvitedUser, reason: string | undefined, now: Date): SuspendedUser {
  return suspended(user, 'declined', { ...user.invitation, state: 'declined', endedAt: now, ...(reason ? { reason } : {}) });
}

/** Nobody answered in time. */
export function expire(user: InvitedUser, now: Date): SuspendedUser {
  return suspended(user, 'expired', { ...user.invitation, state: 'expired', endedAt: now });
}

export function cancel(user: InvitedUser, reason: CancelReason, now: Date): SuspendedUser {
  const statusReason = reason === 'joinedElsewhere' ? reason : 'cancelled';
  return suspended(user, statusReason, { ...user.invitation, state: 'cancelled', endedAt: now, reason });
}

/** The mailbox is none: nobody will ever answer. */
export function bounce(user: InvitedUser, now: Date): SuspendedUser {
  return suspended(user, 'bounced', { ...user.invitation, state: 'cancelled', endedAt: now, reason: 'bounced' });
}

function suspended(user: InvitedUser, statusReason: StatusReason, invitation: SuspendedUser['invitation']): SuspendedUser {
  return { ...user, status: 'suspended', statusReason, products: [], lastProducts: user.products, invitation };
}

const ended = (state: keyof typeof ENDED): Refusal => new Refusal('conflict', ...ENDED[state]);

/** Accounts that still ask for somebody who has just come home elsewhere. */
export const rivalsOf = (person: Person, home: Home): Home[] =>
  Object.entries(person.accounts)
    .map(([accountId, userId]) => ({ accountId, userId }))
    .filter((asking) => asking.accountId !== home.accountId);

export const isPending = (user: User): user is InvitedUser & { invitation: PendingInvitation } => user.status === 'invited';
