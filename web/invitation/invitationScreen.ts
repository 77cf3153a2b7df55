import { moment } from '../../lib/domain/mails/moment.ts';
import { list, type Phrase } from '../../lib/domain/mails/phrase.ts';
import { oneCallAtATime } from '../shared/calling.ts';
import { element } from '../shared/elements.ts';
import { passwordField } from '../shared/passwordField.ts';
import type { Answer } from '../shared/post.ts';
import { signInLink } from '../shared/signInLink.ts';
import { paragraph, problemLine, showScreen } from '../shared/view.ts';
import { accept, type Invitation } from './api.ts';
import { confirmInDialog } from './confirmDialog.ts';
import { askToDecline } from './declineDialog.ts';
import { moveFacts, moveMeans } from './moveFacts.ts';
import { showRefused, type View } from './view.ts';

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

/** To what they were invited to use, and to their own profile. */
function onward({ texts, language }: View, invitation: Invitation): HTMLElement {
  const { products, productUrls = {} } = invitation;
  const names = productsOf(invitation);
  const links = products.flatMap((productId, at) => {
    const href = productUrls[productId];
    return href === undefined
      ? []
      : [element('a', { class: 'button strong', href, rel: 'noreferrer' }, texts.goTo(names[at] ?? productId))];
  });
  return element('div', { class: 'choices' }, ...links, signInLink(language));
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
    onward(view, invitation),
  );
}

/** What a person is invited to, and the two answers that they can give. `notice` says why the screen is shown anew. */
export function showInvitation(view: View, token: string, invitation: Invitation, notice?: string): void {
  const { texts } = view;
  const calling = oneCallAtATime();
  const problem = problemLine();
  const password = invitation.passwordNeeded ? passwordField(texts, problem.line.id) : undefined;
  const acceptButton = element('button', { type: 'submit', class: 'strong' }, texts.accept);

  function hear(answer: Answer<unknown>): void {
    if (answer.kind === 'done') {
      showWelcome(view, invitation);
    } else if (answer.kind === 'unanswered') {
      problem.tell(texts.noAnswer);
      acceptButton.textContent = texts.tryAgain;
    } else if (answer.code === 'PASSWORD_WEAK') {
      acceptButton.textContent = texts.accept;
      problem.tell(texts.passwordWeak, password?.input);
    } else if (answer.code === 'PASSWORD_REQUIRED') {
      showInvitation(view, token, { ...invitation, passwordNeeded: true }, texts.passwordRequired);
    } else if (answer.code === 'PASSWORD_NOT_EXPECTED') {
      showInvitation(view, token, { ...invitation, passwordNeeded: false }, texts.passwordNotExpected);
    } else {
      showRefused(view, answer.code, answer.detail, token);
    }
  }

  function submit(event: Event): void {
    event.preventDefault();
    problem.clear();
    if (password && !password.fits()) {
      problem.tell(texts.passwordMissing, password.input);
      return;
    }
    password?.conceal();
    const acceptNow = () => accept(token, password?.input.value);
    const { transfer, accountName } = invitation;
    if (transfer) {
      confirmInDialog(view, calling, {
        heading: texts.transfer.acceptHeading(accountName),
        means: texts.transfer.acceptMeans(accountName, transfer.fromAccountName),
        does: texts.transfer.acceptSurely,
        doing: texts.accepting,
        act: acceptNow,
        then: hear,
      });
      return;
    }
    calling(acceptButton, texts.accepting, async () => {
      hear(await acceptNow());
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
      problem.line,
      element('div', { class: 'choices' }, acceptButton, declineButton),
    ),
  );
  if (notice !== undefined) problem.tell(notice);
}
