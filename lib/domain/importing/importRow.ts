import type { RoleWish } from '../addRow.ts';
import { LOCALES, type Locale } from '../locale.ts';
import { readDisplayName } from '../pastedList.ts';
import { fold } from '../text.ts';
import type { CsvRow } from './readCsv.ts';

/** A row of an import, nothing judged: what is left out comes from the import's defaults. */
export interface ImportRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Ids or names. */
  readonly products?: readonly string[] | undefined;
  readonly role?: RoleWish | undefined;
  /** Its id or its name; so are the templates. */
  readonly group?: string | undefined;
  readonly welcomeTemplate?: string | undefined;
  readonly settingsTemplate?: string | undefined;
  /** A language, or what was written where it is none that we speak. */
  readonly locale?: string | undefined;
}

/** What the cells of a row say. */
export function importRowOf({ wholeName, firstName, lastName, email = '', products, role, locale, ...names }: CsvRow): ImportRow {
  const name = wholeName !== undefined && firstName === undefined && lastName === undefined ? readDisplayName(wholeName) : undefined;
  return {
    ...names,
    firstName: name?.firstName ?? firstName ?? '',
    lastName: name?.lastName ?? lastName ?? '',
    email: bareAddress(email),
    ...(products === undefined ? {} : { products: productsOf(products) }),
    ...(role === undefined ? {} : { role: { name: roleNamed(role) } }),
    ...(locale === undefined ? {} : { locale: languageNamed(locale) ?? locale }),
  };
}

/** `mailto:ada@example.com`, `<ada@example.com>` and `Ada <ada@example.com>` are what mail programs and spreadsheets copy. */
const bareAddress = (cell: string): string => (/<([^<>]*)>$/.exec(cell)?.[1] ?? cell).replace(/^mailto:/i, '').trim();

const productsOf = (cell: string): string[] =>
  cell
    .split(/[,;|/\n]/)
    .map((product) => product.trim())
    .filter((product) => product !== '');

const ROLES = ['member', 'manager', 'admin', 'superAdmin'];

/** `Super Admin` and `super-admin` are `superAdmin`; a role of the account stays as it was written. */
function roleNamed(cell: string): string {
  const bare = fold(cell).replace(/[^a-z]/g, '');
  return ROLES.find((role) => role.toLowerCase() === bare) ?? cell;
}

/** `de`, `de-CH`, `German`, `Deutsch` and `allemand`. */
function languageNamed(cell: string): Locale | undefined {
  const tag = /^([a-z]{2})(?:[-_][a-z]{2,4})?$/i.exec(cell)?.[1]?.toLowerCase();
  return LOCALES.find((locale) => locale === tag) ?? languages().get(fold(cell));
}

let named: ReadonlyMap<string, Locale> | undefined;
function languages(): ReadonlyMap<string, Locale> {
  named ??= new Map(
    LOCALES.flatMap((by) => {
      const names = new Intl.DisplayNames(by, { type: 'language' });
      return LOCALES.map((locale): [string, Locale] => [fold(names.of(locale) ?? locale), locale]);
    }),
  );
  return named;
}
