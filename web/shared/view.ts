import type { Language } from './language.ts';
import type { Phrase } from '../../lib/domain/mails/phrase.ts';
import { element, nodesOf } from './elements.ts';

/** The language that a page speaks, and its texts. */
export interface View<Texts extends { readonly title: string } = { readonly title: string }> {
  readonly language: Language;
  readonly texts: Texts;
}

export interface Sentences {
  readonly heading: string;
  readonly sentences: readonly string[];
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

/** Where what is wrong with a form is told; it takes the focus of who fills it to the field that it is about. */
export function problemLine(): { readonly line: HTMLElement; tell(sentence: string, about?: HTMLInputElement): void; clear(): void } {
  const line = element('p', { id: 'problem', class: 'problem', role: 'alert', hidden: true });
  return {
    line,
    tell: (sentence, about) => {
      line.hidden = false;
      line.textContent = sentence;
      about?.setAttribute('aria-invalid', 'true');
      about?.focus();
    },
    clear: () => {
      line.hidden = true;
    },
  };
}
