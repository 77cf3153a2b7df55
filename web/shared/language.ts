import type { Locale } from '../../lib/domain/locale.ts';

/** The languages that texts exist in; each catalogue is a `Record<Language, …>`, so that a gap does not compile. */
export type Language = Extract<Locale, 'en' | 'fr'>;

/** The first wanted language (`fr`, `fr-CH`) that texts exist in, else English. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'en' || language === 'fr') return language;
  }
  return 'en';
}
