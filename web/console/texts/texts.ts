import { LOCALES, type Locale } from '../../../lib/domain/locale.ts';
import type { Texts } from './en.ts';

/** Each language is fetched by who reads it. */
const TEXTS: Readonly<Record<Locale, () => Promise<Texts>>> = {
  en: () => import('./en.ts').then((it) => it.en),
  fr: () => import('./en.ts').then((it) => it.en),
  it: () => import('./en.ts').then((it) => it.en),
  de: () => import('./en.ts').then((it) => it.en),
  es: () => import('./en.ts').then((it) => it.en),
  pt: () => import('./en.ts').then((it) => it.en),
  nl: () => import('./en.ts').then((it) => it.en),
};

export const textsIn = (locale: Locale): Promise<Texts> => TEXTS[locale]();

/** The first wanted language (`fr`, `fr-CH`) that is ours, else English. */
export function languageOf(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    const found = LOCALES.find((locale) => locale === language);
    if (found) return found;
  }
  return 'en';
}
