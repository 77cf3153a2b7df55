import * as z from 'zod/mini';
import type { ProductToken } from '../../domain/productToken.ts';
import { Overtaken, type ProductTokenStore } from '../../usecases/ports.ts';
import { productTokenKey, productTokenListKey } from './keys.ts';
import { getItem, queryTable } from './read.ts';
import { StoredProductToken, StoredTokenEntry, Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact } from './transact.ts';
import { writeChange } from './userItem.ts';

const readToken = (item: Item): ProductToken => z.decode(StoredProductToken, item as z.input<typeof StoredProductToken>);
const readEntry = (item: Item) => z.decode(StoredTokenEntry, item as z.input<typeof StoredTokenEntry>);

export const dynamoProductTokens = (table: Table): ProductTokenStore => ({
  find: async (tokenHash) => {
    const item = await getItem(table, productTokenKey(tokenHash));
    return item && readToken(item);
  },

  list: async (productId) => {
    const { pk, sk } = productTokenListKey(productId, '');
    const entries = await queryTable(table, pk, sk);
    return entries
      .filter((item) => readEntry(item).endedAt === undefined)
      .map(readToken)
      .toReversed();
  },

  keep: (token, tokenHash, change) => {
    const stored = z.encode(StoredProductToken, token);
    const only = 'attribute_not_exists(pk)';
    return transact(table, [
      { key: productTokenKey(tokenHash), put: stored, only },
      { key: productTokenListKey(token.productId, token.tokenId), put: { ...stored, tokenHash, change: writeChange(change) }, only },
    ]);
  },

  end: async (productId, tokenId, change) => {
    const key = productTokenListKey(productId, tokenId);
    const item = await getItem(table, key);
    const entry = item && readEntry(item);
    if (!entry || entry.endedAt) return false;
    try {
      await transact(table, [
        { key: productTokenKey(entry.tokenHash), erase: true },
        {
          key,
          // The entry stays, marked: its change says who deleted the token.
          set: ['#endedAt = :at', '#change = :change'],
          only: 'attribute_exists(pk) AND attribute_not_exists(#endedAt)',
          values: { ':at': z.encode(Time, change.at), ':change': writeChange(change) },
        },
      ]);
      return true;
    } catch (error) {
      if (error instanceof Overtaken) return false;
      throw error;
    }
  },
});
