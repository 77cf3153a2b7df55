import { accountClosed } from '../domain/account.ts';
import { checkLinkRuns, linkOpens, linkUnknown, linkUsed, NO_LINK, readMailLink } from '../domain/mailLink.ts';
import { newMail } from '../domain/mail.ts';
import { homeOf, personIdOf, sameHome } from '../domain/person.ts';
import { confirmAddress } from '../domain/readdressing.ts';
import type { ActiveUser } from '../domain/user.ts';
import { changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import { Overtaken, type AccountStore, type Chance, type MailStore, type PersonStore, type UserStore } from './ports.ts';
import { userSuspended } from './signIn.ts';

export interface ConfirmEmailNeeds {
  readonly accounts: AccountStore;
  readonly notices: MailStore;
  readonly people: PersonStore;
  readonly users: UserStore;
  readonly chance: Chance;
}

/**
 * From now on the person signs in with the address that the link was sent to; the old address is told. Throws
 * `LINK_UNKNOWN`, `LINK_EXPIRED`, `LINK_USED`, `EMAIL_TAKEN`, `USER_SUSPENDED`, `ACCOUNT_CLOSED`.
 */
export function confirmEmail(needs: ConfirmEmailNeeds, token: string, origin: Origin): Promise<ActiveUser> {
  return untilKept(async () => {
    const before = await byLink(needs, token);
    const { address } = before.emailChange;
    const [old, next] = await Promise.all([
      needs.people.find(personIdOf(before.address)),
      needs.people.find(personIdOf(address.normalised)),
    ]);
    // Confirmed by another call between the two reads.
    if (!old || sameHome(next?.home, before)) throw new Overtaken();
    const readdressed = confirmAddress(before, address, old, next);
    const formerly = { typed: before.email, normalised: before.address };
    const notice = newMail({ kind: 'emailChanged', to: homeOf(before), formerly }, needs.chance.newId(), needs.chance.now());
    const change = changeBy(needs.chance, { kind: 'person', id: before.userId }, 'user.emailChanged', origin);
    await needs.users.keepReaddressed(readdressed, [notice], change);
    return readdressed.user.after;
  });
}

type Asked = ActiveUser & { readonly emailChange: NonNullable<ActiveUser['emailChange']> };

/** Garbled, unknown and other mails' links are told apart by nobody: the same read, the same answer. */
async function byLink(needs: ConfirmEmailNeeds, token: string): Promise<Asked> {
  const link = readMailLink(token) ?? NO_LINK;
  const mail = await needs.notices.find(link.mailId);
  if (mail?.kind !== 'emailChange' || !linkOpens(mail.link, link)) throw linkUnknown();
  const { accountId, userId } = mail.to;
  const [user, account] = await Promise.all([needs.users.find(accountId, userId), needs.accounts.find(accountId)]);
  if (account?.status !== 'active') throw accountClosed();
  // Another address was asked for since, or this one has been confirmed.
  const { emailChange } = user ?? {};
  if (!user || emailChange?.mailId !== mail.mailId) throw linkUsed();
  checkLinkRuns(mail.link, needs.chance.now());
  if (user.status !== 'active') throw userSuspended();
  return { ...user, emailChange };
}
