import type { Locale } from '../locale.ts';
import type { RoleName } from '../role.ts';
import { accountMailTexts } from './accountMailTexts.ts';
import type { MailText } from './invitationMail.ts';
import { numeral, plural } from './contentWords.ts';
import { invitationMailTexts } from './invitationMailTexts.ts';
import { mailHtml, mailPlainText, type Block } from './mailLayout.ts';
import { moment } from './moment.ts';
import { asText, list, oneLine, phrase, type Phrase } from './phrase.ts';

interface ReaderFacts {
  readonly locale: Locale;
  readonly firstName: string;
  readonly accountName: string;
  /** An IANA name. */
  readonly timeZone: string;
}

interface LinkFacts {
  readonly link: string;
  readonly endsAt: Date;
}

/** What each of these e-mails is about. */
export type AccountMailFacts = ReaderFacts &
  (
    | ({ readonly kind: 'passwordReset' } & LinkFacts)
    | { readonly kind: 'passwordChanged'; readonly at: Date; readonly resetPage: string }
    | ({ readonly kind: 'emailChange'; readonly email: string } & LinkFacts)
    | { readonly kind: 'emailChangeAsked'; readonly email: string }
    | { readonly kind: 'emailChanged'; readonly email: string; readonly at: Date }
    | { readonly kind: 'invitationsExpired'; readonly count: number; readonly names: readonly string[] }
    | { readonly kind: 'newInvitationRequested'; readonly name: string; readonly email: string }
    | { readonly kind: 'accessChanged'; readonly productNames: readonly string[]; readonly role: RoleName }
  );

interface Said {
  readonly heading: Phrase;
  readonly paragraphs: readonly Block[];
  readonly action?: { readonly button: Phrase; readonly link: string; readonly until: Phrase };
  readonly notes: readonly Phrase[];
}

/**
 * The e-mail that tells somebody of their own password, address or access, in their language. Throws a RangeError for a time zone that does not exist.
 */
export function accountMail(facts: AccountMailFacts): MailText {
  const language = facts.locale;
  const shared = invitationMailTexts[language];
  const { heading, paragraphs, action, notes } = said(language, facts);
  const content = {
    language,
    heading,
    paragraphs: [oneLine(facts.firstName) === '' ? shared.greetingWithoutName : shared.greeting(facts.firstName), ...paragraphs],
    ...(action ? { action: { button: action.button, link: action.link, plainLink: shared.plainLink, afterButton: [action.until] } } : {}),
    notes: action ? [...notes, shared.personal] : notes,
  };
  return { subject: asText(heading), html: mailHtml(content), text: mailPlainText(content) };
}

function said(language: Locale, facts: AccountMailFacts): Said {
  const texts = accountMailTexts[language];
  const { accountName, timeZone } = facts;
  const when = (at: Date) => moment(language, at, timeZone);
  switch (facts.kind) {
    case 'passwordReset': {
      const { heading, asked, button, until, ignore } = texts.passwordReset;
      const action = { button, link: facts.link, until: until(when(facts.endsAt)) };
      return { heading, paragraphs: [asked(accountName)], action, notes: [ignore] };
    }
    case 'passwordChanged': {
      const { heading, changed, otherSessions, notYou } = texts.passwordChanged;
      return { heading, paragraphs: [changed(accountName, when(facts.at)), otherSessions], notes: [notYou(facts.resetPage)] };
    }
    case 'emailChange': {
      const { heading, asked, untilThen, button, until, ignore } = texts.emailChange;
      const action = { button, link: facts.link, until: until(when(facts.endsAt)) };
      return { heading, paragraphs: [asked(accountName, facts.email), untilThen], action, notes: [ignore(accountName)] };
    }
    case 'emailChangeAsked': {
      const { heading, asked, untilThen, disagree } = texts.emailChangeAsked;
      return { heading, paragraphs: [asked(accountName, facts.email), untilThen], notes: [disagree(accountName)] };
    }
    case 'emailChanged': {
      const { heading, changed, disagree } = texts.emailChanged;
      return { heading, paragraphs: [changed(accountName, facts.email, when(facts.at))], notes: [disagree(accountName)] };
    }
    case 'invitationsExpired': {
      const { heading, expired, others, seats, why } = texts.invitationsExpired;
      const { count, names } = facts;
      const left = count - names.length;
      const more = left > 0 && names.length > 0 ? [plural(language, left, others)(numeral(language, left))] : [];
      const items = [...names.map((name) => phrase`${name}`), ...more];
      return {
        heading: plural(language, count, heading)(numeral(language, count)),
        paragraphs: [plural(language, count, expired)(accountName), ...(items.length > 0 ? [{ items }] : []), seats],
        notes: [why(accountName)],
      };
    }
    case 'newInvitationRequested': {
      const { heading, asks, resend, why } = texts.newInvitationRequested;
      return { heading: heading(facts.name), paragraphs: [asks(facts.name, facts.email, accountName), resend], notes: [why(accountName)] };
    }
    case 'accessChanged': {
      const { heading, products, noProducts, roles, why } = texts.accessChanged;
      const { productNames, role } = facts;
      return {
        heading: heading(accountName),
        paragraphs: [
          productNames.length === 0 ? noProducts : products(list(language, productNames)),
          roles[role === 'custom' ? 'manager' : role],
        ],
        notes: [why(accountName)],
      };
    }
  }
}
