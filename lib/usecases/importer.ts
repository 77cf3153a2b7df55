import { isOver, tokenAuthority, type ApiToken } from '../domain/apiToken.ts';
import type { Account } from '../domain/account.ts';
import type { Authority } from '../domain/authority.ts';
import type { Import } from '../domain/importing/import.ts';
import { Refusal } from '../domain/refusal.ts';
import type { ActiveUser } from '../domain/user.ts';
import { authorityIn } from './authenticate.ts';
import type { AccountStore, Chance, UserStore } from './ports.ts';
import type { ApiTokenStore } from './ports/apiTokens.ts';
import type { GroupStore } from './ports/groups.ts';

export interface ImporterNeeds {
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly users: Pick<UserStore, 'find'>;
  readonly apiTokens: Pick<ApiTokenStore, 'list'>;
  readonly groups: Pick<GroupStore, 'list'>;
  readonly chance: Chance;
}

/** In whose name an import adds people. */
export interface Importer {
  readonly account: Account;
  readonly authority: Authority;
  readonly name: string;
}

/** Who asked for the import, with what they may at this moment. Throws `ACCOUNT_CLOSED`, `PERMISSION_MISSING`. */
export async function importerOf(needs: ImporterNeeds, { accountId, by }: Import): Promise<Importer> {
  const [account, asker] = await Promise.all([needs.accounts.find(accountId), askerOf(needs, accountId, by)]);
  if (account?.status !== 'active')
    throw new Refusal('forbidden', 'ACCOUNT_CLOSED', 'This account is closed. Ask your provider if you think that it should not be.');
  const authority = asker && (await authorityNow(needs, account, asker));
  if (!authority?.permissions.includes('users.manage')) throw importerGone();
  return { account, authority, name: `${asker?.user.firstName ?? ''} ${asker?.user.lastName ?? ''}`.trim() };
}

/** A person, or the maker of a token that holds still. */
interface Asker {
  readonly user: ActiveUser;
  readonly token?: ApiToken;
}

async function askerOf(needs: ImporterNeeds, accountId: string, by: Import['by']): Promise<Asker | undefined> {
  const { tokens } = by.kind === 'apiToken' ? await needs.apiTokens.list(accountId) : { tokens: [] };
  const token = tokens.find(({ tokenId }) => tokenId === by.id);
  if (by.kind === 'apiToken' && (!token || isOver(token, needs.chance.now()))) return undefined;
  const user = await needs.users.find(accountId, token?.makerId ?? by.id);
  return user?.status === 'active' ? { user, ...(token ? { token } : {}) } : undefined;
}

async function authorityNow(needs: ImporterNeeds, account: Account, { user, token }: Asker): Promise<Authority> {
  const authority = await authorityIn(needs, account, user.role);
  if (!token) return authority;
  return tokenAuthority(token, authority, token.groupIds ? await needs.groups.list(account.accountId) : []);
}

const importerGone = (): Refusal =>
  new Refusal(
    'forbidden',
    'PERMISSION_MISSING',
    'Whoever began this import may no longer add users. Try it again: then its rows are added in your name.',
  );
