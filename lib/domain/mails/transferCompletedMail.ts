import type { Locale } from '../locale.ts';
import { movedCounts } from '../movedCounts.ts';
import type { Move } from '../transfer.ts';
import { contentLines, numeral, plural, stayingLines, type ProductNames } from './contentWords.ts';
import type { MailText } from './invitationMail.ts';
import { invitationMailTexts } from './invitationMailTexts.ts';
import { mailHtml, mailPlainText, type Block } from './mailLayout.ts';
import { noticeMailTexts } from './noticeMailTexts.ts';
import { asText, list, oneLine, type Phrase } from './phrase.ts';

export interface TransferCompletedFacts {
  readonly locale: Locale;
  readonly firstName: string;
  readonly accountName: string;
  readonly fromAccountName: string;
  /** Empty for who only administers. */
  readonly productNames: readonly string[];
  readonly move: Move;
  /** Of all that the move speaks of. */
  readonly namesById: ProductNames;
}

/** Tells the person who moved what was done. They were at the old account, so it may be named to them. */
export function transferCompletedMail(facts: TransferCompletedFacts): MailText {
  const language = facts.locale;
  const texts = noticeMailTexts[language].transferCompleted;
  const shared = invitationMailTexts[language];
  const { accountName: account, fromAccountName: from } = facts;
  const content = {
    language,
    heading: texts.heading(account),
    paragraphs: [
      oneLine(facts.firstName) === '' ? shared.greetingWithoutName : shared.greeting(facts.firstName),
      texts.hasMoved(account, from),
      ...whatMoved(language, facts),
      ...whatStayed(language, facts),
      ...whatFailed(language, facts),
      texts.givenBack(from),
      ...(facts.productNames.length === 0 ? [] : [texts.products(list(language, facts.productNames), account)]),
    ],
    notes: [texts.signIn],
  };
  return { subject: asText(content.heading), html: mailHtml(content), text: mailPlainText(content) };
}

function whatMoved(language: Locale, { move, namesById, fromAccountName }: TransferCompletedFacts): Block[] {
  const texts = noticeMailTexts[language].transferCompleted;
  const counts = movedCounts(move);
  if (!counts && move.moved > 0) return [plural(language, move.moved, texts.movedInAll)(numeral(language, move.moved))];
  const items = contentLines(language, counts ?? [], namesById);
  return items.length === 0 ? [texts.nothingMoved(fromAccountName)] : [texts.moved, { items }];
}

function whatStayed(language: Locale, { move, namesById, accountName, fromAccountName }: TransferCompletedFacts): Block[] {
  const items = stayingLines(language, move.manifest?.stays ?? [], namesById, accountName);
  return items.length === 0 ? [] : [noticeMailTexts[language].transferCompleted.stayed(fromAccountName), { items }];
}

function whatFailed(language: Locale, { move: { failed }, accountName }: TransferCompletedFacts): Phrase[] {
  if (failed === 0) return [];
  return [plural(language, failed, noticeMailTexts[language].transferCompleted.failed)(numeral(language, failed), accountName)];
}
