import type { MailQueued } from '../../events/mailQueued.ts';
import { deliverable } from '../domain/address.ts';
import type { Delivery } from '../domain/invitation.ts';
import type { Mail } from '../domain/mail.ts';
import { withSecret, writeMailLink } from '../domain/mailLink.ts';
import { decideDelivery, givenUp, queuedAgain, taken } from '../domain/sending.ts';
import { deliver } from './deliver.ts';
import type { Chance, Mailer, MailStore, OutgoingMail } from './ports.ts';
import { writeNotice, type NoticeNeeds, type Reader } from './writeNotice.ts';

export interface SendMailNeeds extends NoticeNeeds {
  readonly notices: MailStore;
  readonly mailer: Mailer;
  readonly chance: Chance;
}

/** `later`: somebody else is at it, or the mail service wants a pause; the message stays on the queue. */
export type SendMailOutcome = 'sent' | 'nothing' | 'later' | 'failed';

/** Claim, send, mark. A message that comes twice, late or out of order has one effect. Throws Overtaken, and what SES threw. */
export async function sendMail(needs: SendMailNeeds, { mailId }: MailQueued): Promise<SendMailOutcome> {
  const mail = await needs.notices.find(mailId);
  if (!mail) return 'nothing';
  const sendId = needs.chance.newId();
  const claim = decideDelivery(mail.delivery, sendId, needs.chance.now());
  if (claim.do === 'nothing') return 'nothing';
  if (claim.do === 'wait') return 'later';
  const secret = claim.do === 'claim' && mail.secretHashes ? needs.chance.random(32) : undefined;
  const claimed: Mail = { ...(secret ? withSecret(mail, secret) : mail), delivery: claim.delivery };
  await needs.notices.keepSending(mail, claimed, needs.chance.now());
  if (claim.do === 'giveUp') return 'failed';

  const keep = (delivery: Delivery) => needs.notices.keepSending(claimed, { ...claimed, delivery }, needs.chance.now());
  const giveUp = (reason: string) => keep(givenUp(reason, needs.chance.now()));
  const outgoing = await write(needs, claimed, sendId, secret && writeMailLink({ mailId, secret }));
  if (typeof outgoing === 'string') {
    await giveUp(outgoing);
    return 'failed';
  }
  return deliver(needs.mailer, outgoing, {
    taken: () => keep(taken(sendId, needs.chance.now())),
    queuedAgain: () => keep(queuedAgain(claimed.delivery)),
    givenUp: giveUp,
  });
}

/** The e-mail, or why there is none. */
async function write(needs: SendMailNeeds, mail: Mail, sendId: string, linkToken?: string): Promise<OutgoingMail | string> {
  const reader = await readerOf(needs, mail);
  if (!reader) return 'The recipient is no longer active.';
  const text = await writeNotice(needs, mail, linkToken === undefined ? reader : { ...reader, linkToken });
  if (!text) return 'There was nothing left to tell.';
  const { user } = reader;
  return {
    to: deliverable({ typed: user.email, normalised: user.address }),
    text,
    sendId,
    tags: { account: user.accountId, user: user.userId, mail: mail.mailId, kind: mail.kind, send: sendId },
  };
}

async function readerOf({ users, accounts }: SendMailNeeds, { to }: Mail): Promise<Reader | undefined> {
  const [user, account] = await Promise.all([users.find(to.accountId, to.userId), accounts.find(to.accountId)]);
  return user?.status === 'active' && account ? { user, account } : undefined;
}
