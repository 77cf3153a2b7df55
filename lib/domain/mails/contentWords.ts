import { CONTENT_KINDS, type ContentKind } from '../content.ts';
import type { ContentCount, Manifest } from '../transfer.ts';
import type { Plural } from './catalogue.ts';
import { contentTexts } from './contentTexts.ts';
import type { Locale } from '../locale.ts';
import { list, type Phrase } from './phrase.ts';

/** By productId; a product that is not there any more is called by its id. */
export type ProductNames = Readonly<Record<string, string>>;

/** The word for so many of a thing, as the language counts: French says none in the singular. */
export function plural<Word>(language: Locale, count: number, words: Plural<Word>): Word {
  return words[new Intl.PluralRules(language).select(count)] ?? words.other;
}

export const numeral = (language: Locale, count: number): string => new Intl.NumberFormat(language).format(count);

/** "12 past sessions", "1 recording". */
export const counted = (language: Locale, kind: ContentKind, count: number): string =>
  `${numeral(language, count)} ${plural(language, count, contentTexts[language].kinds[kind])}`;

/** "12 past sessions, 3 scheduled sessions, and 2 recordings of Meeting": a line a product. */
export function contentLines(language: Locale, counts: readonly ContentCount[], names: ProductNames): Phrase[] {
  return grouped(counts, ({ productId }) => productId).map((group) => line(language, group, names));
}

/** The same, with why it stays: "4 recordings of Voice: Voice is not among your products at Acme". */
export function stayingLines(language: Locale, stays: Manifest['stays'], names: ProductNames, account: string): Phrase[] {
  const texts = contentTexts[language];
  return grouped(stays, ({ productId, reason }) => `${productId} ${reason}`).map((group) => {
    const { productId, reason } = group[0];
    return texts.staysBecause(line(language, group, names), texts.reasons[reason](names[productId] ?? productId, account));
  });
}

function line(language: Locale, counts: Group<ContentCount>, names: ProductNames): Phrase {
  const { productId } = counts[0];
  const totals = CONTENT_KINDS.map((kind) => ({ kind, count: sum(counts.filter((one) => one.kind === kind)) }));
  const parts = totals.filter(({ count }) => count > 0).map(({ kind, count }): Phrase => [counted(language, kind, count)]);
  return contentTexts[language].ofProduct(list(language, parts), names[productId] ?? productId);
}

const sum = (counts: readonly ContentCount[]): number => counts.reduce((total, { count }) => total + count, 0);

type Group<C> = readonly [C, ...C[]];

/** In the order in which each group comes up first. */
function grouped<C extends ContentCount>(counts: readonly C[], by: (count: C) => string): Group<C>[] {
  const groups = new Map<string, Group<C>>();
  for (const one of counts.filter(({ count }) => count > 0)) {
    const group = groups.get(by(one));
    groups.set(by(one), group ? [...group, one] : [one]);
  }
  return [...groups.values()];
}
