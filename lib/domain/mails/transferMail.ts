import type { Locale } from '../locale.ts';
import type { Manifest } from '../transfer.ts';
import { contentLines, stayingLines, type ProductNames } from './contentWords.ts';
import { reminderParagraphs, subjectOf, type InvitationMailFacts, type MailText } from './invitationMail.ts';
import { invitationMailTexts } from './invitationMailTexts.ts';
import { mailHtml, mailPlainText, type Block } from './mailLayout.ts';
import { moment } from './moment.ts';
import { list, oneLine } from './phrase.ts';
import { transferMailTexts } from './transferMailTexts.ts';

export interface TransferMailFacts extends InvitationMailFacts {
  readonly fromAccountName: string;
  readonly manifest: Manifest;
  /** Of all that the manifest speaks of. */
  readonly namesById: ProductNames;
}

/**
 * The e-mail that asks one person to move their profile: by whom, what moves, what stays and why, what it ends, and
 * that declining changes nothing. In their language. Throws a RangeError for a time zone that does not exist.
 */
export function transferMail(facts: TransferMailFacts): MailText {
  const language = facts.locale;
  const texts = transferMailTexts[language];
  const shared = invitationMailTexts[language];
  const { accountName: account, fromAccountName: from } = facts;
  const inviter = oneLine(facts.inviterName ?? '');
  const content = {
    language,
    heading: texts.heading(account),
    paragraphs: [
      oneLine(facts.firstName) === '' ? shared.greetingWithoutName : shared.greeting(facts.firstName),
      ...reminderParagraphs(language, facts),
      inviter === '' ? texts.asks(account, from) : texts.asksFrom(inviter, account, from),
      ...whatMoves(language, facts),
      texts.leaves(from),
      ...(facts.productNames.length === 0 ? [] : [texts.products(list(language, facts.productNames), account)]),
      ...(facts.role === 'member' ? [] : [shared.roles[facts.role === 'custom' ? 'manager' : facts.role]]),
      facts.passwordNeeded ? shared.acceptWithNewPassword : shared.acceptWithOwnPassword,
    ],
    action: {
      button: shared.button,
      link: facts.link,
      plainLink: shared.plainLink,
      afterButton: [texts.until(moment(language, facts.expiresAt, facts.timeZone)), texts.declining(from)],
    },
    notes: [shared.personal],
  };
  return {
    subject: subjectOf(language, facts, inviter === '' ? texts.heading(account) : texts.subjectFrom(inviter, account)),
    html: mailHtml(content),
    text: mailPlainText(content),
  };
}

function whatMoves(language: Locale, { manifest, namesById, accountName, fromAccountName: from }: TransferMailFacts): Block[] {
  const texts = transferMailTexts[language];
  const moving = contentLines(language, manifest.moves, namesById);
  const staying = stayingLines(language, manifest.stays, namesById, accountName);
  if (moving.length === 0 && staying.length === 0) return [texts.nothingThere(from)];
  const history = manifest.moves.some(({ kind, count }) => kind === 'sessionHistory' && count > 0);
  return [
    ...(moving.length === 0 ? [texts.nothingMoves] : [texts.moves, { items: moving }]),
    ...(history ? [texts.historyStaysReadable(from)] : []),
    ...(staying.length > 0 ? [texts.stays(from), { items: staying }] : [history ? texts.nothingElseStays(from) : texts.nothingStays(from)]),
  ];
}
