import { accountClosed } from '../domain/account.ts';
import { readAddress } from '../domain/address.ts';
import { newMail, type Mail } from '../domain/mail.ts';
import { checkLinkRuns, linkOpens, linkUnknown, linkUsed, NO_LINK, readMailLink, UNSENT_LINK } from '../domain/mailLink.ts';
import { checkPassword } from '../domain/password.ts';
import { homeOf, personIdOf, type Person } from '../domain/person.ts';
import type { ActiveUser } from '../domain/user.ts';
import { changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { AccountStore, MailStore, Passwords, PersonStore, UserStore } from './ports.ts';
import { countOne, type LimitNeeds } from './rateLimit.ts';
import { userSuspended } from './signIn.ts';

export interface AskResetNeeds extends LimitNeeds {
  readonly notices: MailStore;
}

/**
 * Sends a link to choose a new password to this address, if somebody is at home there who can sign in. Nobody is looked
 * up here, so that neither the answer nor its time tells whether there is. Throws `EMAIL_INVALID`, `EMAIL_TOO_LONG`,
 * and `RATE_LIMITED` after three in an hour for one address.
 */
export async function askPasswordReset(needs: AskResetNeeds, email: string, { requestId }: Origin): Promise<void> {
  const { normalised } = readAddress(email);
  await countOne(needs, {
    of: ['password-reset', normalised],
    most: 3,
    whileMs: 3600_000,
    sentence: 'Three e-mails were asked for already. Look among your messages, also the unwanted ones, or try again later.',
  });
  const mail = newMail(
    { kind: 'passwordReset', personId: personIdOf(normalised), link: UNSENT_LINK },
    needs.chance.newId(),
    needs.chance.now(),
  );
  await needs.notices.keepQueued(mail, requestId);
}

export interface CompleteResetNeeds extends AskResetNeeds {
  readonly accounts: AccountStore;
  readonly people: PersonStore;
  readonly users: UserStore;
  readonly passwords: Passwords;
}

/**
 * A new password by the link of an e-mail; every session ends, and every older link is dead. Of many who try at once
 * with one link, exactly one wins. Throws `LINK_UNKNOWN`, `LINK_EXPIRED`, `LINK_USED`, `USER_SUSPENDED`,
 * `ACCOUNT_CLOSED`, `PASSWORD_WEAK`.
 */
export function completePasswordReset(
  needs: CompleteResetNeeds,
  { token, password }: { readonly token: string; readonly password: string },
  origin: Origin,
): Promise<void> {
  return untilKept(async () => {
    const { person, user } = await byLink(needs, token);
    checkPassword(password, user);
    const passwordHash = await needs.passwords.hash(password);
    const change = changeBy(needs.chance, { kind: 'person', id: user.userId }, 'password.reset', origin);
    await needs.people.keepPassword(person, { ...person, passwordHash, passwordEpoch: person.passwordEpoch + 1 }, change, {
      user,
      notices: [newMail({ kind: 'passwordChanged', to: homeOf(user) }, needs.chance.newId(), needs.chance.now())],
    });
  });
}

/** Garbled, unknown and other mails' links are told apart by nobody: the same read, the same answer. */
async function byLink(needs: CompleteResetNeeds, token: string): Promise<{ person: Person; user: ActiveUser }> {
  const link = readMailLink(token) ?? NO_LINK;
  const mail: Mail | undefined = await needs.notices.find(link.mailId);
  if (mail?.kind !== 'passwordReset' || !linkOpens(mail.link, link)) throw linkUnknown();
  const person = await needs.people.find(mail.personId);
  // Without a home since: the address is somebody else's, or nobody's.
  if (!person?.home) throw linkUnknown();
  if (mail.link.passwordEpoch !== person.passwordEpoch) throw linkUsed();
  checkLinkRuns(mail.link, needs.chance.now());
  const { accountId, userId } = person.home;
  const [user, account] = await Promise.all([needs.users.find(accountId, userId), needs.accounts.find(accountId)]);
  if (account?.status !== 'active') throw accountClosed();
  if (user?.status !== 'active') throw userSuspended();
  return { person, user };
}
