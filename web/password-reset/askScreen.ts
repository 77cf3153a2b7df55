import { oneCallAtATime } from '../shared/calling.ts';
import { element } from '../shared/elements.ts';
import { post } from '../shared/post.ts';
import { paragraph, problemLine, showScreen, type View } from '../shared/view.ts';
import type { Texts } from './texts.ts';

/** Asks for the address; what is said afterwards is the same whoever has it. */
export function showAsk(view: View<Texts>, typed = ''): void {
  const { texts } = view;
  const calling = oneCallAtATime();
  const problem = problemLine();
  const email = element('input', {
    id: 'email',
    name: 'email',
    type: 'email',
    required: true,
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': problem.line.id,
  });
  email.value = typed;
  const send = element('button', { type: 'submit', class: 'strong' }, texts.send);

  function submit(event: Event): void {
    event.preventDefault();
    problem.clear();
    email.removeAttribute('aria-invalid');
    calling(send, texts.sending, async () => {
      const answer = await post('/v1/password-resets', { email: email.value });
      if (answer.kind === 'done') showSent(view, email.value.trim());
      else if (answer.kind === 'unanswered') problem.tell(texts.noAnswer);
      else problem.tell(answer.code === 'RATE_LIMITED' ? texts.tooMany : texts.emailWrong, email);
    });
  }

  showScreen(
    view,
    texts.forgotten,
    paragraph(texts.means),
    element(
      'form',
      { novalidate: true, onsubmit: submit },
      element('label', { for: 'email' }, texts.email),
      email,
      problem.line,
      element('div', { class: 'choices' }, send),
    ),
  );
}

function showSent(view: View<Texts>, email: string): void {
  const { texts } = view;
  const again = () => {
    showAsk(view, email);
  };
  showScreen(
    view,
    texts.sent,
    paragraph(texts.sentMeans(email)),
    paragraph(texts.sentElse),
    element('div', { class: 'choices' }, element('button', { type: 'button', onclick: again }, texts.anotherAddress)),
  );
}
