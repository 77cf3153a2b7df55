import type { Account } from '../../domain/account.ts';
import type { Change } from '../../domain/actor.ts';
import { foldedKey } from '../../domain/text.ts';
import type { AccountStore, Page, PageAsk } from '../../usecases/ports.ts';
import { accountItem, readAccount } from './accountItem.ts';
import { keepAllEnded, keepClosed } from './closing.ts';
import { readCursor, writeCursor } from '../../usecases/cursor.ts';
import { accountKey, adminsKey, ALL_ACCOUNTS } from './keys.ts';
import { getItem, getItems, keyText, queryIndex } from './read.ts';
import type { Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { writeChange } from './userItem.ts';
import { additionWrites } from './users.ts';
import type { Write } from './write.ts';

export const dynamoAccounts = (table: Table): AccountStore => ({
  find: async (accountId) => {
    const item = await getItem(table, accountKey(accountId));
    return item && readAccount(item);
  },

  superAdmins: async (accountId) => {
    const { who } = ((await getItem(table, adminsKey(accountId))) ?? {}) as { who?: ReadonlySet<string> };
    return [...(who ?? [])];
  },

  list: (ask) => listAccounts(table, ask),

  keepChanged: (before, after, change) => updateOne(table, changedAccount(before, after, change)),

  keepClosed: (account, change) => keepClosed(table, account, change),
  keepAllEnded: (accountId) => keepAllEnded(table, accountId),

  keepNew: (account, superAdmin, change) =>
    transact(table, [
      {
        key: accountKey(account.accountId),
        put: { ...accountItem(account), listScope: ALL_ACCOUNTS, change: writeChange(change) },
        only: 'attribute_not_exists(pk)',
      },
      { key: adminsKey(account.accountId), put: { active: 0 }, only: 'attribute_not_exists(pk)' },
      // The same cause, but a change of its own: each target has its own event.
      ...additionWrites(superAdmin, { ...change, action: 'user.invited' }),
    ]),
});

/** Only of an account that is open, and only from the names and settings that were seen. */
function changedAccount(before: Account, after: Account, change: Change): Write {
  const [seen, item] = [accountItem(before), accountItem(after)];
  return {
    key: accountKey(after.accountId),
    set: ['#name = :name', '#nameKey = :nameKey', '#locale = :locale', '#settings = :settings', '#change = :change'],
    only: '#status = :active AND #name = :seenName AND #locale = :seenLocale AND #settings = :seenSettings',
    values: {
      ':active': 'active',
      ':name': item['name'],
      ':nameKey': item['nameKey'],
      ':locale': item['locale'],
      ':settings': item['settings'],
      ':change': writeChange(change),
      ':seenName': seen['name'],
      ':seenLocale': seen['locale'],
      ':seenSettings': seen['settings'],
    },
  };
}

async function listAccounts(table: Table, { q, limit, cursor }: PageAsk): Promise<Page<Account>> {
  const prefix = q === undefined ? '' : foldedKey(q);
  const query = `accounts ${prefix}`;
  const { sort, id } = readCursor(query, prefix, cursor);
  const after = sort && id ? { ...accountKey(id), listScope: ALL_ACCOUNTS, nameKey: sort } : undefined;
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
