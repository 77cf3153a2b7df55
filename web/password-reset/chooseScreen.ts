import { oneCallAtATime } from '../shared/calling.ts';
import { element } from '../shared/elements.ts';
import { passwordField } from '../shared/passwordField.ts';
import { post } from '../shared/post.ts';
import { signInLink } from '../shared/signInLink.ts';
import { problemLine, showScreen, showSentences, type View } from '../shared/view.ts';
import { showAsk } from './askScreen.ts';
import type { Texts } from './texts.ts';

/** Asks for the new password; the link is proof enough. */
export function showChoose(view: View<Texts>, token: string): void {
  const { texts } = view;
  const calling = oneCallAtATime();
  const problem = problemLine();
  const password = passwordField(texts, problem.line.id);
  const change = element('button', { type: 'submit', class: 'strong' }, texts.change);

  function submit(event: Event): void {
    event.preventDefault();
    problem.clear();
    if (!password.fits()) {
      problem.tell(texts.passwordMissing, password.input);
      return;
    }
    password.conceal();
    calling(change, texts.changing, async () => {
      const answer = await post('/v1/password-resets/complete', { token, password: password.input.value });
      if (answer.kind === 'done') showSentences(view, texts.changed, element('div', { class: 'choices' }, signInLink(view.language)));
      else if (answer.kind === 'unanswered') problem.tell(texts.noAnswer);
      else if (answer.code === 'PASSWORD_WEAK') problem.tell(texts.passwordWeak, password.input);
      else showRefused(view, answer.code, answer.detail);
    });
  }

  showScreen(
    view,
    texts.choose,
    element('form', { novalidate: true, onsubmit: submit }, password.block, problem.line, element('div', { class: 'choices' }, change)),
  );
}

function showRefused(view: View<Texts>, code: string, detail: string): void {
  const { texts } = view;
  const anew = () => {
    showAsk(view);
  };
  const askAnew = element('button', { type: 'button', class: 'strong', onclick: anew }, texts.askAnew);
  if (code === 'LINK_EXPIRED') showSentences(view, texts.expired, askAnew);
  else if (code === 'LINK_USED') showSentences(view, texts.used, askAnew);
  // A token that is no token at all may be refused by its form already.
  else if (code === 'LINK_UNKNOWN' || code === 'BODY_INVALID') showSentences(view, texts.unknown, askAnew);
  else if (code === 'USER_SUSPENDED') showSentences(view, texts.suspended);
  else if (code === 'ACCOUNT_CLOSED') showSentences(view, texts.closed);
  else showSentences(view, texts.refused, element('p', { lang: 'en' }, detail || code));
}
