import type { UserActor } from '../domain/actor.ts';
import { Refusal } from '../domain/refusal.ts';
import { isOver, tokenHash, worthNoting } from '../domain/session.ts';
import type { Chance, SessionStore } from './ports.ts';

export interface AuthenticateNeeds {
  readonly sessions: SessionStore;
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
  return { kind: 'user', user, account, person };
}

const invalid = (): Refusal => new Refusal('unauthenticated', 'TOKEN_INVALID', 'This session has ended. Sign in again.');
