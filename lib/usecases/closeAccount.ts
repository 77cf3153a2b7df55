import type { Account } from '../domain/account.ts';
import type { OperatorActor } from '../domain/actor.ts';
import { getAccount, type AccountNeeds } from './accounts.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';

/**
 * Nobody signs in or comes into it any more, and what it still asks of people is over. Its people keep their profiles,
 * and can move to another account with what is theirs. Closing it twice is closing it once.
 */
export function closeAccount(needs: AccountNeeds, actor: OperatorActor, accountId: string, origin: Origin): Promise<Account> {
  return untilKept(async () => {
    const before = await getAccount(needs, accountId);
    if (before.status === 'closed') return before;
    const closed: Account = { ...before, status: 'closed', closedAt: needs.chance.now() };
    await needs.accounts.keepClosed(closed, changeBy(needs.chance, actorOf(actor), 'account.closed', origin));
    return closed;
  });
}
