import { languageOf, type Language } from '../shared/language.ts';
import { oneCallAtATime } from '../shared/calling.ts';
import { element } from '../shared/elements.ts';
import { signInLink } from '../shared/signInLink.ts';
import { problemLine, showSentences, type View as PageView } from '../shared/view.ts';
import { requestNew } from './api.ts';
import type { Texts } from './texts.ts';

/** Each language is fetched by who reads it. */
const catalogues: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: () => import('./englishTexts.ts').then((texts) => texts.english),
  fr: () => import('./frenchTexts.ts').then((texts) => texts.french),
  it: () => import('./italianTexts.ts').then((texts) => texts.italian),
  de: () => import('./germanTexts.ts').then((texts) => texts.german),
  es: () => import('./spanishTexts.ts').then((texts) => texts.spanish),
  pt: () => import('./portugueseTexts.ts').then((texts) => texts.portuguese),
  nl: () => import('./dutchTexts.ts').then((texts) => texts.dutch),
};

export type View = PageView<Texts>;

/** Sets the page's language: the first wanted one that is ours. */
export async function speak(wanted: readonly string[]): Promise<View> {
  const language = languageOf(wanted);
  const texts = await catalogues[language]();
  document.documentElement.lang = language;
  return { language, texts };
}

/** The answers after which nothing more can be done here; any other code is shown with the server's own sentence. */
export function showRefused(view: View, code: string, detail: string, token = ''): void {
  const ended = Object.entries(view.texts.ended).find(([name]) => name === code)?.[1];
  if (ended) showSentences(view, ended, ...nextStep(view, code, token));
  else showSentences(view, view.texts.refused, element('p', { lang: 'en' }, detail || code));
}

/** Where a link no longer opens what its owner may still want. */
const ASKS_ANEW = new Set(['INVITATION_UNKNOWN', 'INVITATION_EXPIRED', 'INVITATION_DECLINED', 'INVITATION_CANCELLED']);

function nextStep(view: View, code: string, token: string): readonly Node[] {
  if (code === 'INVITATION_ACCEPTED') return [element('div', { class: 'choices' }, signInLink(view.language))];
  return ASKS_ANEW.has(code) && token !== '' ? askNew(view, token) : [];
}

function askNew(view: View, token: string): Node[] {
  const { texts } = view;
  const calling = oneCallAtATime();
  const problem = problemLine();
  const button = element('button', { type: 'button', class: 'strong' }, texts.askNew);
  button.addEventListener('click', () => {
    problem.clear();
    calling(button, texts.askingNew, async () => {
      const answer = await requestNew(token);
      if (answer.kind === 'done') showSentences(view, texts.askedNew);
      else problem.tell(texts.noAnswer);
    });
  });
  return [problem.line, button];
}
