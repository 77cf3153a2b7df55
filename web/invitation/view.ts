import { languageOf, type Language } from '../../lib/domain/mails/language.ts';
import { element } from '../shared/elements.ts';
import { showSentences, type View as PageView } from '../shared/view.ts';
import { english } from './englishTexts.ts';
import { french } from './frenchTexts.ts';
import type { Texts } from './texts.ts';

const catalogues: Readonly<Record<Language, Texts>> = { en: english, fr: french };

export type View = PageView<Texts>;

/** Sets the page's language: the first wanted one that it has texts in. */
export function speak(wanted: readonly string[]): View {
  const language = languageOf(wanted);
  document.documentElement.lang = language;
  return { language, texts: catalogues[language] };
}

/** The answers after which nothing more can be done here; any other code is shown with the server's own sentence. */
export function showRefused(view: View, code: string, detail: string): void {
  const ended = Object.entries(view.texts.ended).find(([name]) => name === code)?.[1];
  if (ended) showSentences(view, ended);
  else showSentences(view, view.texts.refused, element('p', { lang: 'en' }, detail || code));
}
