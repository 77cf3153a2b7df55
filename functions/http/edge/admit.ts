import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../../lib/domain/actor.ts';
import { permissionMissing } from '../../../lib/domain/authority.ts';
import { isId } from '../../../lib/domain/id.ts';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { accountUnknown } from '../../../lib/usecases/accounts.ts';
import type { AnswerOnceNeeds } from '../../../lib/usecases/answerOnce.ts';
import { authenticateApiToken } from '../../../lib/usecases/apiTokens.ts';
import { authenticate, type AuthenticateNeeds } from '../../../lib/usecases/authenticate.ts';
import type { ProductTokenStore } from '../../../lib/usecases/ports.ts';
import type { ApiTokenStore } from '../../../lib/usecases/ports/apiTokens.ts';
import { authenticateProduct } from '../../../lib/usecases/productTokens.ts';
import type { Access, Route } from '../routes.ts';

export interface AdmitNeeds extends AuthenticateNeeds, AnswerOnceNeeds {
  readonly productTokens: ProductTokenStore;
  readonly apiTokens: ApiTokenStore;
  readonly operatorTokenHash: string;
  readonly originSecretHash: string;
}

export const SESSION_COOKIE = '__Host-session';

/** The token of a request: the Authorization header's, else the session cookie's. */
export function tokenOf(headers: Readonly<Record<string, string | undefined>>, cookies: readonly string[] = []): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers['authorization'] ?? '')?.[1];
  const cookie = cookies.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  return bearer ?? cookie?.slice(SESSION_COOKIE.length + 1);
}

/**
 * Who asks, if they may. Throws `TOKEN_MISSING`, `TOKEN_INVALID`, `ACCOUNT_UNKNOWN` for another account than the
 * actor's own, `PERMISSION_MISSING`.
 */
export async function admit(needs: AdmitNeeds, route: Route, token: string | undefined, accountId: string | undefined): Promise<Actor> {
  const actor = await identify(needs, token);
  if (accountId !== undefined && !isId(accountId)) throw accountUnknown();
  if ('account' in actor && accountId !== undefined && accountId !== actor.account.accountId) throw accountUnknown();
  const allowed = typeof route.permission === 'string' ? [route.permission] : route.permission;
  if (!allowed.some((access) => opensTo(access, actor))) throw permissionMissing();
  return actor;
}

async function identify(needs: AdmitNeeds, token: string | undefined): Promise<Actor> {
  if (token === undefined)
    throw new Refusal('unauthenticated', 'TOKEN_MISSING', 'Sign in first, and send the token as Authorization: Bearer.');
  if (token.startsWith('swo_')) {
    if (isOperator(token, needs.operatorTokenHash)) return { kind: 'operator' };
    throw new Refusal('unauthenticated', 'TOKEN_INVALID', 'This operator token is not valid. Check it, or make a new one by deploying.');
  }
  if (token.startsWith('swp_')) return authenticateProduct(needs, token);
  if (token.startsWith('swa_')) return authenticateApiToken(needs, token);
  return authenticate(needs, token);
}

const isOperator = (token: string, hash: string): boolean =>
  timingSafeEqual(createHash('sha256').update(token).digest(), Buffer.from(hash, 'hex'));

function opensTo(access: Access, actor: Actor): boolean {
  switch (access) {
    case 'public':
      return true;
    case 'operator':
      return actor.kind === 'operator';
    case 'product':
      return actor.kind === 'product';
    case 'signedIn':
      return actor.kind === 'user';
    case 'administrator':
      return 'authority' in actor && actor.authority.permissions.length > 0;
    default:
      return 'authority' in actor && actor.authority.permissions.includes(access);
  }
}
