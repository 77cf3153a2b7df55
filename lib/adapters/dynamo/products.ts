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

  keep: ({ productId, name, movingKinds }, change) =>
    updateOne(table, {
      key: productKey(productId),
      set: ['#productId = :id', '#name = :name', '#movingKinds = :kinds', '#change = :change'],
      values: { ':id': productId, ':name': name, ':kinds': [...movingKinds], ':change': writeChange(change) },
    }),
});
