import { LOCALES, type Locale } from '../../lib/domain/locale.ts';

/** The languages that texts exist in; each catalogue is a `Record<Language, …>`, so that a gap does not compile. */
export type Language = Locale;

/** The first wanted language (`fr`, `fr-CH`) that is ours, else English. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    const found = LOCALES.find((locale) => locale === language);
    if (found) return found;
  }
  return 'en';
}
