import type { Content } from '../../domain/content.ts';
import type { Home } from '../../domain/person.ts';

/** Every key shape of the table stands here, and nowhere else. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const accountKey = (accountId: string): Key => ({ pk: `A#${accountId}`, sk: 'ACCOUNT' });
export const adminsKey = (accountId: string): Key => ({ pk: `A#${accountId}`, sk: 'ADMINS' });
export const poolKey = (accountId: string, productId: string): Key => ({ pk: `A#${accountId}`, sk: `POOL#${productId}` });
/** A group, with the count of its users; `TREE` moves with each change of structure, so that two at once are noticed. */
export const groupKey = (accountId: string, groupId: string): Key => ({ pk: `A#${accountId}`, sk: `G#${groupId}` });
export const treeKey = (accountId: string): Key => ({ pk: `A#${accountId}`, sk: 'TREE' });
/** How many users hold a role that the account has made; the role itself stands in the account. */
export const roleHoldersKey = (accountId: string, roleId: string): Key => ({ pk: `A#${accountId}`, sk: `ROLE#${roleId}` });
/** An API token beside its account, by its hash whose it is, and what moves whenever one is made. */
export const apiTokenKey = (accountId: string, tokenId: string): Key => ({ pk: `A#${accountId}`, sk: `TOKEN#${tokenId}` });
export const apiTokenHashKey = (tokenHash: string): Key => ({ pk: `S#${tokenHash}`, sk: 'API_TOKEN' });
export const apiTokensKey = (accountId: string): Key => ({ pk: `A#${accountId}`, sk: 'API_TOKENS' });
/** A template, and what moves whenever one of its kind is made. */
export const welcomeTemplateKey = (accountId: string, templateId: string): Key => ({ pk: `A#${accountId}`, sk: `WT#${templateId}` });
export const welcomeTemplatesKey = (accountId: string): Key => ({ pk: `A#${accountId}`, sk: 'WELCOME_TEMPLATES' });
export const settingsTemplateKey = (accountId: string, templateId: string): Key => ({ pk: `A#${accountId}`, sk: `ST#${templateId}` });
export const settingsTemplatesKey = (accountId: string): Key => ({ pk: `A#${accountId}`, sk: 'SETTINGS_TEMPLATES' });
export const userKey = (accountId: string, userId: string): Key => ({ pk: `U#${accountId}#${userId}`, sk: 'USER' });
/** Whose item it is: an item of a user does not say so a second time. */
export function userOf(key: { readonly pk?: unknown }): Home {
  const [, accountId = '', userId = ''] = String(key.pk).split('#');
  return { accountId, userId };
}
export const personKey = (personId: string): Key => ({ pk: `P#${personId}`, sk: 'PERSON' });
export const sessionKey = (tokenHash: string): Key => ({ pk: `S#${tokenHash}`, sk: 'SESSION' });
/** `A#…` of the asking account is the transfer; of the account that the person left, only where it stands. Newest last. */
export const transferKey = (accountId: string, transferId: string): Key => ({ pk: `A#${accountId}`, sk: `T#${transferId}` });
/** What products keep for a user lies beside the user. */
export const contentKey = (user: Home, { kind, productId, contentId }: Pick<Content, 'kind' | 'productId' | 'contentId'>): Key => ({
  pk: userKey(user.accountId, user.userId).pk,
  sk: `C#${kind}#${productId}#${contentId}`,
});
/** Invitations that have expired of late, of which the super admins are not told yet. */
export const expiredKey = (accountId: string): Key => ({ pk: `A#${accountId}`, sk: 'EXPIRED' });
/** A dry run, for its line in the history. */
export const dryRunKey = (accountId: string, dryRunId: string): Key => ({ pk: `A#${accountId}`, sk: `DRY#${dryRunId}` });
/** An import beside its account, and in a partition of its own its rows and what became of them, each under the last row that it holds. */
export const importKey = (accountId: string, importId: string): Key => ({ pk: `A#${accountId}`, sk: `I#${importId}` });
export const importRowsKey = (accountId: string, importId: string, lastRow: number): Key => ({
  pk: importPartition(accountId, importId),
  sk: `ROWS#${rowNumber(lastRow)}`,
});
export const importOutcomesKey = (accountId: string, importId: string, round: number, lastRow: number): Key => ({
  pk: importPartition(accountId, importId),
  sk: `DONE#${String(round).padStart(3, '0')}#${rowNumber(lastRow)}`,
});
/** Up to where all its e-mails are settled. */
export const importSentKey = (accountId: string, importId: string): Key => ({ pk: importPartition(accountId, importId), sk: 'SENT' });
const importPartition = (accountId: string, importId: string): string => `I#${accountId}#${importId}`;
/** So that they sort as numbers do. */
const rowNumber = (row: number): string => String(row).padStart(6, '0');
/** A call that was made under a key of the caller's, with its answer. */
export const callKey = (callId: string): Key => ({ pk: `K#${callId}`, sk: 'CALL' });
/** A count of what may be done so often in a while. */
export const limitKey = (name: string): Key => ({ pk: `L#${name}`, sk: 'LIMIT' });
export const mailKey = (mailId: string): Key => ({ pk: `M#${mailId}`, sk: 'MAIL' });
/** A product's token by its hash, and, beside the product, the list of its tokens. */
export const productTokenKey = (tokenHash: string): Key => ({ pk: `S#${tokenHash}`, sk: 'PRODUCT_TOKEN' });
export const productTokenListKey = (productId: string, tokenId: string): Key => ({ pk: `PRODUCT#${productId}`, sk: `TOKEN#${tokenId}` });
export const productKey = (productId: string): Key => ({ pk: 'PRODUCTS', sk: `PRODUCT#${productId}` });

