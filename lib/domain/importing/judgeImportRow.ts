import type { RawRow, ReadableRow } from '../addRow.ts';
import { judgeRow, type Judging } from '../judging.ts';
import { LOCALES, type Locale } from '../locale.ts';
import { orRefusal, Refusal } from '../refusal.ts';
import type { ImportDefaults } from './import.ts';
import type { Names } from './names.ts';
import type { StoredRow } from './storedRow.ts';

/** Of an import, and what is known when its rows are judged. */
export interface ImportJudging extends Omit<Judging, 'known' | 'stoodBefore'> {
  readonly defaults: ImportDefaults;
  readonly names: Names;
  /** The account's, for rows that say nothing of it. */
  readonly locale: Locale;
}

/** What a row of an import asks for. Throws as `judgeRow` does, `PRODUCT_UNKNOWN`, `LOCALE_UNKNOWN`. */
export function judgeImportRow(row: StoredRow, { defaults, names, locale: accountLocale, ...judging }: ImportJudging): ReadableRow {
  const wished = row.locale ?? defaults.locale;
  const locale = LOCALES.find((one) => one === wished);
  const products = orRefusal(() => (row.products ?? defaults.products ?? []).map(names.product));
  const group = orRefusal(() => optional(row.group ?? defaults.group, names.group));
  const raw: RawRow = {
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    role: row.role ?? defaults.role ?? { name: 'member' },
    locale: locale ?? accountLocale,
    products: products instanceof Refusal ? [] : products,
    groupId: group instanceof Refusal ? undefined : group,
    welcomeTemplateId: optional(row.welcomeTemplate ?? defaults.welcomeTemplate, names.welcomeTemplate),
    settingsTemplateId: optional(row.settingsTemplate ?? defaults.settingsTemplate, names.settingsTemplate),
  };
  const judged = orRefusal(() => judgeRow(raw, { ...judging, known: names.known, stoodBefore: () => row.isDuplicate === true }));
  // What cannot be read is told first, then what it names, then what it may not.
  if (judged instanceof Refusal && isUnreadable(judged)) throw judged;
  if (products instanceof Refusal) throw products;
  if (group instanceof Refusal) throw group;
  if (judged instanceof Refusal) throw judged;
  if (wished !== undefined && locale === undefined) throw localeUnknown();
  return judged;
}

const optional = (text: string | undefined, find: (text: string) => string): string | undefined =>
  text === undefined ? undefined : find(text);

const isUnreadable = ({ kind, code }: Refusal): boolean => kind === 'invalid' && code !== 'USER_ACCESS_MISSING';

function localeUnknown(): Refusal {
  const detail = `This language is not one of ours. Choose one of ${LOCALES.join(', ')}.`;
  return new Refusal('invalid', 'LOCALE_UNKNOWN', detail, { errors: [{ path: 'locale', code: 'LOCALE_UNKNOWN', detail }] });
}
