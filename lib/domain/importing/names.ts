import { groupUnknown, pathsOf, type Group } from '../group.ts';
import type { Known } from '../judging.ts';
import type { Product } from '../product.ts';
import { Refusal } from '../refusal.ts';
import { productUnknown } from '../seats.ts';
import type { SettingsTemplate } from '../settingsTemplate.ts';
import { fold } from '../text.ts';
import type { WelcomeTemplate } from '../welcomeTemplate.ts';

/** All that the rows of an import may name. */
export interface Nameable {
  readonly products: readonly Product[];
  readonly groups: readonly Group[];
  readonly welcomeTemplates: readonly WelcomeTemplate[];
  readonly settingsTemplates: readonly SettingsTemplate[];
}

/** Finds ids by what people write: an id, or a name in any case. */
export interface Names {
  readonly known: Known;
  /** Throws `PRODUCT_UNKNOWN`. */
  readonly product: (text: string) => string;
  /** Also by the path from the top, `Sales / North`. Throws `GROUP_UNKNOWN`, also for a name that several groups have. */
  readonly group: (text: string) => string;
  /** What is neither an id nor a name stays as it is: then it is known to nobody. */
  readonly welcomeTemplate: (text: string) => string;
  readonly settingsTemplate: (text: string) => string;
}

export function namesOf({ products, groups, welcomeTemplates, settingsTemplates }: Nameable): Names {
  const productIds = idsOf(products.map(({ productId, name }) => [productId, name]));
  const welcomeIds = idsOf(welcomeTemplates.map(({ welcomeTemplateId, name }) => [welcomeTemplateId, name]));
  const settingsIds = idsOf(settingsTemplates.map(({ settingsTemplateId, name }) => [settingsTemplateId, name]));
  return {
    known: {
      groups,
      welcomeTemplates: new Set(welcomeTemplates.map(({ welcomeTemplateId }) => welcomeTemplateId)),
      settingsTemplates: new Map(settingsTemplates.map((template) => [template.settingsTemplateId, template])),
    },
    product: (text) => {
      const id = productIds(text);
      if (id === undefined) throw productUnknown();
      return id;
    },
    group: groupsByName(groups),
    welcomeTemplate: (text) => welcomeIds(text) ?? text,
    settingsTemplate: (text) => settingsIds(text) ?? text,
  };
}

function idsOf(named: readonly (readonly [id: string, name: string])[]): (text: string) => string | undefined {
  const ids = new Set(named.map(([id]) => id));
  const byName = new Map(named.map(([id, name]) => [fold(name), id]));
  return (text) => (ids.has(text) ? text : byName.get(fold(text)));
}

function groupsByName(groups: readonly Group[]): (text: string) => string {
  const ids = new Set(groups.map(({ groupId }) => groupId));
  const byPath = new Map([...pathsOf(groups)].map(([groupId, path]) => [pathKey(path), groupId]));
  const byName = Map.groupBy(groups, ({ name }) => fold(name));
  return (text) => {
    const known = ids.has(text) ? text : byPath.get(pathKey(text));
    if (known !== undefined) return known;
    const [only, another] = byName.get(fold(text)) ?? [];
    if (!only) throw groupUnknown();
    if (another) throw groupNotClear();
    return only.groupId;
  };
}

const groupNotClear = (): Refusal =>
  new Refusal('missing', 'GROUP_UNKNOWN', 'Several groups have this name. Write those above it too, as in Sales / North, or its id.');

const pathKey = (path: string): string => path.split('/').map(fold).join('/');
