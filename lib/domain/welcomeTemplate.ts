import type { Locale } from './locale.ts';
import { LOCALES } from './locale.ts';
import { PLACEHOLDERS, placeholdersOf } from './mails/placeholders.ts';
import { readLabel } from './name.ts';
import { Refusal, type FieldError } from './refusal.ts';
import { codePoints, isBlank, isHarmful } from './text.ts';

const SUBJECT_LENGTH = 200;
const TEXT_LENGTH = 5_000;

/** What a welcome e-mail says in one language: a line, and a small Markdown. */
export interface WelcomeText {
  readonly subject: string;
  readonly text: string;
}

/** Subject and text of an account's own welcome e-mail, by language. */
export interface WelcomeTemplate {
  readonly welcomeTemplateId: string;
  readonly name: string;
  /** The language for who has one in which there is no text. */
  readonly defaultLocale: Locale;
  readonly texts: { readonly [L in Locale]?: WelcomeText };
  /** Raised by each change. */
  readonly rev: number;
}

export type WelcomeTemplateWish = Omit<WelcomeTemplate, 'welcomeTemplateId' | 'rev'>;

/** As it is kept. Tells all that is wrong at once, each with its place: throws `TEMPLATE_INVALID`, and as `readLabel` does. */
export function readWelcomeTemplate(
  { name, defaultLocale, texts }: WelcomeTemplateWish,
  kept: Pick<WelcomeTemplate, 'welcomeTemplateId' | 'rev'>,
): WelcomeTemplate {
  const label = readLabel(name);
  const written = LOCALES.flatMap((locale) => {
    const text = texts[locale];
    return text ? [[locale, { subject: text.subject.trim(), text: text.text.replaceAll('\r\n', '\n') }] as const] : [];
  });
  const errors = [
    ...(texts[defaultLocale] ? [] : [wrong('defaultLocale', 'There is no text in this language. Write one, or choose another language.')]),
    ...written.flatMap(([locale, { subject, text }]) => [
      ...wrongSubject(`texts.${locale}.subject`, subject),
      ...wrongText(`texts.${locale}.text`, text),
    ]),
  ];
  if (errors.length > 0)
    throw new Refusal('invalid', 'TEMPLATE_INVALID', 'The template cannot be used as it is. See what is wrong with each part.', { errors });
  return { ...kept, name: label, defaultLocale, texts: Object.fromEntries(written) };
}

function wrongSubject(path: string, subject: string): FieldError[] {
  if (isBlank(subject)) return [wrong(path, 'The subject is missing. Write one.')];
  if (codePoints(subject) > SUBJECT_LENGTH) return [wrong(path, `The subject is too long. Shorten it to ${SUBJECT_LENGTH} characters.`)];
  if (isHarmful(subject))
    return [wrong(path, 'The subject contains line breaks, control or text-direction characters. Write it again without them.')];
  return wrongPlaceholders(
    path,
    subject,
    PLACEHOLDERS.filter((name) => name !== 'link'),
  );
}

function wrongText(path: string, text: string): FieldError[] {
  if (codePoints(text) > TEXT_LENGTH) return [wrong(path, `The text is too long. Shorten it to ${TEXT_LENGTH} characters.`)];
  if (isHarmful(text.replace(/[\n\t]/g, '')))
    return [wrong(path, 'The text contains control or text-direction characters. Write it again without them.')];
  const unknown = wrongPlaceholders(path, text, PLACEHOLDERS);
  const hasLink = placeholdersOf(text).some(({ name }) => name === 'link');
  const lines = text.split('\n').length;
  return hasLink
    ? unknown
    : [
        ...unknown,
        wrong(path, `{{link}} is missing: without it nobody can accept. Put it on a line of its own, after line ${lines} at the latest.`),
      ];
}

const wrongPlaceholders = (path: string, text: string, known: readonly string[]): FieldError[] =>
  placeholdersOf(text)
    .filter(({ name }) => name === undefined || !known.includes(name))
    .map(({ raw, line, column }) =>
      wrong(path, `Line ${line}, column ${column}: ${raw} cannot stand here. Use one of ${known.map((name) => `{{${name}}}`).join(' ')}.`),
    );

const wrong = (path: string, detail: string): FieldError => ({ path, code: 'TEMPLATE_INVALID', detail });

/** The text for somebody of this language. */
export function welcomeTextFor({ texts, defaultLocale }: WelcomeTemplate, locale: Locale): WelcomeText & { readonly locale: Locale } {
  const chosen = texts[locale] ? locale : defaultLocale;
  const text = texts[chosen];
  if (!text) throw new Error('a template has a text in its own language');
  return { ...text, locale: chosen };
}

export const welcomeTemplateUnknown = (): Refusal => {
  const detail = 'There is no such welcome template in this account. Choose one from the list of templates.';
  return new Refusal('missing', 'WELCOME_TEMPLATE_UNKNOWN', detail, {
    errors: [{ path: 'welcomeTemplateId', code: 'WELCOME_TEMPLATE_UNKNOWN', detail }],
  });
};
