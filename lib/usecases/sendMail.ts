import type { MailQueued } from '../../events/mailQueued.ts';
import { deliverable } from '../domain/address.ts';
import type { Delivery } from '../domain/invitation.ts';
import type { Mail } from '../domain/mail.ts';
import { LINK_MS, withSecret, writeMailLink } from '../domain/mailLink.ts';
import { decideDelivery, givenUp, queuedAgain, taken } from '../domain/sending.ts';
import { BLOCKED, isBlocked } from '../domain/mailBlock.ts';
import { deliver } from './deliver.ts';
import { findReader, type Reader } from './mailReader.ts';
import type { Chance, Mailer, MailStore, OutgoingMail, PersonStore } from './ports.ts';
import type { SendingPace } from './ports/pace.ts';
import { replyTo } from './writeInvitation.ts';
import { writeNotice, type NoticeNeeds } from './writeNotice.ts';

export interface SendMailNeeds extends NoticeNeeds {
  readonly notices: MailStore;
  readonly people: PersonStore;
  readonly mailer: Mailer;
  readonly pace: SendingPace;
  readonly chance: Chance;
}

/** As of an invitation. */
export type SendMailOutcome = 'sent' | 'nothing' | 'later' | 'putOff' | 'failed';

/** Claim, send, mark. A message that comes twice, late or out of order has one effect. Throws Overtaken, and what SES threw. */
export async function sendMail(needs: SendMailNeeds, { mailId }: MailQueued): Promise<SendMailOutcome> {
  const mail = await needs.notices.find(mailId);
  if (!mail) return 'nothing';
  const sendId = needs.chance.newId();
  const decide = () => decideDelivery(mail.delivery, sendId, needs.chance.now());
  const asked = decide();
  if (asked.do === 'nothing') return 'nothing';
  if (asked.do === 'wait') return 'later';
  const place = asked.do === 'claim' ? await needs.pace.take('single') : 'now';
  if (place !== 'now') {
    await needs.notices.keepPutOff(mail, place.until);
    return 'putOff';
  }
  const claim = decide();
  if (claim.do === 'nothing' || claim.do === 'wait') return 'later';
  const reader = claim.do === 'claim' ? await findReader(needs, mail) : undefined;
  const secret = needs.chance.random(32);
  const claimed: Mail = { ...(reader ? linked(needs, mail, reader, secret) : mail), delivery: claim.delivery };
  await needs.notices.keepSending(mail, claimed, needs.chance.now());
  if (claim.do === 'giveUp') return 'failed';

  const keep = (delivery: Delivery) => needs.notices.keepSending(claimed, { ...claimed, delivery }, needs.chance.now());
  const giveUp = (reason: string) => keep(givenUp(reason, needs.chance.now(), claim.delivery.unanswered));
  const outgoing =
    reader && isBlocked(reader.person)
      ? BLOCKED
      : reader
        ? await write(needs, claimed, reader, sendId, writeMailLink({ mailId, secret }))
        : nobody(mail);
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

/** Of a mail with a link: with the secret of this send. */
function linked({ chance }: SendMailNeeds, mail: Mail, { person }: Reader, secret: Uint8Array): Mail {
  if (mail.kind !== 'passwordReset' && mail.kind !== 'emailChange') return mail;
  const endsAt = new Date(chance.now().getTime() + LINK_MS[mail.kind]);
  return { ...mail, link: withSecret(mail.link, secret, { endsAt, passwordEpoch: person.passwordEpoch }) };
}

const nobody = ({ kind }: Mail): string =>
  kind === 'passwordReset' ? 'Nobody who can sign in has this address.' : 'The recipient is no longer active.';

/** The e-mail, or why there is none. */
async function write(needs: SendMailNeeds, mail: Mail, reader: Reader, sendId: string, linkToken: string): Promise<OutgoingMail | string> {
  const text = await writeNotice(needs, mail, reader, linkToken);
  if (!text) return 'There was nothing left to tell.';
  const { accountId, userId } = reader.user;
  return {
    to: deliverable(reader.address),
    ...replyTo(reader.account),
    text,
    sendId,
    tags: { account: accountId, user: userId, mail: mail.mailId, kind: mail.kind, send: sendId },
  };
}
