import type { Phrase } from '../../lib/domain/mails/phrase.ts';
import { decline, type Invitation } from './api.ts';
import type { Calling } from '../shared/calling.ts';
import { element } from '../shared/elements.ts';
import { paragraph, showScreen } from '../shared/view.ts';
import { confirmInDialog } from './confirmDialog.ts';
import { showRefused, type View } from './view.ts';

/** What declining would do, and what it has done: of a seat, or of a move. */
function meaning({ texts }: View, { accountName, products, transfer }: Invitation): { readonly before: Phrase; readonly after: Phrase } {
  if (transfer)
    return {
      before: texts.transfer.declineSurelyMeans(transfer.fromAccountName),
      after: texts.transfer.declinedMeans(transfer.fromAccountName),
    };
  return products.length > 0
    ? { before: texts.declineMeans(accountName), after: texts.declinedMeans(accountName) }
    : { before: texts.declineMeansWithoutSeat, after: texts.declinedMeansWithoutSeat };
}

/** Asks once more, since declining can't be taken back. */
export function askToDecline(view: View, token: string, invitation: Invitation, calling: Calling): void {
  const { texts } = view;
  const { before, after } = meaning(view, invitation);
  const reason = element('textarea', { id: 'reason', rows: '3', maxlength: '500' });
  confirmInDialog(view, calling, {
    heading: texts.declineHeading,
    means: before,
    fields: [element('label', { for: 'reason' }, texts.reason), reason],
    does: texts.declineSurely,
    doing: texts.declining,
    act: () => decline(token, reason.value.trim()),
    then: (answer) => {
      if (answer.kind === 'refused') showRefused(view, answer.code, answer.detail, token);
      else showScreen(view, texts.declined, paragraph(after));
    },
  });
}
