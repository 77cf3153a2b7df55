import type { Locale } from '../locale.ts';
import { movedCounts } from '../movedCounts.ts';
import type { Move } from '../transfer.ts';
import { contentLines, numeral, plural, type ProductNames } from './contentWords.ts';
import type { MailText } from './invitationMail.ts';
import { invitationMailTexts } from './invitationMailTexts.ts';
import { mailHtml, mailPlainText, type Block } from './mailLayout.ts';
import { moment } from './moment.ts';
import { noticeMailTexts } from './noticeMailTexts.ts';
import { asText, list, oneLine } from './phrase.ts';

/** No field of these can name the new account: whoever reads this mail must not learn it. */
export interface MovedAwayFacts {
  /** Of who reads it. */
  readonly locale: Locale;
  readonly firstName: string;
  /** The account that they administer, and that was left. */
  readonly accountName: string;
  /** An IANA name. */
  readonly timeZone: string;
  /** Who has left, first and last name. */
  readonly leaver: string;
  readonly leftAt: Date;
  /** Products of the seats that came free. */
  readonly freedNames: readonly string[];
  readonly move: Move;
  /** Of all that the move speaks of. */
  readonly namesById: ProductNames;
}

/** Tells a super admin of the old account who has left, and what came free. Throws a RangeError for a zone that does not exist. */
export function movedAwayMail(facts: MovedAwayFacts): MailText {
  const language = facts.locale;
  const texts = noticeMailTexts[language].movedAway;
  const shared = invitationMailTexts[language];
  const { freedNames, leaver, accountName, move } = facts;
  const { moves = [], stays = [] } = move.manifest ?? {};
  const hasHistory = [...moves, ...stays].some(({ kind, count }) => kind === 'sessionHistory' && count > 0);
  const content = {
    language,
    heading: texts.heading(leaver),
    paragraphs: [
      oneLine(facts.firstName) === '' ? shared.greetingWithoutName : shared.greeting(facts.firstName),
      texts.hasMoved(leaver, accountName, moment(language, facts.leftAt, facts.timeZone)),
      ...(freedNames.length === 0 ? [] : [plural(language, freedNames.length, texts.seatsFree)(list(language, freedNames))]),
      ...whatMoved(language, facts),
      ...(hasHistory ? [texts.historyStays] : []),
    ],
    notes: [texts.why(accountName)],
  };
  return { subject: asText(content.heading), html: mailHtml(content), text: mailPlainText(content) };
}

function whatMoved(language: Locale, { move, namesById }: MovedAwayFacts): Block[] {
  const texts = noticeMailTexts[language].movedAway;
  const counts = movedCounts(move);
  if (!counts && move.moved > 0) return [plural(language, move.moved, texts.movedInAll)(numeral(language, move.moved))];
  const items = contentLines(language, counts ?? [], namesById);
  return items.length === 0 ? [texts.nothingMoved] : [texts.moved, { items }];
}
