import { isDeepStrictEqual } from 'node:util';
import { changed, DEFAULT_SETTINGS, type Account, type AccountChange } from '../domain/account.ts';
import type { Actor, OperatorActor } from '../domain/actor.ts';
import { readRow } from '../domain/addRow.ts';
import { decideAdds } from '../domain/adding.ts';
import type { Locale } from '../domain/locale.ts';
import { readLabel } from '../domain/name.ts';
import { personIdOf } from '../domain/person.ts';
import { Refusal, within } from '../domain/refusal.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { AccountStore, Chance, UserStore } from './ports.ts';

export interface AccountNeeds {
  readonly accounts: AccountStore;
  readonly users: UserStore;
  readonly chance: Chance;
}

export interface CreateAccountAsk {
  readonly name: string;
  readonly locale: Locale;
  readonly superAdmin: { readonly firstName: string; readonly lastName: string; readonly email: string };
}

/** An account with its first super admin, who is invited by e-mail; all or nothing. */
export async function createAccount(needs: AccountNeeds, actor: OperatorActor, ask: CreateAccountAsk, origin: Origin): Promise<Account> {
  const name = readLabel(ask.name);
  const row = within('superAdmin', () => readRow({ ...ask.superAdmin, products: [], role: { name: 'superAdmin' }, locale: ask.locale }));
  const toAdd = { row, personId: personIdOf(row.address.normalised), newUserId: needs.chance.newId() };
  const accountId = needs.chance.newId();
  return untilKept(async () => {
    // An earlier try of this very call has made it, and died before it could answer.
    const made = await needs.accounts.find(accountId);
    if (made) return made;
    const now = needs.chance.now();
    const account: Account = {
      accountId,
      name,
      locale: ask.locale,
      status: 'active',
      settings: DEFAULT_SETTINGS,
      roles: [],
      createdAt: now,
    };
    const seen = await needs.users.seen(accountId, [toAdd.personId], []);
    const [decided] = decideAdds([toAdd], seen, { accountId, now });
    if (!decided) throw new Error('one row is decided once');
    if (decided instanceof Refusal) throw decided;
    await needs.accounts.keepNew(account, decided, changeBy(needs.chance, actorOf(actor), 'account.created', origin));
    return account;
  });
}

/** Another name, language or settings, each only where it is said. Throws `ACCOUNT_CLOSED`. */
export function updateAccount(needs: AccountNeeds, actor: Actor, accountId: string, ask: AccountChange, origin: Origin): Promise<Account> {
  const wanted = ask.name === undefined ? ask : { ...ask, name: readLabel(ask.name) };
  return untilKept(async () => {
    const before = await getAccount(needs, accountId);
    origin.ifUnchanged?.({ account: before });
    const after = changed(before, wanted);
    if (isDeepStrictEqual(after, before)) return before;
    await needs.accounts.keepChanged(before, after, changeBy(needs.chance, actorOf(actor), 'account.changed', origin));
    return after;
  });
}

export async function getAccount(needs: Pick<AccountNeeds, 'accounts'>, accountId: string): Promise<Account> {
  const account = await needs.accounts.find(accountId);
  if (!account) throw accountUnknown();
  return account;
}

export const accountUnknown = (): Refusal =>
  new Refusal('missing', 'ACCOUNT_UNKNOWN', 'There is no such account, or it is not yours. Check its id.');
