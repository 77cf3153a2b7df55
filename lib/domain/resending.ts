import type { Account } from './account.ts';
import { inviting, type AddContext, type Addition, type Invitee, type ToInvite } from './inviting.ts';
import { sameHome, type Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { isAdministrative } from './role.ts';
import { checkSeats, type Seats } from './seats.ts';
import type { User } from './user.ts';

/** What was read before deciding to ask once more. */
export interface ResendSeen extends Seats {
  readonly person: Person;
  readonly homes: ReadonlyMap<string, Account>;
}

/**
 * Asks once more: a new generation, so that older links are dead. Who has declined, or whose invitation has ended
 * otherwise, gets the seats that they had then. Throws `INVITATION_ACCEPTED`, `USER_REMOVED`, `USER_ACCESS_MISSING`,
 * `LICENSE_POOL_EXHAUSTED`, `TRANSFER_BLOCKED`.
 */
export function resend(
  before: User,
  seen: ResendSeen,
  { newTransferId, welcomeTemplateId = before.invitation.welcomeTemplateId }: Pick<ToInvite, 'newTransferId' | 'welcomeTemplateId'>,
  context: AddContext,
): Addition {
  checkResendable(before, seen.person);
  const user = asInvitedBefore(before, seen);
  const { person } = seen;
  return inviting({ user, personId: person.personId, person, before, newTransferId, welcomeTemplateId }, seen.homes, context);
}

/** With the seats that they have, or had when their invitation ended. Throws `USER_ACCESS_MISSING`, `LICENSE_POOL_EXHAUSTED`. */
export function asInvitedBefore(before: User, seats: Seats): Invitee {
  const products = before.status === 'suspended' ? before.lastProducts : before.products;
  if (products.length === 0 && !isAdministrative(before.role))
    throw new Refusal(
      'invalid',
      'USER_ACCESS_MISSING',
      'This person would have neither a product nor a role. Give them one, by adding them again.',
    );
  if (before.status === 'suspended') checkSeats(products, seats);
  return invitee(before, products);
}

function checkResendable(user: User, person: Person): void {
  if (user.status === 'removed') throw new Refusal('conflict', 'USER_REMOVED', 'This user was removed. Add them again to invite them.');
  const canComeBack = user.status === 'suspended' && user.invitation.state === 'accepted' && sameHome(person.home, user);
  if (user.status === 'active' || canComeBack)
    throw new Refusal(
      'conflict',
      'INVITATION_ACCEPTED',
      user.status === 'active'
        ? 'This person has accepted already, so there is nothing to send again.'
        : 'This person has accepted already. Reactivate them instead of inviting them again.',
    );
}

function invitee(before: User, products: readonly string[]): Invitee {
  const {
    accountId,
    userId,
    firstName,
    lastName,
    email,
    address,
    role,
    groupId,
    locale,
    createdAt,
    lastSignInAt,
    movedTo,
    settings,
    settingsTemplate,
  } = before;
  return {
    accountId,
    userId,
    firstName,
    lastName,
    email,
    address,
    role,
    ...(groupId === undefined ? {} : { groupId }),
    locale,
    products,
    settings,
    ...(settingsTemplate ? { settingsTemplate } : {}),
    createdAt,
    ...(lastSignInAt ? { lastSignInAt } : {}),
    ...(movedTo ? { movedTo } : {}),
  };
}
