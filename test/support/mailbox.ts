import { MailRefused, type Mailer, type OutgoingMail } from '../../lib/usecases/ports.ts';

/** What the mail service does with the next mails, in this order; afterwards it takes each one. */
type Mood = 'take' | 'throttle' | 'refuse' | 'takeAndLoseTheAnswer' | 'dieBeforeTaking' | { readonly answersAfter: Promise<unknown> };

export interface Mailbox extends Mailer {
  readonly taken: readonly OutgoingMail[];
  next(...moods: readonly Mood[]): void;
  /** Mails to this address, oldest first. */
  to(address: string): OutgoingMail[];
  /** The token behind the link of the last mail to this address. */
  tokenOf(address: string): string;
}

/** The mail service as a plain object that keeps what it took. */
export function mailbox(): Mailbox {
  const taken: OutgoingMail[] = [];
  const moods: Mood[] = [];
  const to = (address: string): OutgoingMail[] => taken.filter((mail) => mail.to === address);
  return {
    taken,
    to,
    next: (...more) => {
      moods.push(...more);
    },
    tokenOf: (address) => {
      const token = /\/(?:invitation|password-reset|email-change)#([A-Za-z0-9_-]+)/.exec(to(address).at(-1)?.text.text ?? '')?.[1];
      if (token === undefined) throw new Error('no mail with a link came to this address');
      return token;
    },
    send: async (mail) => {
      const mood = moods.shift() ?? 'take';
      if (mood === 'throttle') throw new MailRefused(true, 'TooManyRequestsException');
      if (mood === 'refuse') throw new MailRefused(false, 'The mail service refused it (MessageRejected).');
      if (mood === 'dieBeforeTaking') throw new Error('The sender died before the mail service heard of it.');
      taken.push(mail);
      if (typeof mood === 'object') await mood.answersAfter;
      if (mood === 'takeAndLoseTheAnswer') throw new Error('The mail service took it, and the answer was lost.');
    },
  };
}
