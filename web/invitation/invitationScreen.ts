import { moment } from '../../lib/domain/mails/moment.ts';
import { list, type Phrase } from '../../lib/domain/mails/phrase.ts';
import { accept, type Answer, type Invitation } from './api.ts';
import { oneCallAtATime } from './calling.ts';
import { askToDecline } from './declineDialog.ts';
import { element } from './elements.ts';
import { moveFacts, moveMeans } from './moveFacts.ts';
import { passwordField } from './passwordField.ts';
import { paragraph, showRefused, showScreen, type View } from './view.ts';

const productsOf = ({ productNames, products }: Invitation) => productNames ?? products;

function facts(view: View, invitation: Invitation): HTMLElement {
  const { language, texts } = view;
  const products = productsOf(invitation);
  return element(
    'dl',
    {},
    ...(invitation.transfer ? moveFacts(view, invitation, invitation.transfer) : []),
    element('dt', {}, texts.products),
    element('dd', {}, products.length === 0 ? texts.administers : list(language, products)),
    element('dt', {}, texts.until),
    element('dd', {}, moment(language, new Date(invitation.expiresAt))),
  );
}

function heading({ texts }: View, { inviterName, accountName, transfer }: Invitation): Phrase {
  const { invites, invitesFrom } = transfer ? texts.transfer : texts;
  return inviterName ? invitesFrom(inviterName, accountName) : invites(accountName);
}

function showWelcome(view: View, invitation: Invitation): void {
  const { texts, language } = view;
  const products = productsOf(invitation);
  showScreen(
    view,
    texts.welcome,
    paragraph(
      products.length === 0 ? texts.joined(invitation.accountName) : texts.joinedWith(invitation.accountName, list(language, products)),
    ),
    invitation.transfer?.moves.some(({ count }) => count > 0) ? paragraph(texts.transfer.moving) : undefined,
    paragraph(invitation.passwordNeeded ? texts.signInWithNewPassword : texts.signInWithOwnPassword),
  );
}

/** What a person is invited to, and the two answers that they can give. `notice` says why the screen is shown anew. */
export function showInvitation(view: View, token: string, invitation: Invitation, notice?: string): void {
  const { texts } = view;
  const calling = oneCallAtATime();
  const problem = element('p', { id: 'problem', class: 'problem', role: 'alert', hidden: true });
  const password = invitation.passwordNeeded ? passwordField(view, problem.id) : undefined;
  const acceptButton = element('button', { type: 'submit', class: 'strong' }, texts.accept);

  function tell(sentence: string, aboutPassword = false): void {
    problem.hidden = false;
    problem.textContent = sentence;
    if (!aboutPassword || !password) return;
    password.input.setAttribute('aria-invalid', 'true');
    password.input.focus();
  }

  function hear(answer: Answer<unknown>): void {
    if (answer.kind === 'done') {
      showWelcome(view, invitation);
    } else if (answer.kind === 'unanswered') {
      tell(texts.noAnswer);
      acceptButton.textContent = texts.tryAgain;
    } else if (answer.code === 'PASSWORD_WEAK') {
      acceptButton.textContent = texts.accept;
      tell(texts.passwordWeak, true);
    } else if (answer.code === 'PASSWORD_REQUIRED') {
      showInvitation(view, token, { ...invitation, passwordNeeded: true }, texts.passwordRequired);
    } else if (answer.code === 'PASSWORD_NOT_EXPECTED') {
      showInvitation(view, token, { ...invitation, passwordNeeded: false }, texts.passwordNotExpected);
    } else {
      showRefused(view, answer.code, answer.detail);
    }
  }

  function submit(event: Event): void {
    event.preventDefault();
    problem.hidden = true;
    if (password && !password.fits()) {
      tell(texts.passwordMissing, true);
      return;
    }
    password?.conceal();
    calling(acceptButton, texts.accepting, async () => {
      hear(await accept(token, password?.input.value));
    });
  }

  const declineButton = element(
    'button',
    {
      type: 'button',
      onclick: () => {
        askToDecline(view, token, invitation, calling);
      },
    },
    texts.decline,
  );
  showScreen(
    view,
    heading(view, invitation),
    paragraph(texts.greeting(invitation.firstName)),
    facts(view, invitation),
    ...(invitation.transfer ? moveMeans(view, invitation, invitation.transfer) : []),
    element(
      'form',
      { novalidate: true, onsubmit: submit },
      password?.block ?? paragraph(texts.keepPassword),
      problem,
      element('div', { class: 'choices' }, acceptButton, declineButton),
    ),
  );
  if (notice !== undefined) tell(notice);
}
