import { readAddress, type Address } from '../domain/address.ts';
import type { AdminActor } from '../domain/actor.ts';
import { newMail } from '../domain/mail.ts';
import { UNSENT_LINK } from '../domain/mailLink.ts';
import { homeOf, personIdOf, type Person } from '../domain/person.ts';
import { notYetIn, readdress, wasIn, type NotYetIn } from '../domain/readdressing.ts';
import { Refusal } from '../domain/refusal.ts';
import type { ActiveUser, User } from '../domain/user.ts';
import { actorOf, changeBy, isOwn, nameOf, type Origin } from './change.ts';
import { countMailCall } from './mailCalls.ts';
import { untilKept } from './overtaken.ts';
import { countOne, type LimitNeeds } from './rateLimit.ts';
import { getInvited, type ResendNeeds } from './resendInvitation.ts';

export interface CorrectNeeds extends ResendNeeds, LimitNeeds {}

/** `asked`: a confirmation was sent to the new address, and until then the old one stays. */
export interface Corrected {
  readonly user: User;
  readonly outcome: 'done' | 'asked';
}

/**
 * Another address: of who has not accepted yet at once, with a new invitation; of who has, once it is confirmed from
 * the new address, of which the old one is told. The latest address that was asked for counts; the present one takes
 * the question back. Throws `EMAIL_INVALID`, `EMAIL_TOO_LONG`, `EMAIL_TAKEN`, `EMAIL_NOT_CHANGEABLE`, `USER_REMOVED`,
 * and as resending does.
 */
export async function correctEmail(
  needs: CorrectNeeds,
  actor: AdminActor,
  { userId, email }: EmailAsk,
  origin: Origin,
): Promise<Corrected> {
  const address = readAddress(email);
  await countMailCall(needs, actor.account.accountId);
  return untilKept(async () => {
    const { user, person, requestId } = await getInvited(needs, actor, userId);
    // An earlier try of this very call has done it, and died before it could answer.
    if (isOwn(origin, requestId)) return { user, outcome: user.emailChange ? 'asked' : 'done' };
    origin.ifUnchanged?.({ user, account: actor.account });
    if (user.status === 'removed') throw new Refusal('conflict', 'USER_REMOVED', 'This user was removed. Restore them first.');
    if (user.address === address.normalised) return { user: await keepAsTyped(needs, actor, user, address, origin), outcome: 'done' };
    const outside = notYetIn(user);
    if (outside) return { user: await inviteThere(needs, actor, outside, person, address, origin), outcome: 'done' };
    if (user.status !== 'active') throw notChangeable();
    return { user: await askThere(needs, actor, user, address, origin), outcome: 'asked' };
  });
}

export interface EmailAsk {
  readonly userId: string;
  readonly email: string;
}

/** The same address, perhaps written otherwise: what was asked before is asked no more. */
async function keepAsTyped(needs: ResendNeeds, actor: AdminActor, before: User, { typed }: Address, origin: Origin): Promise<User> {
  if (before.email === typed && !before.emailChange) return before;
  const { emailChange: _, ...staying } = before;
  const after: User = { ...staying, email: typed };
  await needs.users.keepChanged([{ before, after }], changeBy(needs.chance, actorOf(actor), 'user.emailChanged', origin));
  return after;
}

async function inviteThere(
  needs: ResendNeeds,
  actor: AdminActor,
  before: NotYetIn,
  old: Person,
  address: Address,
  origin: Origin,
): Promise<User> {
  const personId = personIdOf(address.normalised);
  const products = before.status === 'suspended' ? before.lastProducts : [];
  const { people, homes, pools, catalogue } = await needs.users.seen(before.accountId, [personId], products);
  const now = needs.chance.now();
  const context = { accountId: before.accountId, inviterName: nameOf(actor), now };
  const seen = { old, next: people.get(personId), homes, pools, catalogue };
  const addition = readdress(before, address, seen, needs.chance.newId(), context);
  const formerly = { typed: before.email, normalised: before.address };
  const notices = wasIn(old, before) ? [newMail({ kind: 'emailChanged', to: homeOf(before), formerly }, needs.chance.newId(), now)] : [];
  await needs.users.keepAdded([{ ...addition, notices }], changeBy(needs.chance, actorOf(actor), 'user.emailChanged', origin));
  return addition.user;
}

async function askThere(needs: CorrectNeeds, actor: AdminActor, before: ActiveUser, address: Address, origin: Origin): Promise<User> {
  await countOne(needs, {
    of: ['email-change', address.normalised],
    most: 10,
    whileMs: 24 * 3600_000,
    sentence: 'This address was asked ten times within a day. Ask the person to look among their messages, or try again tomorrow.',
  });
  const now = needs.chance.now();
  const to = homeOf(before);
  const question = newMail({ kind: 'emailChange', to, link: UNSENT_LINK }, needs.chance.newId(), now);
  const notices = [question, newMail({ kind: 'emailChangeAsked', to }, needs.chance.newId(), now)];
  const after: ActiveUser = { ...before, emailChange: { mailId: question.mailId, address } };
  await needs.users.keepChanged([{ before, after, notices }], changeBy(needs.chance, actorOf(actor), 'user.emailChangeAsked', origin));
  return after;
}

const notChangeable = (): Refusal =>
  new Refusal(
    'conflict',
    'EMAIL_NOT_CHANGEABLE',
    'The address of somebody who is suspended cannot be changed. Reactivate them first, or add them with the other address.',
  );
