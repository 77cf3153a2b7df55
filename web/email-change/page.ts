import { languageOf } from '../shared/language.ts';
import { oneCallAtATime } from '../shared/calling.ts';
import { element } from '../shared/elements.ts';
import { post } from '../shared/post.ts';
import { signInLink } from '../shared/signInLink.ts';
import { paragraph, problemLine, showScreen, showSentences, type Sentences } from '../shared/view.ts';
import { texts as catalogues } from './texts.ts';

const language = languageOf(navigator.languages);
document.documentElement.lang = language;
const texts = catalogues[language];
const view = { language, texts };

/** The token stands behind `#`, where no server, log or referrer sees it. */
const token = location.hash.slice(1);

/** Opening the page changes nothing; only a person's click confirms. */
function showConfirm(): void {
  const calling = oneCallAtATime();
  const problem = problemLine();
  const press = (): void => {
    problem.clear();
    calling(confirm, texts.confirming, async () => {
      const answer = await post<{ readonly email: string }>('/v1/email-changes/confirm', { token });
      if (answer.kind === 'done') showConfirmed(answer.body.email);
      else if (answer.kind === 'unanswered') problem.tell(texts.noAnswer);
      else showRefused(answer.code, answer.detail);
    });
  };
  const confirm = element('button', { type: 'button', class: 'strong', onclick: press }, texts.confirm);
  showScreen(
    view,
    texts.heading,
    paragraph(texts.means),
    paragraph(texts.signedOut),
    problem.line,
    element('div', { class: 'choices' }, confirm),
  );
}

function showConfirmed(email: string): void {
  showScreen(view, texts.confirmed, paragraph(texts.confirmedMeans(email)), element('div', { class: 'choices' }, signInLink(language)));
}

const ENDED: Readonly<Record<string, Sentences>> = {
  LINK_UNKNOWN: texts.unknown,
  // A token that is no token at all may be refused by its form already.
  BODY_INVALID: texts.unknown,
  LINK_EXPIRED: texts.expired,
  LINK_USED: texts.used,
  EMAIL_TAKEN: texts.taken,
  USER_SUSPENDED: texts.suspended,
  ACCOUNT_CLOSED: texts.closed,
};

function showRefused(code: string, detail: string): void {
  const ended = Object.entries(ENDED).find(([name]) => name === code)?.[1];
  if (ended) showSentences(view, ended, element('p', {}, texts.askAdministrator));
  else showSentences(view, texts.refused, element('p', { lang: 'en' }, detail || code));
}

if (token === '') showRefused('LINK_UNKNOWN', '');
else showConfirm();

// Another link opened in the same tab changes only what stands behind `#`, and so would not load the page again.
window.addEventListener('hashchange', () => {
  location.reload();
});
