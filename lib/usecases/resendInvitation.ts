import type { AdminActor } from '../domain/actor.ts';
import { cancel, isPending } from '../domain/deciding.ts';
import { isId } from '../domain/id.ts';
import { checkMayChange, reaches } from '../domain/authority.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Seen } from '../domain/adding.ts';
import type { Person } from '../domain/person.ts';
import { resend } from '../domain/resending.ts';
import type { InvitedUser, SuspendedUser, User } from '../domain/user.ts';
import { actorOf, changeBy, isOwn, nameOf, type Origin } from './change.ts';
import { userUnknown } from './getUser.ts';
import { getWelcomeTemplate, type WelcomeTemplateNeeds } from './welcomeTemplates.ts';
import { countMailCall, type MailCallNeeds } from './mailCalls.ts';
import { untilKept } from './overtaken.ts';
import type { InvitationStore, UserStore } from './ports.ts';

export interface ResendNeeds extends MailCallNeeds {
  readonly invitations: InvitationStore;
  readonly users: UserStore;
}

export interface ResendAsk {
  readonly userId: string;
  /** Other words of the account for it; those of before where they are left out. */
  readonly welcomeTemplateId?: string | undefined;
}

/** A new link by a new e-mail; the older ones are dead. Whose seats were given back gets them again, if they are free. */
export async function resendInvitation(
  needs: ResendNeeds & WelcomeTemplateNeeds,
  actor: AdminActor,
  { userId, welcomeTemplateId }: ResendAsk,
  origin: Origin,
): Promise<InvitedUser> {
  const { accountId } = actor.account;
  if (welcomeTemplateId !== undefined) await getWelcomeTemplate(needs, actor, welcomeTemplateId);
  await countMailCall(needs, accountId);
  return untilKept(async () => {
    const { user, person, requestId } = await getInvited(needs, actor, userId);
    // An earlier try of this very call has done it, and died before it could answer.
    if (user.status === 'invited' && isOwn(origin, requestId)) return user;
    origin.ifUnchanged?.({ user, account: actor.account });
    const seen = await lookAround(needs, accountId, [{ user, person }]);
    const context = { accountId, inviterName: nameOf(actor), now: needs.chance.now() };
    const again = resend(
      user,
      { ...seen, person: seen.people.get(person.personId) ?? person },
      { newTransferId: needs.chance.newId(), welcomeTemplateId },
      context,
    );
    await needs.users.keepAdded([again], changeBy(needs.chance, actorOf(actor), 'invitation.resent', origin));
    return again.user;
  });
}

/** The link is dead and the seats are free; the user stays, suspended, and can be invited again. */
export function cancelInvitation(needs: ResendNeeds, actor: AdminActor, userId: string, origin: Origin): Promise<SuspendedUser> {
  return untilKept(async () => {
    const { user, requestId } = await getInvited(needs, actor, userId);
    if (user.status === 'suspended' && isOwn(origin, requestId)) return user;
    origin.ifUnchanged?.({ user, account: actor.account });
    if (!isPending(user)) throw notPending();
    const cancelled = cancel(user, 'byAdmin', needs.chance.now());
    await needs.invitations.keepEnded(user, cancelled, changeBy(needs.chance, actorOf(actor), 'invitation.cancelled', origin));
    return cancelled;
  });
}

/** A user with their person whom this actor may change. Throws `USER_UNKNOWN`, `PERMISSION_MISSING`. */
export async function getInvited(
  { invitations }: ResendNeeds,
  actor: AdminActor,
  userId: string,
): Promise<NonNullable<Awaited<ReturnType<InvitationStore['find']>>>> {
  const found = isId(userId) ? await invitations.find(actor.account.accountId, userId) : undefined;
  if (!found || !reaches(actor.authority, found.user)) throw userUnknown();
  checkMayChange(actor.authority, found.user.role);
  return found;
}

/** The accounts that people are in, and the seats that are to be taken again. */
export async function lookAround({ users }: Pick<ResendNeeds, 'users'>, accountId: string, found: readonly Found[]): Promise<Seen> {
  const products = new Set(found.flatMap(({ user }) => (user.status === 'suspended' ? user.lastProducts : [])));
  return users.seen(
    accountId,
    found.map(({ person }) => person.personId),
    [...products],
  );
}

interface Found {
  readonly user: User;
  readonly person: Person;
}

const notPending = (): Refusal =>
  new Refusal('conflict', 'INVITATION_NOT_PENDING', 'This user has no open invitation, so there is nothing to cancel.');
