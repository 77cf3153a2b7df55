import type { Account } from '../../domain/account.ts';
import type { Change } from '../../domain/actor.ts';
import type { ApiToken } from '../../domain/apiToken.ts';
import type { User } from '../../domain/user.ts';

export interface ApiTokenStore {
  /** The token of which this is the SHA-256, with all that it stands for, read at each request. */
  find(tokenHash: string): Promise<{ token: ApiToken; maker: User; account: Account } | undefined>;
  /** Newest first; `revision` is for `keep`. */
  list(accountId: string): Promise<{ tokens: readonly ApiToken[]; revision: number }>;
  /** Requires that no other token was made since the list was read. Throws Overtaken. */
  keep(token: ApiToken, tokenHash: string, revision: number, change: Change): Promise<void>;
  /** From then on it opens nothing. False where there is no such token. */
  end(accountId: string, tokenId: string, change: Change): Promise<boolean>;
  keepUsed(token: ApiToken, at: Date): Promise<void>;
}
