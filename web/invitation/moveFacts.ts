import { contentLines, stayingLines } from '../../lib/domain/mails/contentWords.ts';
import type { Phrase } from '../../lib/domain/mails/phrase.ts';
import type { Invitation, Move } from './api.ts';
import { element, nodesOf } from '../shared/elements.ts';
import { paragraph } from '../shared/view.ts';
import type { View } from './view.ts';

/** Rows for the list of facts: from where to where, what moves, and what stays and why. */
export function moveFacts({ language, texts }: View, { accountName }: Invitation, move: Move): HTMLElement[] {
  const { transfer } = texts;
  const names = move.productNames ?? {};
  const moving = contentLines(language, move.moves, names);
  const staying = stayingLines(language, move.stays, names, accountName);
  const without = staying.length === 0 ? transfer.nothingThere : transfer.nothingMoves;
  return [
    element('dt', {}, transfer.from),
    element('dd', {}, [{ given: move.fromAccountName }]),
    element('dt', {}, transfer.to),
    element('dd', {}, [{ given: accountName }]),
    element('dt', {}, transfer.moves),
    element('dd', {}, moving.length === 0 ? without : bullets(moving)),
    element('dt', {}, transfer.stays),
    element('dd', {}, staying.length === 0 ? transfer.nothingStays : bullets(staying)),
  ];
}

const bullets = (lines: readonly Phrase[]): HTMLUListElement =>
  element('ul', {}, ...lines.map((line) => element('li', {}, ...nodesOf(line))));

/** What each of the two answers does. */
export function moveMeans({ texts: { transfer } }: View, { accountName }: Invitation, { fromAccountName, moves }: Move): HTMLElement[] {
  const history = moves.some(({ kind, count }) => kind === 'sessionHistory' && count > 0);
  return [
    ...(history ? [paragraph(transfer.historyStaysReadable(fromAccountName))] : []),
    paragraph(transfer.acceptMeans(accountName, fromAccountName)),
    paragraph(transfer.declineMeans(fromAccountName)),
  ];
}
