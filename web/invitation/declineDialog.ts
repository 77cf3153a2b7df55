import type { Phrase } from '../../lib/domain/mails/phrase.ts';
import { decline, type Invitation } from './api.ts';
import type { Calling } from '../shared/calling.ts';
import { element } from '../shared/elements.ts';
import { paragraph, showScreen } from '../shared/view.ts';
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

/** Asks once more, since declining can't be taken back; leaving the dialog changes nothing. */
export function askToDecline(view: View, token: string, invitation: Invitation, calling: Calling): void {
  const { texts } = view;
  const { before, after } = meaning(view, invitation);
  const reason = element('textarea', { id: 'reason', rows: '3', maxlength: '500' });
  const problem = element('p', { class: 'problem', role: 'alert', hidden: true });
  const surely = element('button', { type: 'submit', class: 'strong' }, texts.declineSurely);
  const dialog = element('dialog', { 'aria-labelledby': 'decline-heading', 'aria-describedby': 'decline-means' });

  async function declineNow(): Promise<void> {
    const answer = await decline(token, reason.value.trim());
    if (answer.kind === 'unanswered') {
      problem.hidden = false;
      problem.textContent = texts.noAnswer;
      surely.textContent = texts.tryAgain;
      return;
    }
    dialog.close();
    if (answer.kind === 'refused') showRefused(view, answer.code, answer.detail, token);
    else showScreen(view, texts.declined, paragraph(after));
  }

  const means = paragraph(before);
  means.id = 'decline-means';
  dialog.append(
    element(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          problem.hidden = true;
          calling(surely, texts.declining, declineNow);
        },
      },
      element('h2', { id: 'decline-heading', tabindex: '-1', autofocus: true }, texts.declineHeading),
      means,
      element('label', { for: 'reason' }, texts.reason),
      reason,
      problem,
      element(
        'div',
        { class: 'choices' },
        surely,
        element(
          'button',
          {
            type: 'button',
            onclick: () => {
              dialog.close();
            },
          },
          texts.goBack,
        ),
      ),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
