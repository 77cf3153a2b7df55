import type { Locale } from '../locale.ts';
import type { RoleName } from '../role.ts';
import { invitationMailTexts } from './invitationMailTexts.ts';
import { mailHtml, mailPlainText } from './mailLayout.ts';
import { moment } from './moment.ts';
import { asText, list, oneLine, type Phrase } from './phrase.ts';

export interface InvitationMailFacts {
  readonly locale: Locale;
  readonly firstName: string;
  readonly accountName: string;
  /** Absent when the company's own staff invites. */
  readonly inviterName?: string;
  /** Empty for who only administers. */
  readonly productNames: readonly string[];
  readonly role: RoleName;
  readonly expiresAt: Date;
  /** An IANA name. */
  readonly timeZone: string;
  readonly link: string;
  /** Since when an answer is waited for, in an e-mail that reminds of it. */
  readonly remindsSince?: Date;
  readonly passwordNeeded: boolean;
}

export interface MailText {
  /** One line. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * The e-mail that invites one person, in their language.
 * Throws a RangeError for a time zone that does not exist.
 */
export function invitationMail(facts: InvitationMailFacts): MailText {
  const language = facts.locale;
  const texts = invitationMailTexts[language];
  const account = facts.accountName;
  const inviter = oneLine(facts.inviterName ?? '');
  const content = {
    language,
    heading: texts.heading(account),
    paragraphs: [
      oneLine(facts.firstName) === '' ? texts.greetingWithoutName : texts.greeting(facts.firstName),
      ...reminderParagraphs(language, facts),
      inviter === '' ? texts.invites(account) : texts.invitesFrom(inviter, account),
      ...(facts.productNames.length === 0 ? [] : [texts.products(list(language, facts.productNames))]),
      ...(facts.role === 'member' ? [] : [texts.roles[facts.role === 'custom' ? 'manager' : facts.role]]),
      facts.passwordNeeded ? texts.acceptWithNewPassword : texts.acceptWithOwnPassword,
    ],
    action: {
      button: texts.button,
      link: facts.link,
      plainLink: texts.plainLink,
      afterButton: [texts.until(moment(language, facts.expiresAt, facts.timeZone))],
    },
    notes: [texts.ignore(account), texts.personal],
  };
  return {
    subject: subjectOf(language, facts, inviter === '' ? texts.heading(account) : texts.subjectFrom(inviter, account)),
    html: mailHtml(content),
    text: mailPlainText(content),
  };
}

type Reminding = Pick<InvitationMailFacts, 'remindsSince' | 'timeZone'>;

/** What stands before everything else in an e-mail that reminds. */
export const reminderParagraphs = (language: Locale, { remindsSince, timeZone }: Reminding): Phrase[] =>
  remindsSince ? [invitationMailTexts[language].reminds(moment(language, remindsSince, timeZone))] : [];

/** A reminder says so where it is listed among other e-mails. */
export const subjectOf = (language: Locale, { remindsSince }: Reminding, subject: Phrase): string =>
  asText(remindsSince ? invitationMailTexts[language].reminderSubject(subject) : subject);
