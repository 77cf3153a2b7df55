import type { Account } from '../domain/account.ts';
import type { UserActor } from '../domain/actor.ts';
import { authorityOf, type Authority } from '../domain/authority.ts';
import { withThoseBelow } from '../domain/group.ts';
import { Refusal } from '../domain/refusal.ts';
import { groupsOf, type Role } from '../domain/role.ts';
import { isOver, tokenHash, worthNoting } from '../domain/session.ts';
import type { Chance, SessionStore } from './ports.ts';
import type { GroupStore } from './ports/groups.ts';

export interface AuthenticateNeeds {
  readonly sessions: SessionStore;
  readonly groups: Pick<GroupStore, 'list'>;
  readonly chance: Chance;
}

/**
 * Who holds this session, by our own records at this moment: suspending, signing out or a new password work at the
 * next request. Throws `TOKEN_INVALID`.
 */
export async function authenticate(needs: AuthenticateNeeds, token: string): Promise<UserActor> {
  const found = await needs.sessions.find(tokenHash(token));
  const now = needs.chance.now();
  if (!found || isOver(found.session, found.person.passwordEpoch, now)) throw invalid();
  const { session, user, person, account } = found;
  if (user.status !== 'active' || account.status !== 'active') throw invalid();
  if (worthNoting(session, now)) await needs.sessions.keepSeen({ ...session, seenAt: now });
  return { kind: 'user', user, account, person, authority: await authorityIn(needs, account, user.role) };
}

/** What a role allows in its account at this moment. Only one that was given groups has to look at their tree. */
export async function authorityIn({ groups }: Pick<AuthenticateNeeds, 'groups'>, account: Account, role: Role): Promise<Authority> {
  const groupIds = groupsOf(role);
  const scope = groupIds && withThoseBelow(groupIds, await groups.list(account.accountId));
  return authorityOf(role, account.roles, scope);
}

const invalid = (): Refusal => new Refusal('unauthenticated', 'TOKEN_INVALID', 'This session has ended. Sign in again.');
