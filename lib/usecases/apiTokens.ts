import type { AdminActor, ApiTokenActor, UserActor } from '../domain/actor.ts';
import {
  checkTokenCount,
  isOver,
  readApiToken,
  showsToken,
  tokenAuthority,
  worthNoting,
  type ApiToken,
  type ApiTokenWish,
} from '../domain/apiToken.ts';
import { checkGroupsKnown } from '../domain/group.ts';
import { isId } from '../domain/id.ts';
import { Refusal } from '../domain/refusal.ts';
import { tokenHash, writeToken } from '../domain/session.ts';
import { authorityIn, type AuthenticateNeeds } from './authenticate.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { Chance } from './ports.ts';
import type { ApiTokenStore } from './ports/apiTokens.ts';
import type { GroupStore } from './ports/groups.ts';

export interface ApiTokenNeeds {
  readonly apiTokens: ApiTokenStore;
  readonly groups: Pick<GroupStore, 'list'>;
  readonly chance: Chance;
}

/** Makes a token, which is told this once. Throws as `readApiToken` does, `GROUP_UNKNOWN`, `TOKENS_TOO_MANY`. */
export async function createApiToken(
  needs: ApiTokenNeeds,
  actor: UserActor,
  wish: ApiTokenWish,
  origin: Origin,
): Promise<ApiToken & { readonly token: string }> {
  const { accountId } = actor.account;
  const made = readApiToken(wish, {
    tokenId: needs.chance.newId(),
    accountId,
    makerId: actor.user.userId,
    authority: actor.authority,
    now: needs.chance.now(),
  });
  if (made.groupIds) checkGroupsKnown(made.groupIds, await needs.groups.list(accountId));
  const token = writeToken('swa', needs.chance.random(32));
  await untilKept(async () => {
    const { tokens, revision } = await needs.apiTokens.list(accountId);
    checkTokenCount(tokens, made.createdAt);
    await needs.apiTokens.keep(made, tokenHash(token), revision, changeBy(needs.chance, actorOf(actor), 'apiToken.created', origin));
  });
  return { ...made, token };
}

/** Newest first, those that have ended included; without the tokens themselves. */
export async function listApiTokens({ apiTokens }: Pick<ApiTokenNeeds, 'apiTokens'>, actor: AdminActor): Promise<readonly ApiToken[]> {
  const { tokens } = await apiTokens.list(actor.account.accountId);
  return tokens.filter((token) => showsToken(actor.authority, userIdOf(actor), token));
}

/** Opens nothing from the next request on. Throws `TOKEN_UNKNOWN`. */
export async function deleteApiToken(needs: ApiTokenNeeds, actor: AdminActor, tokenId: string, origin: Origin): Promise<void> {
  const shown = isId(tokenId) && (await listApiTokens(needs, actor)).some((token) => token.tokenId === tokenId);
  const change = changeBy(needs.chance, actorOf(actor), 'apiToken.deleted', origin);
  if (!shown || !(await needs.apiTokens.end(actor.account.accountId, tokenId, change)))
    throw new Refusal('missing', 'TOKEN_UNKNOWN', 'There is no such token, or it was deleted already. Look in the list of tokens.');
}

const userIdOf = (actor: AdminActor): string | undefined => (actor.kind === 'user' ? actor.user.userId : undefined);

/** Whose program this is: with what its maker may at this moment, and nothing once they are suspended. Throws `TOKEN_INVALID`. */
export async function authenticateApiToken(
  needs: Pick<AuthenticateNeeds, 'groups' | 'chance'> & Pick<ApiTokenNeeds, 'apiTokens'>,
  token: string,
): Promise<ApiTokenActor> {
  const found = await needs.apiTokens.find(tokenHash(token));
  const now = needs.chance.now();
  if (!found || isOver(found.token, now) || found.maker.status !== 'active' || found.account.status !== 'active')
    throw new Refusal('unauthenticated', 'TOKEN_INVALID', 'This API token is not valid, or has ended. Make a new one.');
  const { maker, account } = found;
  const groups = found.token.groupIds ? await needs.groups.list(account.accountId) : [];
  const authority = tokenAuthority(found.token, await authorityIn(needs, account, maker.role), groups);
  if (worthNoting(found.token, now)) await needs.apiTokens.keepUsed(found.token, now);
  return { kind: 'apiToken', tokenId: found.token.tokenId, maker, account, authority };
}
