import type { CancelReason, Invitation, PendingInvitation } from './invitation.ts';
import { sameHome, type Home, type Person } from './person.ts';
import { Refusal } from './refusal.ts';
import type { ActiveUser, InvitedUser, SuspendedUser, User } from './user.ts';

const ENDED: Record<Exclude<Invitation['state'], 'pending'>, readonly [code: string, sentence: string]> = {
  accepted: ['INVITATION_ACCEPTED', 'This invitation was already accepted. Sign in with your password.'],
  declined: ['INVITATION_DECLINED', 'This invitation was declined. Ask your administrator for a new one if you want to join after all.'],
  expired: ['INVITATION_EXPIRED', 'This invitation has expired. Ask your administrator for a new one.'],
  cancelled: ['INVITATION_CANCELLED', 'This invitation is no longer valid. Ask your administrator if you still want to join.'],
};

/** The user with a pending invitation of which the date has not passed; else the refusal that says what it has become. */
export function stillInvited(user: User, person: Person, now: Date): InvitedUser {
  if (user.status !== 'invited') throw ended(user.invitation.state);
  const { expiresAt, home } = user.invitation;
  // The job that expires invitations runs late, so the date decides, not the stored state.
  if (expiresAt && expiresAt <= now) throw ended('expired');
  // User and person are read one after the other: at home here means that somebody accepted in between.
  if (!sameHome(person.home, home)) throw ended(sameHome(person.home, user) ? 'accepted' : 'cancelled');
  return user;
}

/**
 * What accepting makes of user and person. `passwordHash` is the hash of the password that was sent, if one was.
 * Throws `PASSWORD_REQUIRED` where the person has none yet, `PASSWORD_NOT_EXPECTED` where they have one:
 * a link must not be a way to reset it.
 */
export function accept(user: InvitedUser, person: Person, passwordHash: string | undefined, now: Date): Accepted {
  checkPasswordExpected(person, passwordHash !== undefined);
  return {
    user: { ...user, status: 'active', invitation: { ...user.invitation, state: 'accepted', acceptedAt: now } },
    person: {
      ...person,
      ...(passwordHash === undefined ? {} : { passwordHash, passwordEpoch: person.passwordEpoch + 1 }),
      home: { accountId: user.accountId, userId: user.userId },
    },
  };
}

export interface Accepted {
  readonly user: ActiveUser;
  readonly person: Person & { readonly home: Home };
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

export function cancel(user: InvitedUser, reason: CancelReason, now: Date): SuspendedUser {
  return suspended(user, reason, { ...user.invitation, state: 'cancelled', endedAt: now, reason });
}

function suspended(user: InvitedUser, statusReason: SuspendedUser['statusReason'], invitation: SuspendedUser['invitation']): SuspendedUser {
  return { ...user, status: 'suspended', statusReason, products: [], lastProducts: user.products, invitation };
}

const ended = (state: keyof typeof ENDED): Refusal => new Refusal('conflict', ...ENDED[state]);

/** Accounts that still ask for somebody who has just come home elsewhere. */
export const rivalsOf = (person: Person, home: Home): Home[] =>
  Object.entries(person.accounts)
    .map(([accountId, userId]) => ({ accountId, userId }))
    .filter((asking) => asking.accountId !== home.accountId);

export const isPending = (user: User): user is InvitedUser & { invitation: PendingInvitation } => user.status === 'invited';
