import * as z from 'zod/mini';
import type { Account } from '../../domain/account.ts';
import { foldedKey } from '../../domain/text.ts';
import { accountKey } from './keys.ts';
import { StoredAccount } from './schemas.ts';
import type { Item } from './table.ts';
import { KEY_END } from './userItem.ts';
import type { Write } from './write.ts';

export const readAccount = (item: Item): Account => z.decode(StoredAccount, item as z.input<typeof StoredAccount>);

/** The account as it is stored, with what the list of accounts sorts by. */
export const accountItem = (account: Account): Item => ({
  ...z.encode(StoredAccount, account as z.output<typeof StoredAccount>),
  nameKey: `${foldedKey(account.name)}${KEY_END}${account.accountId}`,
});

/** Requires an account that was not closed. */
export const stillOpen = (accountId: string): Write => ({
  key: accountKey(accountId),
  only: '#status = :open',
  values: { ':open': 'active' },
});