/** In the table of events: the history of a user, that of the account's other things, and that of the catalogue. */
export const eventKey = (accountId: string | undefined, target: { readonly kind: string; readonly id: string }, eventId: string): Key => ({
  pk: accountId === undefined ? 'OPERATOR' : target.kind === 'user' ? `U#${accountId}#${target.id}` : `A#${accountId}`,
  sk: eventId,
});

/** In the table of events: what became of a user's invitation. */
export const timelineKey = ({ accountId, userId }: Home, lineId: string): Key => ({ pk: `T#${accountId}#${userId}`, sk: lineId });

/** The index of the table of events: an account's history, month by month, so that no partition grows without end. */
export const eventsByAccount = { partition: 'accountMonth', sort: 'eventId', attributes: [] } as const;

/** Where removed users stand in the indexes, so that they are in nobody's way. */
export const removedScope = (accountId: string): string => `${accountId}#removed`;

/** Where the rows of `ACCOUNTS` stand in `usersByName`, beside the users of each account. */
export const ALL_ACCOUNTS = 'ACCOUNTS';

/**
 * Each index answers one question. The stateful stack makes them from this, and the adapters query by it. Those of users
 * share their partition's attribute: a user whose e-mail was sent has to stay below 1 KB, or each mark on it bills twice.
 */
export const indexes = {
  /** Users of an account by folded "last first id"; accounts by folded name. Its other attributes are what lists filter on. */
  usersByName: {
    partition: 'listScope',
    sort: 'nameKey',
    attributes: ['status', 'role', 'groupId', 'products', 'lastSignInDay', 'mailProblem'],
  },
  /** Users of an account by folded "first last id". */
  usersByFirstName: { partition: 'listScope', sort: 'firstNameKey', attributes: [] },
  /** Users of an account by normalised address. */
  usersByAddress: { partition: 'listScope', sort: 'address', attributes: [] },
  /** What a scheduled job has to look at, by shard and time. Sparse: an item stands here only while something is due. */
  due: { partition: 'dueShard', sort: 'dueAt', attributes: [] },
} as const;

export type IndexName = keyof typeof indexes;

export const DUE_SHARDS = 16;

/** The TTL attribute: epoch seconds, written in one place (`ttlOf`). */
export const TTL_ATTRIBUTE = 'ttl';
export const ttlOf = (at: Date): number => Math.ceil(at.getTime() / 1000);
