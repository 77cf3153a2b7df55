import type { Authority } from './authority.ts';
import { withThoseBelow, type Group } from './group.ts';
import { readLabel } from './name.ts';
import { Refusal } from './refusal.ts';
import { ADMIN_PERMISSIONS, isPermission, PERMISSIONS, type Permission, type RoleName } from './role.ts';

const LONGEST_MS = 366 * 24 * 3600 * 1000;
const TOKENS_AT_MOST = 50;
/** A token in use is noted at most this often. */
const NOTED_EVERY_MS = 15 * 60_000;

/** What an integrator's program is known by. The token itself is shown once, and kept only as its SHA-256. */
export interface ApiToken {
  readonly tokenId: string;
  readonly accountId: string;
  /** The user who made it: it can do no more than they, and nothing once they are suspended. */
  readonly makerId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** The groups whose users it reaches, those below included; left out: all that its maker reaches. */
  readonly groupIds?: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt?: Date;
}

export interface ApiTokenWish {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly groupIds?: readonly string[] | undefined;
  readonly expiresAt: Date;
}

interface Making {
  readonly tokenId: string;
  readonly accountId: string;
  readonly makerId: string;
  readonly authority: Authority;
  readonly now: Date;
}

/** Throws `PERMISSIONS_EMPTY`, `PERMISSION_UNKNOWN`, `EXPIRY_INVALID`, `TOKEN_NOT_GRANTABLE`, and as `readLabel` does. */
export function readApiToken(wish: ApiTokenWish, { tokenId, accountId, makerId, authority, now }: Making): ApiToken {
  const permissions = [...new Set(wish.permissions)].sort();
  if (permissions.length === 0) throw wrong('permissions', 'PERMISSIONS_EMPTY', 'Choose at least one permission.');
  if (!permissions.every(isPermission))
    throw wrong('permissions', 'PERMISSION_UNKNOWN', 'One of the permissions does not exist. Choose from the list of permissions.');
  if (!(wish.expiresAt > now && wish.expiresAt.getTime() <= now.getTime() + LONGEST_MS))
    throw wrong('expiresAt', 'EXPIRY_INVALID', 'A token ends at some time within a year from now. Choose another date.');
  const groupIds = wish.groupIds?.length ? [...new Set(wish.groupIds)].sort() : undefined;
  if (!permissions.every((one) => authority.permissions.includes(one)) || !isWithin(groupIds, authority.scope)) throw tooMuch();
  const token = { tokenId, accountId, makerId, name: readLabel(wish.name), permissions, createdAt: now, expiresAt: wish.expiresAt };
  return { ...token, ...(groupIds ? { groupIds } : {}) };
}

/** Throws `TOKENS_TOO_MANY`; those that have ended do not count. */
export function checkTokenCount(tokens: readonly ApiToken[], now: Date): void {
  if (tokens.filter((token) => !isOver(token, now)).length >= TOKENS_AT_MOST)
    throw new Refusal(
      'conflict',
      'TOKENS_TOO_MANY',
      `An account has at most ${TOKENS_AT_MOST} tokens at a time. Delete one that is not needed.`,
    );
}

export const isOver = ({ expiresAt }: ApiToken, now: Date): boolean => expiresAt <= now;

export const worthNoting = ({ lastUsedAt }: ApiToken, now: Date): boolean =>
  !lastUsedAt || now.getTime() - lastUsedAt.getTime() > NOTED_EVERY_MS;

/** Whom an administrator shows a token: a manager of some groups those wholly within these, and their own. */
export const showsToken = ({ scope }: Authority, userId: string | undefined, token: ApiToken): boolean =>
  token.makerId === userId || isWithin(token.groupIds, scope);

/** What the token may do at this moment: what was chosen, of what its maker may, with whom both reach. */
export function tokenAuthority(token: ApiToken, maker: Authority, groups: readonly Group[]): Authority {
  const permissions = token.permissions.filter((one) => maker.permissions.includes(one));
  const own = token.groupIds && withThoseBelow(token.groupIds, groups);
  const scope = own && maker.scope ? new Set([...own].filter((groupId) => maker.scope?.has(groupId))) : (own ?? maker.scope);
  return { roleName: roleNameOf(maker, permissions, scope), permissions, ...(scope ? { scope } : {}) };
}

/** A token changes administrators only where it holds all that their administrators do. */
function roleNameOf({ roleName }: Authority, permissions: readonly Permission[], scope: ReadonlySet<string> | undefined): RoleName {
  const holds = (all: readonly Permission[]): boolean => !scope && all.every((one) => permissions.includes(one));
  if (roleName === 'superAdmin' && holds(PERMISSIONS)) return 'superAdmin';
  return (roleName === 'superAdmin' || roleName === 'admin') && holds(ADMIN_PERMISSIONS) ? 'admin' : 'manager';
}

const isWithin = (groupIds: readonly string[] | undefined, scope: ReadonlySet<string> | undefined): boolean =>
  !scope || (groupIds?.every((groupId) => scope.has(groupId)) ?? false);

const tooMuch = (): Refusal =>
  new Refusal('forbidden', 'TOKEN_NOT_GRANTABLE', 'A token can do no more than you, for no more groups. Choose less for it.');

const wrong = (path: string, code: string, detail: string): Refusal =>
  new Refusal('invalid', code, detail, { errors: [{ path, code, detail }] });
