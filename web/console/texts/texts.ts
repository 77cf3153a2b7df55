import type { Locale } from '../../../lib/domain/locale.ts';
import type { Texts } from './en.ts';

/** Each language is fetched by who reads it. */
const TEXTS: Readonly<Record<Locale, () => Promise<Texts>>> = {
  en: () => import('./en.ts').then((texts) => texts.en),
  fr: () => import('./fr.ts').then((texts) => texts.fr),
  it: () => import('./it.ts').then((texts) => texts.it),
  de: () => import('./de.ts').then((texts) => texts.de),
  es: () => import('./es.ts').then((texts) => texts.es),
  pt: () => import('./pt.ts').then((texts) => texts.pt),
  nl: () => import('./nl.ts').then((texts) => texts.nl),
};

export const textsIn = (locale: Locale): Promise<Texts> => TEXTS[locale]();
