import * as z from 'zod/mini';
import type { Account } from '../../domain/account.ts';
import { foldedKey } from '../../domain/text.ts';
import type { AccountStore, Page, PageAsk } from '../../usecases/ports.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { accountKey, adminsKey, ALL_ACCOUNTS } from './keys.ts';
import { getItem, getItems, keyText, queryIndex } from './read.ts';
import { StoredAccount } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact } from './transact.ts';
import { KEY_END, writeChange } from './userItem.ts';
import { additionWrites } from './users.ts';

export const readAccount = (item: Item): Account => z.decode(StoredAccount, item as z.input<typeof StoredAccount>);

export const dynamoAccounts = (table: Table): AccountStore => ({
  find: async (accountId) => {
    const item = await getItem(table, accountKey(accountId));
    return item && readAccount(item);
  },

  list: (ask) => listAccounts(table, ask),

  keepNew: (account, superAdmin, change) =>
    transact(table, [
      {
        key: accountKey(account.accountId),
        put: {
          ...z.encode(StoredAccount, { ...account, settings: { ...account.settings, reminderDays: [...account.settings.reminderDays] } }),
          nameScope: ALL_ACCOUNTS,
          nameKey: `${foldedKey(account.name)}${KEY_END}${account.accountId}`,
          change: writeChange(change),
        },
        only: 'attribute_not_exists(pk)',
      },
      { key: adminsKey(account.accountId), put: { active: 0 }, only: 'attribute_not_exists(pk)' },
      // The same cause, but a change of its own: each target has its own event.
      ...additionWrites(superAdmin, { ...change, action: 'user.invited' }),
    ]),
});

async function listAccounts(table: Table, { q, limit, cursor }: PageAsk): Promise<Page<Account>> {
  const prefix = q === undefined ? '' : foldedKey(q);
  const query = `accounts ${prefix}`;
  const { sort, id } = readCursor(query, prefix, cursor);
  const after = sort && id ? { ...accountKey(id), nameScope: ALL_ACCOUNTS, nameKey: sort } : undefined;
  const { items, last } = await queryIndex(table, 'usersByName', { partition: ALL_ACCOUNTS, limit, after, ...(prefix ? { prefix } : {}) });
  const keys = items.map((entry) => accountKey(String(entry['pk']).slice('A#'.length)));
  const found = await getItems(table, keys);
  const accounts = keys.flatMap((key) => {
    const item = found.get(keyText(key));
    return item ? [readAccount(item)] : [];
  });
  const lastEntry = items.at(-1);
  const next =
    last && lastEntry ? { phase: 0, sort: String(lastEntry['nameKey']), id: String(lastEntry['pk']).slice('A#'.length) } : undefined;
  return { items: accounts, ...(next ? { next: writeCursor(query, next) } : {}) };
}
