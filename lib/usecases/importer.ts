import { isOver, tokenAuthority } from '../domain/apiToken.ts';
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
  const account = await needs.accounts.find(accountId);
  if (account?.status !== 'active')
    throw new Refusal('forbidden', 'ACCOUNT_CLOSED', 'This account is closed. Ask your provider if you think that it should not be.');
  const found = by.kind === 'user' ? await userNow(needs, account, by.id) : await tokenNow(needs, account, by.id);
  if (!found?.authority.permissions.includes('users.manage')) throw importerGone();
  return { account, authority: found.authority, name: `${found.user.firstName} ${found.user.lastName}`.trim() };
}

interface Now {
  readonly user: ActiveUser;
  readonly authority: Authority;
}

async function userNow(needs: ImporterNeeds, account: Account, userId: string): Promise<Now | undefined> {
  const user = await needs.users.find(account.accountId, userId);
  return user?.status === 'active' ? { user, authority: await authorityIn(needs, account, user.role) } : undefined;
}

async function tokenNow(needs: ImporterNeeds, account: Account, tokenId: string): Promise<Now | undefined> {
  const { tokens } = await needs.apiTokens.list(account.accountId);
  const token = tokens.find((one) => one.tokenId === tokenId);
  if (!token || isOver(token, needs.chance.now())) return undefined;
  const maker = await userNow(needs, account, token.makerId);
  const groups = token.groupIds ? await needs.groups.list(account.accountId) : [];
  return maker && { ...maker, authority: tokenAuthority(token, maker.authority, groups) };
}

const importerGone = (): Refusal =>
  new Refusal(
    'forbidden',
    'PERMISSION_MISSING',
    'Whoever began this import may no longer add users. Try it again: then its rows are added in your name.',
  );
