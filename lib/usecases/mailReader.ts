import type { Account } from '../domain/account.ts';
import type { Address } from '../domain/address.ts';
import type { Mail } from '../domain/mail.ts';
import { personIdOf, type Home, type Person } from '../domain/person.ts';
import type { User } from '../domain/user.ts';
import type { AccountStore, PersonStore, UserStore } from './ports.ts';

/** Whom an e-mail goes to, as they are now. */
export interface Reader {
  readonly user: User;
  readonly account: Account;
  readonly person: Person;
  /** Where it goes: their own address, save of a mail that is about another one. */
  readonly address: Address;
}

interface ReaderNeeds {
  readonly users: UserStore;
  readonly accounts: AccountStore;
  readonly people: PersonStore;
}

/** Undefined where nobody active is there to be told, or the mail is about something that is no longer so. */
export async function findReader(needs: ReaderNeeds, mail: Mail): Promise<Reader | undefined> {
  const to = mail.kind === 'passwordReset' ? (await needs.people.find(mail.personId))?.home : mail.to;
  const found = to && (await findRecipient(needs, to, mail.kind === 'emailChanged'));
  if (!found) return undefined;
  const address = addressOf(mail, found.user);
  return address && { ...found, address };
}

async function findRecipient(
  { users, accounts, people }: ReaderNeeds,
  to: Home,
  mayBeOut: boolean,
): Promise<Omit<Reader, 'address'> | undefined> {
  const [user, account] = await Promise.all([users.find(to.accountId, to.userId), accounts.find(to.accountId)]);
  // Whose address was corrected is told where they were, also while they are invited anew.
  if (!user || (user.status !== 'active' && !mayBeOut) || account?.status !== 'active') return undefined;
  const person = await people.find(personIdOf(user.address));
  return person && { user, account, person };
}

function addressOf(mail: Mail, user: User): Address | undefined {
  if (mail.kind === 'emailChanged') return mail.formerly;
  if (mail.kind !== 'emailChange') return { typed: user.email, normalised: user.address };
  return user.emailChange?.mailId === mail.mailId ? user.emailChange.address : undefined;
}
