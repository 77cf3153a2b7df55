import { remind } from '../domain/reminding.ts';
import type { Account } from '../domain/account.ts';
import type { InvitedUser } from '../domain/user.ts';
import { Overtaken, type AccountStore, type InvitationStore } from './ports.ts';

export interface ResendWelcomeNeeds {
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly invitations: Pick<InvitationStore, 'toRemind' | 'keepReminded'>;
}

const AT_ONCE = 8;

/**
 * Reminds who was invited and has not answered, at the account's times, once each: the invitation is queued once more,
 * with its older links alive. A run that comes late reminds once of what it missed; one that comes twice finds nothing.
 * Its cost follows what is due by `now`. Answers how many are reminded.
 */
export async function resendWelcome(needs: ResendWelcomeNeeds, now: Date): Promise<number> {
  const accounts = new Map<string, Promise<Account | undefined>>();
  const accountOf = (accountId: string): Promise<Account | undefined> => {
    const known = accounts.get(accountId) ?? needs.accounts.find(accountId);
    accounts.set(accountId, known);
    return known;
  };
  let reminded = 0;
  for await (const batch of needs.invitations.toRemind(now))
    for (let from = 0; from < batch.length; from += AT_ONCE) {
      const some = batch.slice(from, from + AT_ONCE).map(async (user) => remindOne(needs, user, await accountOf(user.accountId), now));
      reminded += (await Promise.all(some)).filter(Boolean).length;
    }
  return reminded;
}

/** Of a closed account what is open is being ended anyway. */
async function remindOne(
  { invitations }: ResendWelcomeNeeds,
  user: InvitedUser,
  account: Account | undefined,
  now: Date,
): Promise<boolean> {
  const after = account?.status === 'active' ? remind(user.invitation, account.settings, now) : undefined;
  if (!after) return false;
  try {
    await invitations.keepReminded(user, after, now);
    return after.delivery.state === 'queued';
  } catch (error) {
    // Answered, sent again or changed at this very moment: if a reminder is still due, the next run finds it.
    if (error instanceof Overtaken) return false;
    throw error;
  }
}
