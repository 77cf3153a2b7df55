import { Refusal, type FieldError } from './refusal.ts';
import { codePoints, isHarmful } from './text.ts';

/** What somebody's product is set to, by name. */
type ProductSettings = Readonly<Record<string, unknown>>;
/** By productId. */
export type Settings = Readonly<Record<string, ProductSettings>>;
/** What becomes of somebody's own settings: null takes one away, and in place of a product's all of them. */
export type SettingsChange = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

/** The values of a template as they were when it was applied. */
export interface AppliedTemplate {
  readonly settingsTemplateId: string;
  readonly settings: Settings;
}

/** What holds: a template's values, and over them one's own, setting by setting. */
export function effectiveSettings(own: Settings, applied?: AppliedTemplate): Settings {
  const products = [...new Set([...Object.keys(applied?.settings ?? {}), ...Object.keys(own)])].sort();
  return Object.fromEntries(products.map((productId) => [productId, { ...applied?.settings[productId], ...own[productId] }]));
}

/** One's own settings after a change; a product without any stands there no more. */
export function changedSettings(own: Settings, change: SettingsChange): Settings {
  const products = [...new Set([...Object.keys(own), ...Object.keys(change)])];
  return Object.fromEntries(
    products.flatMap((productId) => {
      const changed = change[productId];
      const values = changed === null ? [] : Object.entries({ ...own[productId], ...changed }).filter(([, value]) => value !== null);
      return values.length > 0 ? [[productId, Object.fromEntries(values)]] : [];
    }),
  );
}

const BYTES_A_PRODUCT = 4_096;
const PRODUCTS_AT_MOST = 20;
const DEEPEST = 8;
const NAME_LENGTH = 64;
/** Would be another thing than a setting to a program that reads it. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether it can be kept, whatever a product's schema says of it. Throws `SETTINGS_INVALID` with each place. */
export function checkKeepable(settings: Readonly<Record<string, unknown>>, path = 'settings'): void {
  const products = Object.entries(settings);
  const errors =
    products.length > PRODUCTS_AT_MOST
      ? [wrongSetting(path, `These are settings of too many products. Give those of ${PRODUCTS_AT_MOST} at most.`)]
      : products.flatMap(([productId, values]) => {
          const here = `${path}.${productId}`;
          const wrong = wrongValue(values, here, 1);
          if (wrong.length > 0 || Buffer.byteLength(JSON.stringify(values)) <= BYTES_A_PRODUCT) return wrong;
          return [wrongSetting(here, `These settings are too long. They may have ${BYTES_A_PRODUCT} bytes at most.`)];
        });
  if (errors.length > 0) throw settingsInvalid(errors);
}

function wrongValue(value: unknown, path: string, depth: number): FieldError[] {
  if (depth > DEEPEST) return [wrongSetting(path, `This is too deep. Settings have ${DEEPEST} levels at most.`)];
  if (typeof value === 'string' && !value.isWellFormed()) return [wrongSetting(path, 'This contains half a character. Type it again.')];
  if (typeof value === 'number' && !isKeepable(value))
    return [wrongSetting(path, 'This number is too large or too small to be kept exactly.')];
  if (Array.isArray(value)) return value.flatMap((one, at) => wrongValue(one, `${path}.${at}`, depth + 1)).slice(0, 20);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .flatMap(([name, inner]) =>
      isName(name)
        ? wrongValue(inner, `${path}.${name}`, depth + 1)
        : [wrongSetting(path, 'A setting here has a name that none can have.')],
    )
    .slice(0, 20);
}

const isName = (name: string): boolean => name !== '' && codePoints(name) <= NAME_LENGTH && !isHarmful(name) && !RESERVED.has(name);
const isKeepable = (number: number): boolean => Math.abs(number) <= Number.MAX_SAFE_INTEGER && (number === 0 || Math.abs(number) >= 1e-100);

export const wrongSetting = (path: string, detail: string): FieldError => ({ path, code: 'SETTINGS_INVALID', detail });

export const settingsInvalid = (errors: readonly FieldError[]): Refusal =>
  new Refusal('invalid', 'SETTINGS_INVALID', 'Some settings cannot be as they are. See what is wrong with each.', { errors });
