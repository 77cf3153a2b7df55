import type { Account } from './account.ts';
import type { Address } from './address.ts';
import { inviting, type AddContext, type Addition } from './inviting.ts';
import { homeOf, personIdOf, sameHome, type Home, type Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { asInvitedBefore } from './resending.ts';
import type { Seats } from './seats.ts';
import type { ActiveUser, InvitedUser, SuspendedUser, User } from './user.ts';

/** What was read before another address is written. */
export interface ReaddressSeen extends Seats {
  /** Who the user is until now. */
  readonly old: Person;
  /** Whose the new address is, if anybody asked for them before. */
  readonly next: Person | undefined;
  readonly homes: ReadonlyMap<string, Account>;
}

/** Who has not accepted yet: their address can be corrected without asking anybody. */
export type NotYetIn = InvitedUser | SuspendedUser;
/** Undefined for who has accepted. */
export function notYetIn(user: User): NotYetIn | undefined {
  return user.status === 'invited' || (user.status === 'suspended' && user.invitation.state !== 'accepted') ? user : undefined;
}

/**
 * The user is somebody else from now on, who is invited anew; every older link is dead, and the old person is nobody
 * here. Throws `EMAIL_TAKEN`, `USER_ACCESS_MISSING`, `LICENSE_POOL_EXHAUSTED`, `TRANSFER_BLOCKED`.
 */
export function readdress(before: NotYetIn, address: Address, seen: ReaddressSeen, newTransferId: string, context: AddContext): Addition {
  const { next } = seen;
  if (next?.accounts[before.accountId] !== undefined) throw emailTaken();
  const user = { ...asInvitedBefore(before, seen), email: address.typed, address: address.normalised };
  const personId = personIdOf(address.normalised);
  const { welcomeTemplateId } = before.invitation;
  return {
    ...inviting({ user, personId, person: next, before, newTransferId, welcomeTemplateId, isOtherAddress: true }, seen.homes, context),
    leaves: seen.old,
  };
}

/** A user who signs in with another address from now on. */
export interface Readdressed {
  readonly user: { readonly before: ActiveUser; readonly after: ActiveUser };
  readonly old: { readonly before: Person; readonly after: Person };
  /** `before` is absent where nobody had asked for this address yet. */
  readonly next: { readonly before?: Person; readonly after: Person & { readonly home: Home } };
}

/** The password goes along; every session is over. Throws `EMAIL_TAKEN` where the address is somebody's by now. */
export function confirmAddress(before: ActiveUser, address: Address, old: Person, next: Person | undefined): Readdressed {
  if (next?.home || next?.accounts[before.accountId] !== undefined) throw emailTaken();
  const { emailChange: _, ...staying } = before;
  const { passwordHash, home: __, ...gone } = old;
  const { [before.accountId]: ___, ...accounts } = old.accounts;
  return {
    user: { before, after: { ...staying, email: address.typed, address: address.normalised } },
    old: { before: old, after: { ...gone, passwordEpoch: old.passwordEpoch + 1, accounts } },
    next: {
      ...(next ? { before: next } : {}),
      after: {
        personId: personIdOf(address.normalised),
        ...(passwordHash === undefined ? {} : { passwordHash }),
        passwordEpoch: (next?.passwordEpoch ?? 0) + 1,
        home: homeOf(before),
        accounts: { ...next?.accounts, [before.accountId]: before.userId },
      },
    },
  };
}

/** Whether this person had been in here before they were invited anew: then they are told that they no longer are. */
export const wasIn = (old: Person, user: User): boolean => sameHome(old.home, user);

const emailTaken = (): Refusal => {
  const detail = 'Somebody else has this address already. Choose another one, or look for them in the list of users.';
  return new Refusal('conflict', 'EMAIL_TAKEN', detail, { errors: [{ path: 'email', code: 'EMAIL_TAKEN', detail }] });
};
