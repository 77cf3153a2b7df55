import type { Import } from '../domain/importing/import.ts';
import { namesOf, type Nameable, type Names } from '../domain/importing/names.ts';
import type { StoredRow } from '../domain/importing/storedRow.ts';
import type { SettingsTemplate } from '../domain/settingsTemplate.ts';
import type { WelcomeTemplate } from '../domain/welcomeTemplate.ts';
import type { ProductStore } from './ports.ts';
import type { GroupStore } from './ports/groups.ts';
import type { TemplateStore } from './ports/templates.ts';

export interface ImportNamesNeeds {
  readonly products: Pick<ProductStore, 'list'>;
  readonly groups: Pick<GroupStore, 'list'>;
  readonly welcomeTemplates: Pick<TemplateStore<WelcomeTemplate>, 'list'>;
  readonly settingsTemplates: Pick<TemplateStore<SettingsTemplate>, 'list'>;
}

/** What these rows of an import may name. */
export type NamesReader = (one: Import, rows: readonly StoredRow[]) => Promise<Names>;

type Said = Pick<StoredRow, 'products' | 'role' | 'group' | 'welcomeTemplate' | 'settingsTemplate'>;

/** Which rows need which list. */
const NEEDS: Readonly<Record<keyof Nameable, (said: Said) => boolean>> = {
  products: ({ products }) => products !== undefined && products.length > 0,
  groups: ({ group, role }) => group !== undefined || role?.groupIds !== undefined,
  welcomeTemplates: ({ welcomeTemplate }) => welcomeTemplate !== undefined,
  settingsTemplates: ({ settingsTemplate }) => settingsTemplate !== undefined,
};

/** Reads each list once, when the first row needs it. */
export function namesFor(needs: ImportNamesNeeds, accountId: string): NamesReader {
  const lists: { readonly [K in keyof Nameable]: () => Promise<Nameable[K]> } = {
    products: () => needs.products.list(),
    groups: () => needs.groups.list(accountId),
    welcomeTemplates: async () => (await needs.welcomeTemplates.list(accountId)).templates,
    settingsTemplates: async () => (await needs.settingsTemplates.list(accountId)).templates,
  };
  let known: Partial<Nameable> = {};
  let names: Names | undefined;
  return async ({ defaults }, rows) => {
    const missing = (Object.keys(NEEDS) as (keyof Nameable)[]).filter(
      (list) => !known[list] && [defaults, ...rows].some((said) => NEEDS[list](said)),
    );
    if (names && missing.length === 0) return names;
    const read = await Promise.all(missing.map(async (list) => [list, await lists[list]()] as const));
    known = { ...known, ...(Object.fromEntries(read) as Partial<Nameable>) };
    names = namesOf({ products: [], groups: [], welcomeTemplates: [], settingsTemplates: [], ...known });
    return names;
  };
}
