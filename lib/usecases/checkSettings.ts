import { PRODUCT_ID } from '../domain/product.ts';
import { settingsInvalid, wrongSetting, type Settings } from '../domain/settings.ts';
import type { ProductStore } from './ports.ts';
import type { SettingsSchemas } from './ports/settingsSchemas.ts';

export interface CheckSettingsNeeds {
  readonly products: Pick<ProductStore, 'findMany'>;
  readonly settingsSchemas: SettingsSchemas;
}

/** Of these products, by each one's own schema. Throws `SETTINGS_INVALID` with each place. */
export async function checkBySchemas(needs: CheckSettingsNeeds, settings: Settings, productIds = Object.keys(settings)): Promise<void> {
  const touched = productIds.filter((productId) => settings[productId] !== undefined);
  if (touched.length === 0) return;
  // What is no product's id makes no key; it is in no catalogue either.
  const known = touched.filter((productId) => PRODUCT_ID.test(productId));
  const products = new Map((await needs.products.findMany(known)).map((product) => [product.productId, product]));
  const errors = touched.flatMap((productId) => {
    const schema = products.get(productId)?.settingsSchema;
    if (!schema) return [wrongSetting(`settings.${productId}`, 'This product does not exist, or has no settings.')];
    return needs.settingsSchemas
      .wrongBy(schema, settings[productId])
      .map(({ path, detail }) => wrongSetting(['settings', productId, path].filter(Boolean).join('.'), detail));
  });
  if (errors.length > 0) throw settingsInvalid(errors);
}
