import { escapeHtml } from './escapeHtml.ts';

/** Our own words, and between them what others gave us (names, mostly), which may hold anything. */
export type Phrase = readonly (string | { readonly given: string })[];

const BIDI_EMBEDDING = /[\u202A-\u202E\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A name on one line: line breaks and controls become spaces, and nothing in it turns the text around it. */
export function oneLine(name: string): string {
  return name
    .toWellFormed()
    .replace(BIDI_EMBEDDING, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A template tag: the words are ours, each value was given or is a phrase itself. */
export function phrase(words: TemplateStringsArray, ...values: readonly (string | Phrase)[]): Phrase {
  return words.flatMap((word, at) => {
    const before = values[at - 1];
    // "Acme Inc." at the end of a sentence brings its full stop along.
    const text = typeof before === 'string' && oneLine(before).endsWith('.') ? word.replace(/^\.(?=\s|$)/, '') : word;
    const value = values[at] ?? [];
    return [text, ...(typeof value === 'string' ? [{ given: oneLine(value) }] : value)];
  });
}

/** "Meeting, Webinar and Voice", in the language's own manner; of names, or of phrases. */
export function list(language: string, items: readonly (string | Phrase)[]): Phrase {
  return new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(items.map((_, at) => String(at))).flatMap((part) => {
    if (part.type !== 'element') return [part.value];
    const item = items[Number(part.value)] ?? '';
    return typeof item === 'string' ? [{ given: oneLine(item) }] : item;
  });
}

export function asHtml(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? escapeHtml(part) : `<bdi>${escapeHtml(part.given)}</bdi>`)).join('');
}

/** Isolates a name only where it runs right to left: a subject without need of it stays plain ASCII. */
export function asText(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return part;
      return RIGHT_TO_LEFT.test(part.given) ? `\u2068${part.given}\u2069` : part.given;
    })
    .join('');
}
