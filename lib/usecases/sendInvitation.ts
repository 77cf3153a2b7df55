import { cancel, isPending } from '../domain/deciding.ts';
import { secretHash, writeInvitationToken } from '../domain/invitationToken.ts';
import type { PendingInvitation } from '../domain/invitation.ts';
import { BLOCKED, isBlocked } from '../domain/mailBlock.ts';
import { sameHome } from '../domain/person.ts';
import { decideClaim, failed, putBack, sent } from '../domain/sending.ts';
import type { InvitedUser } from '../domain/user.ts';
import { changeBy } from './change.ts';
import { deliver } from './deliver.ts';
import type { Chance, InvitationStore, Mailer } from './ports.ts';
import type { SendingPace } from './ports/pace.ts';
import { writeInvitation, type WriteNeeds } from './writeInvitation.ts';

export interface SendNeeds extends WriteNeeds {
  readonly invitations: InvitationStore;
  readonly mailer: Mailer;
  readonly pace: SendingPace;
  readonly chance: Chance;
  readonly webUrl: string;
}

export interface SendAsk {
  readonly accountId: string;
  readonly userId: string;
  readonly generation: number;
  readonly requestId: string;
}

/**
 * `later`: somebody else is at it, or the mail service wants a pause; the message stays on the queue. `putOff`: the mail
 * service takes no more for a while; the sweep brings the message back then.
 */
export type SendOutcome = 'sent' | 'nothing' | 'later' | 'putOff' | 'cancelled' | 'failed';

/** Claim, send, mark. A message that comes twice, late or out of order has one effect. Throws Overtaken, and what SES threw. */
export async function sendInvitation(needs: SendNeeds, ask: SendAsk): Promise<SendOutcome> {
  const found = await needs.invitations.find(ask.accountId, ask.userId);
  if (!found || !isPending(found.user)) return 'nothing';
  const { user, person } = found;
  if (!sameHome(person.home, user.invitation.home)) return cancelled(needs, user, ask);

  const account = await needs.accounts.find(ask.accountId);
  // Closed: what it still has open is being ended, and its links open nothing.
  if (account?.status !== 'active') return 'nothing';
  const secret = needs.chance.random(32);
  const send = { sendId: needs.chance.newId(), secretHash: secretHash(secret), days: account.settings.invitationDays };
  const decide = () => decideClaim(user.invitation, ask.generation, send, needs.chance.now());
  const asked = decide();
  if (asked.do === 'nothing') return 'nothing';
  if (asked.do === 'wait') return 'later';
  if (isBlocked(person)) return blocked(needs, user);
  const place = asked.do === 'claim' ? await needs.pace.take(user.invitation.lane ?? 'single') : 'now';
  if (place !== 'now') return putOff(needs, user, place.until);
  const claim = decide();
  if (claim.do === 'nothing' || claim.do === 'wait') return 'later';
  await needs.invitations.keepSending(user, claim.invitation, needs.chance.now());
  if (claim.do === 'giveUp') return 'failed';

  const claimed: InvitedUser = { ...user, invitation: claim.invitation };
  const link = `${needs.webUrl}/invitation#${writeInvitationToken({ ...user, secret })}`;
  const expiresAt = claim.invitation.expiresAt ?? needs.chance.now();
  const mail = await writeInvitation(needs, claimed, person, account, { sendId: send.sendId, link, expiresAt });
  const keep = (after: PendingInvitation) => needs.invitations.keepSending(claimed, after, needs.chance.now());
  return deliver(needs.mailer, mail, {
    taken: () => keep(sent(claimed.invitation, send.sendId, needs.chance.now(), account.settings)),
    queuedAgain: () => keep(putBack(claimed.invitation)),
    givenUp: (reason) => keep(failed(claimed.invitation, reason, needs.chance.now())),
  });
}

/** The mail service takes no more for now, and a message that waits too long on a queue is lost. */
async function putOff({ invitations }: SendNeeds, user: InvitedUser, until: Date): Promise<SendOutcome> {
  await invitations.keepPutOff(user, until);
  return 'putOff';
}

/** The address does not take e-mails, or its owner wants none: it is said, and an administrator may know better. */
async function blocked(needs: SendNeeds, user: InvitedUser): Promise<SendOutcome> {
  const now = needs.chance.now();
  await needs.invitations.keepSending(user, failed(user.invitation, BLOCKED, now), now);
  return 'failed';
}

/** Another account was joined meanwhile: nothing is sent, and the seats go back. */
async function cancelled(needs: SendNeeds, user: InvitedUser, ask: SendAsk): Promise<SendOutcome> {
  const change = changeBy(needs.chance, { kind: 'system', id: 'sendInvitation' }, 'invitation.cancelled', { requestId: ask.requestId });
  await needs.invitations.keepEnded(user, cancel(user, 'joinedElsewhere', needs.chance.now()), change);
  return 'cancelled';
}
