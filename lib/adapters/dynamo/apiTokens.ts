import * as z from 'zod/mini';
import type { Change } from '../../domain/actor.ts';
import type { ApiToken } from '../../domain/apiToken.ts';
import { PERMISSIONS } from '../../domain/role.ts';
import { Overtaken } from '../../usecases/ports.ts';
import type { ApiTokenStore } from '../../usecases/ports/apiTokens.ts';
import { readAccount } from './accountItem.ts';
import { accountKey, apiTokenHashKey, apiTokenKey, apiTokensKey, TTL_ATTRIBUTE, ttlOf, userKey } from './keys.ts';
import { getItem, getItems, keyText, queryTable } from './read.ts';
import { remembered } from './remembered.ts';
import { Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { readUser, writeChange } from './userItem.ts';

/** Beside its account; by its hash stands only whose it is. */
const StoredApiToken = z.object({
  tokenId: z.string(),
  accountId: z.string(),
  makerId: z.string(),
  name: z.string(),
  permissions: z.readonly(z.array(z.enum(PERMISSIONS))),
  groupIds: z.exactOptional(z.readonly(z.array(z.string()))),
  createdAt: Time,
  expiresAt: Time,
  lastUsedAt: z.exactOptional(Time),
  tokenHash: z.string(),
});

const Whose = z.object({ accountId: z.string(), tokenId: z.string(), makerId: z.string() });

const KEPT_FOR_MS = 30 * 24 * 3600 * 1000;

function readToken(item: Item): ApiToken {
  const { tokenHash: _, ...token } = z.decode(StoredApiToken, item as z.input<typeof StoredApiToken>);
  return token;
}
const isEnded = (item: Item): boolean => item['endedAt'] !== undefined;

export function dynamoApiTokens(table: Table): ApiTokenStore {
  /** Whose a token is never changes; whether it still holds is read at each request. */
  const whoseIs = remembered(async (tokenHash) => {
    const item = await getItem(table, apiTokenHashKey(tokenHash));
    return item && z.decode(Whose, item as z.input<typeof Whose>);
  });
  return {
    find: async (tokenHash) => {
      const whose = await whoseIs(tokenHash);
      if (!whose) return undefined;
      const { accountId, tokenId, makerId } = whose;
      const keys = [apiTokenKey(accountId, tokenId), userKey(accountId, makerId), accountKey(accountId)] as const;
      const found = await getItems(table, keys);
      const [token, maker, account] = keys.map((key) => found.get(keyText(key)));
      if (!token || isEnded(token) || !maker || !account) return undefined;
      return { token: readToken(token), maker: readUser(maker), account: readAccount(account) };
    },

    list: async (accountId) => {
      // The revision first: a token that is made in between is then noticed by the write.
      const guard = await getItem(table, apiTokensKey(accountId));
      const { pk, sk } = apiTokenKey(accountId, '');
      const items = await queryTable(table, pk, sk);
      const tokens = items.filter((item) => !isEnded(item)).map(readToken);
      return { tokens: tokens.toReversed(), revision: Number(guard?.['rev'] ?? 0) };
    },

    keep: ({ accountId, tokenId, makerId, ...token }, tokenHash, revision, change) => {
      const stored = z.encode(StoredApiToken, { accountId, tokenId, makerId, ...token, tokenHash });
      const only = 'attribute_not_exists(pk)';
      const ends = { [TTL_ATTRIBUTE]: ttlOf(token.expiresAt) };
      return transact(table, [
        { key: apiTokenHashKey(tokenHash), put: { accountId, tokenId, makerId, ...ends }, only },
        { key: apiTokenKey(accountId, tokenId), put: { ...stored, change: writeChange(change) }, only },
        {
          key: apiTokensKey(accountId),
          set: ['#rev = :next'],
          only: revision === 0 ? 'attribute_not_exists(pk)' : '#rev = :seen',
          values: { ':next': revision + 1, ...(revision === 0 ? {} : { ':seen': revision }) },
        },
      ]);
    },

    end: (accountId, tokenId, change) => end(table, accountId, tokenId, change),

    keepUsed: async ({ accountId, tokenId }, at) => {
      try {
        await updateOne(table, {
          key: apiTokenKey(accountId, tokenId),
          set: ['#lastUsedAt = :at'],
          only: 'attribute_exists(pk) AND attribute_not_exists(#endedAt)',
          values: { ':at': z.encode(Time, at) },
        });
      } catch (error) {
        // Deleted meanwhile: it must not come back.
        if (!(error instanceof Overtaken)) throw error;
      }
    },
  };
}

/** The entry stays for a while, marked: its change says who deleted the token. */
async function end(table: Table, accountId: string, tokenId: string, change: Change): Promise<boolean> {
  const key = apiTokenKey(accountId, tokenId);
  const item = await getItem(table, key);
  if (!item || isEnded(item)) return false;
  try {
    await transact(table, [
      { key: apiTokenHashKey(String(item['tokenHash'])), erase: true },
      {
        key,
        set: ['#endedAt = :at', '#change = :change', '#ttl = :ttl'],
        only: 'attribute_exists(pk) AND attribute_not_exists(#endedAt)',
        values: {
          ':at': z.encode(Time, change.at),
          ':change': writeChange(change),
          ':ttl': ttlOf(new Date(change.at.getTime() + KEPT_FOR_MS)),
        },
      },
    ]);
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}
