import { deliverable } from '../domain/address.ts';
import { cancel, isPending, passwordNeeded } from '../domain/deciding.ts';
import { secretHash, writeInvitationToken } from '../domain/invitationToken.ts';
import { invitationMail } from '../domain/mails/invitationMail.ts';
import type { PendingInvitation } from '../domain/invitation.ts';
import { sameHome, type Person } from '../domain/person.ts';
import { decideClaim, failed, putBack, sent } from '../domain/sending.ts';
import type { InvitedUser } from '../domain/user.ts';
import { changeBy } from './change.ts';
import {
  MailRefused,
  type AccountStore,
  type Chance,
  type InvitationStore,
  type Mailer,
  type OutgoingMail,
  type ProductStore,
} from './ports.ts';

export interface SendNeeds {
  readonly invitations: InvitationStore;
  readonly accounts: AccountStore;
  readonly products: ProductStore;
  readonly mailer: Mailer;
  readonly chance: Chance;
  readonly webUrl: string;
}

export interface SendAsk {
  readonly accountId: string;
  readonly userId: string;
  readonly generation: number;
  readonly requestId: string;
}

/** `later`: somebody else is at it, or the mail service wants a pause; the message stays on the queue. */
export type SendOutcome = 'sent' | 'nothing' | 'later' | 'cancelled' | 'failed';

/** Claim, send, mark. A message that comes twice, late or out of order has one effect. Throws Overtaken, and what SES threw. */
export async function sendInvitation(needs: SendNeeds, ask: SendAsk): Promise<SendOutcome> {
  const found = await needs.invitations.find(ask.accountId, ask.userId);
  if (!found || !isPending(found.user)) return 'nothing';
  const { user, person } = found;
  if (!sameHome(person.home, user.invitation.home)) return cancelled(needs, user, ask);

  const account = await needs.accounts.find(ask.accountId);
  if (!account) return 'nothing';
  const secret = needs.chance.random(32);
  const send = { sendId: needs.chance.newId(), secretHash: secretHash(secret), days: account.settings.invitationDays };
  const claim = decideClaim(user.invitation, ask.generation, send, needs.chance.now());
  if (claim.do === 'nothing') return 'nothing';
  if (claim.do === 'wait') return 'later';
  await needs.invitations.keepSending(user, claim.invitation, needs.chance.now());
  if (claim.do === 'giveUp') return 'failed';

  const claimed: InvitedUser = { ...user, invitation: claim.invitation };
  const link = `${needs.webUrl}/invitation#${writeInvitationToken({ ...user, secret })}`;
  const products = await needs.products.findMany(user.products);
  const mail = writeMail(claimed, person, {
    accountName: account.name,
    timeZone: account.settings.timeZone,
    productNames: products.map(({ name }) => name),
    link,
    expiresAt: claim.invitation.expiresAt ?? needs.chance.now(),
    sendId: send.sendId,
  });
  return deliver(needs, claimed, send.sendId, mail);
}

async function deliver(needs: SendNeeds, claimed: InvitedUser, sendId: string, mail: OutgoingMail): Promise<SendOutcome> {
  try {
    await needs.mailer.send(mail);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    const after: PendingInvitation = error.forNow
      ? putBack(claimed.invitation)
      : failed(claimed.invitation, error.message, needs.chance.now());
    await needs.invitations.keepSending(claimed, after, needs.chance.now());
    return error.forNow ? 'later' : 'failed';
  }
  await needs.invitations.keepSending(claimed, sent(claimed.invitation, sendId, needs.chance.now()), needs.chance.now());
  return 'sent';
}

/** Another account was joined meanwhile: nothing is sent, and the seats go back. */
async function cancelled(needs: SendNeeds, user: InvitedUser, ask: SendAsk): Promise<SendOutcome> {
  const change = changeBy(needs.chance, { kind: 'system', id: 'sendInvitation' }, 'invitation.cancelled', { requestId: ask.requestId });
  await needs.invitations.keepEnded(user, cancel(user, 'joinedElsewhere', needs.chance.now()), change);
  return 'cancelled';
}

interface MailParts {
  readonly accountName: string;
  readonly timeZone: string;
  readonly productNames: readonly string[];
  readonly link: string;
  readonly expiresAt: Date;
  readonly sendId: string;
}

function writeMail(user: InvitedUser, person: Person, { sendId, ...parts }: MailParts): OutgoingMail {
  const { firstName, locale, role, invitation } = user;
  return {
    to: deliverable({ typed: user.email, normalised: user.address }),
    text: invitationMail({
      ...parts,
      locale,
      firstName,
      role: role.name,
      passwordNeeded: passwordNeeded(person),
      ...(invitation.inviterName ? { inviterName: invitation.inviterName } : {}),
    }),
    sendId,
    tags: { account: user.accountId, user: user.userId, generation: String(invitation.generation), send: sendId },
  };
}
