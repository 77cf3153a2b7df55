import type { MailFeedback } from '../../events/mailFeedback.ts';
import { readAddress } from '../domain/address.ts';
import type { SendEvent } from '../domain/feedback.ts';
import { personIdOf } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';

/** An event of one send, of which nothing tells an address. */
export type Feedback = {
  readonly accountId: string;
  readonly userId: string;
  /** The person at the address that it went to; absent where that is no address that we would write to. */
  readonly personId?: string;
  /** Of an invitation. */
  readonly generation?: number;
  /** Of any other e-mail. */
  readonly mailId?: string;
  readonly event: SendEvent;
};

/** Of an e-mail that no sender of ours has sent, through the same configuration set. */
export type Foreign = { readonly foreign: true };

export function readFeedback(message: MailFeedback): Feedback | Foreign {
  const { destination, tags } = message.mail;
  if (!tags) return { foreign: true };
  const [generation, mailId, personId] = [tags.generation?.[0], tags.mail?.[0], personOf(destination[0])];
  return {
    accountId: tags.account[0],
    userId: tags.user[0],
    ...(personId === undefined ? {} : { personId }),
    ...(generation === undefined ? {} : { generation: Number(generation) }),
    ...(mailId === undefined ? {} : { mailId }),
    event: { sendId: tags.send[0], ...whatHappened(message) },
  };
}

function personOf(address = ''): string | undefined {
  try {
    return personIdOf(readAddress(address).normalised);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function whatHappened(message: MailFeedback): Omit<SendEvent, 'sendId'> {
  const sentAt = new Date(message.mail.timestamp);
  switch (message.eventType) {
    case 'Send':
      return { kind: 'sent', at: sentAt };
    case 'Delivery':
      return { kind: 'delivered', at: new Date(message.delivery.timestamp) };
    case 'DeliveryDelay': {
      const { timestamp, delayType = '' } = message.deliveryDelay;
      return {
        kind: 'delayed',
        at: new Date(timestamp),
        reason: DELAYS[delayType] ?? 'The mailbox did not take it yet. It is being tried again.',
      };
    }
    case 'Bounce': {
      const { bounceType, bounceSubType = '', timestamp } = message.bounce;
      const isForGood = bounceType === 'Permanent';
      const reason =
        BOUNCES[bounceSubType] ?? (isForGood ? 'The mailbox refused the e-mail for good.' : 'The mailbox did not take the e-mail for now.');
      return { kind: isForGood ? 'bounced' : 'bouncedForNow', at: new Date(timestamp), reason };
    }
    case 'Complaint':
      return { kind: 'complained', at: new Date(message.complaint.timestamp), reason: 'The person reported the e-mail as unwanted.' };
    case 'Reject':
      return { kind: 'rejected', at: sentAt, reason: 'The mail service found something harmful in the e-mail and did not send it.' };
    case 'Rendering Failure':
      return { kind: 'rejected', at: sentAt, reason: 'The mail service could not write the e-mail.' };
  }
}

/** By SES's subtypes (SES developer guide, "Contents of Amazon SNS notifications": bounce types). */
const BOUNCES: Readonly<Record<string, string>> = {
  NoEmail: 'There is no mailbox of this address.',
  Suppressed: 'This address did not exist when others wrote to it lately, so the mail service did not try.',
  OnAccountSuppressionList: 'The mail service does not write to this address, because it refused e-mails before.',
  MailboxFull: 'The mailbox is full.',
  MessageTooLarge: 'The mailbox takes no e-mails of this size.',
  ContentRejected: 'The mailbox refused what the e-mail says.',
  AttachmentRejected: 'The mailbox refused what the e-mail says.',
};

const DELAYS: Readonly<Record<string, string>> = {
  MailboxFull: 'The mailbox is full. It is being tried again.',
  RecipientServerError: 'The mail server of the address has a problem. It is being tried again.',
  TransientCommunicationFailure: 'The mail server of the address could not be reached. It is being tried again.',
  SpamDetected: 'The mail server of the address took it for unwanted mail at first. It is being tried again.',
};
