import { languageOf, type Language } from '../../lib/domain/mails/language.ts';
import { element, nodesOf } from './elements.ts';
import { english } from './englishTexts.ts';
import { french } from './frenchTexts.ts';
import type { Phrase } from '../../lib/domain/mails/phrase.ts';
import type { Sentences, Texts } from './texts.ts';

const catalogues: Readonly<Record<Language, Texts>> = { en: english, fr: french };

/** The language that the page speaks, and its texts. */
export interface View {
  readonly language: Language;
  readonly texts: Texts;
}

/** Sets the page's language: the first wanted one that it has texts in. */
export function speak(wanted: readonly string[]): View {
  const language = languageOf(wanted);
  document.documentElement.lang = language;
  return { language, texts: catalogues[language] };
}

const place = (id: string) => document.getElementById(id) ?? document.body.appendChild(element('div', { id }));

/** Tells a screen reader what the eye sees change. */
export function announce(sentence: string): void {
  place('status').textContent = sentence;
}

/** Replaces the screen and puts the focus on its heading, so that it is read out and Tab goes on from there. */
export function showScreen(view: View, heading: Phrase | string, ...content: readonly (Node | undefined)[]): void {
  const title = element('h1', { tabindex: '-1' }, heading);
  announce('');
  place('screen').replaceChildren(element('div', { class: 'card' }, title, ...content));
  document.title = `${title.textContent} · ${view.texts.title}`;
  title.focus();
}

export function showSentences(view: View, { heading, sentences }: Sentences, ...more: readonly Node[]): void {
  showScreen(view, heading, ...sentences.map((sentence) => element('p', {}, sentence)), ...more);
}

export function paragraph(content: Phrase | string): HTMLParagraphElement {
  return element('p', {}, ...(typeof content === 'string' ? [content] : nodesOf(content)));
}

/** The answers after which nothing more can be done here; any other code is shown with the server's own sentence. */
export function showRefused(view: View, code: string, detail: string): void {
  const ended = Object.entries(view.texts.ended).find(([name]) => name === code)?.[1];
  if (ended) showSentences(view, ended);
  else showSentences(view, view.texts.refused, element('p', { lang: 'en' }, detail || code));
}
