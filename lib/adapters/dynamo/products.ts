import * as z from 'zod/mini';
import type { Product } from '../../domain/product.ts';
import type { ProductStore } from '../../usecases/ports.ts';
import { productKey } from './keys.ts';
import { getItems, keyText, queryTable } from './read.ts';
import { StoredProduct } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { updateOne } from './transact.ts';
import { writeChange } from './userItem.ts';

const readProduct = (item: Item): Product => z.decode(StoredProduct, item as z.input<typeof StoredProduct>);

export const dynamoProducts = (table: Table): ProductStore => ({
  list: async () => (await queryTable(table, productKey('').pk, 'PRODUCT#')).map(readProduct),

  findMany: async (productIds) => {
    const found = await getItems(table, productIds.map(productKey));
    return productIds.flatMap((productId) => {
      const item = found.get(keyText(productKey(productId)));
      return item ? [readProduct(item)] : [];
    });
  },

  keep: (product, seen, change) => {
    const { productId, name, movingKinds, settingsSchema, url, rev } = z.encode(StoredProduct, product as z.output<typeof StoredProduct>);
    return updateOne(table, {
      key: productKey(productId),
      set: [
        ...['#productId = :id', '#name = :name', '#movingKinds = :kinds', '#rev = :rev', '#change = :change'],
        ...(settingsSchema === undefined ? [] : ['#settingsSchema = :schema']),
        ...(url === undefined ? [] : ['#url = :url']),
      ],
      remove: [...(settingsSchema === undefined ? ['#settingsSchema'] : []), ...(url === undefined ? ['#url'] : [])],
      // One that was stored before it was counted has no number.
      only: seen ? (seen.rev === 0 ? 'attribute_exists(pk) AND attribute_not_exists(#rev)' : '#rev = :seen') : 'attribute_not_exists(pk)',
      values: {
        ':id': productId,
        ':name': name,
        ':kinds': movingKinds,
        ':rev': rev,
        ':change': writeChange(change),
        ...(settingsSchema === undefined ? {} : { ':schema': settingsSchema }),
        ...(url === undefined ? {} : { ':url': url }),
        ...(seen && seen.rev > 0 ? { ':seen': seen.rev } : {}),
      },
    });
  },
});
