import type { Phrase } from '../../lib/domain/mails/phrase.ts';
import type { Calling } from '../shared/calling.ts';
import { element } from '../shared/elements.ts';
import type { Answer } from '../shared/post.ts';
import { paragraph } from '../shared/view.ts';
import type { View } from './view.ts';

type Decided = Exclude<Answer<unknown>, { readonly kind: 'unanswered' }>;

/** What can't be taken back, and is therefore asked once more. */
export interface Confirming {
  readonly heading: Phrase | string;
  /** What it would do. */
  readonly means: Phrase;
  /** What may be said along with it. */
  readonly fields?: readonly Node[];
  readonly does: string;
  readonly doing: string;
  readonly act: () => Promise<Answer<unknown>>;
  /** Called once somebody has decided; the dialog is closed by then. */
  readonly then: (answer: Decided) => void;
}

/** Asks once more; leaving the dialog changes nothing. */
export function confirmInDialog(
  { texts }: View,
  calling: Calling,
  { heading, means, fields = [], does, doing, act, then }: Confirming,
): void {
  const problem = element('p', { class: 'problem', role: 'alert', hidden: true });
  const surely = element('button', { type: 'submit', class: 'strong' }, does);
  const dialog = element('dialog', { 'aria-labelledby': 'confirm-heading', 'aria-describedby': 'confirm-means' });

  async function actNow(): Promise<void> {
    const answer = await act();
    if (answer.kind === 'unanswered') {
      problem.hidden = false;
      problem.textContent = texts.noAnswer;
      surely.textContent = texts.tryAgain;
      return;
    }
    dialog.close();
    then(answer);
  }

  const meaning = paragraph(means);
  meaning.id = 'confirm-means';
  dialog.append(
    element(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          problem.hidden = true;
          calling(surely, doing, actNow);
        },
      },
      element('h2', { id: 'confirm-heading', tabindex: '-1', autofocus: true }, heading),
      meaning,
      ...fields,
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
