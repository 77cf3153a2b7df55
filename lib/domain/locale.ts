/** The languages a person may have. */
export const LOCALES = ['en', 'fr', 'it', 'de', 'es', 'pt', 'nl'] as const;
export type Locale = (typeof LOCALES)[number];
