import { LOCALES, type Locale } from '../../../lib/domain/locale.ts';

/** A language as people of another call it. */
export function languageName(locale: string, reader: string): string {
  const name = new Intl.DisplayNames(reader, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1);
}

export const languageOptions = (reader: Locale): readonly (readonly [string, string])[] =>
  LOCALES.map((locale) => [locale, languageName(locale, reader)] as const);
