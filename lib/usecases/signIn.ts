import { accountClosed } from '../domain/account.ts';
import { readAddress } from '../domain/address.ts';
import { personIdOf } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { sessionEnds, tokenHash, writeToken, type Session } from '../domain/session.ts';
import { guesses } from './guesses.ts';
import type { AccountStore, Passwords, PersonStore, SessionStore, UserStore } from './ports.ts';
import type { LimitNeeds } from './rateLimit.ts';

export interface SignInNeeds extends LimitNeeds {
  readonly people: PersonStore;
  readonly users: UserStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly passwords: Passwords;
}

export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * An unknown address costs the same work, and gets the same answer, as a wrong password. Throws `CREDENTIALS_INVALID`,
 * `RATE_LIMITED` after ten of them for one address from one source, `USER_SUSPENDED`, `ACCOUNT_CLOSED`.
 */
export async function signIn(needs: SignInNeeds, email: string, password: string, source = ''): Promise<SignedIn> {
  const address = readAsTyped(email);
  const person = await needs.people.find(personIdOf(address ?? email));
  const guessing = guesses(needs, { address: address ?? email, source, passwordEpoch: person?.passwordEpoch });
  await guessing.check();
  const right = await needs.passwords.verify(password, person?.passwordHash);
  if (!right || !person?.home || person.passwordHash === undefined) {
    await guessing.wrong();
    throw wrong();
  }
  await checkMayEnter(needs, person.home);
  if (needs.passwords.isOutdated(person.passwordHash))
    await needs.people.keepRehashed(person.personId, person.passwordHash, await needs.passwords.hash(password));

  const token = writeToken('sws', needs.chance.random(32));
  const now = needs.chance.now();
  const session: Session = {
    tokenHash: tokenHash(token),
    ...person.home,
    personId: person.personId,
    passwordEpoch: person.passwordEpoch,
    createdAt: now,
    seenAt: now,
  };
  await Promise.all([needs.sessions.keep(session), needs.users.keepSignIn(person.home, now)]);
  return { token, expiresAt: sessionEnds(session) };
}

/** As addresses compare. What is no address is nobody's: the answer must not tell the two apart. */
function readAsTyped(email: string): string | undefined {
  try {
    return readAddress(email).normalised;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function checkMayEnter(needs: SignInNeeds, { accountId, userId }: { accountId: string; userId: string }): Promise<void> {
  const [account, user] = await Promise.all([needs.accounts.find(accountId), needs.users.find(accountId, userId)]);
  if (account?.status !== 'active') throw accountClosed();
  if (user?.status !== 'active') throw userSuspended();
}

export const userSuspended = (): Refusal =>
  new Refusal('forbidden', 'USER_SUSPENDED', 'Your access is suspended. Ask an administrator of your account to give it back.');

const wrong = (): Refusal =>
  new Refusal('unauthenticated', 'CREDENTIALS_INVALID', 'The e-mail address or the password is wrong. Check both and try again.');
