import { cancel, expire, isPending } from '../domain/deciding.ts';
import { isExpired } from '../domain/invitation.ts';
import type { InvitedUser, SuspendedUser, User } from '../domain/user.ts';
import { changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { AccountStore, Chance, InvitationStore, PoolStore, UserStore } from './ports.ts';

export interface EndInvitationsNeeds {
  readonly accounts: AccountStore;
  readonly invitations: InvitationStore;
  readonly pools: PoolStore;
  readonly users: UserStore;
  readonly chance: Chance;
}

const AT_ONCE = 8;
const PAGE = 100;

/**
 * An account was closed: what it still asks of people is over. Repeating it does no harm. `later` where the list, which
 * lies some seconds behind, did not show all of them yet.
 */
export async function endInvitations(needs: EndInvitationsNeeds, accountId: string, origin: Origin): Promise<'ended' | 'later'> {
  if ((await needs.accounts.find(accountId))?.status !== 'closed') return 'ended';
  let cursor: string | undefined;
  do {
    const page = await needs.users.list(accountId, { limit: PAGE, cursor });
    await endEach(needs, page.items.filter(isPending), cancelledBy(needs, origin));
    cursor = page.next;
  } while (cursor !== undefined);
  const pools = await needs.pools.list(accountId);
  if (pools.some(({ invited }) => invited > 0)) return 'later';
  await needs.accounts.keepAllEnded(accountId);
  return 'ended';
}

export type ExpireNeeds = Pick<EndInvitationsNeeds, 'invitations' | 'chance'>;

/** Nobody answered in time: the seats go back. Answers how many have expired by `now`. */
export async function expireInvitations(needs: ExpireNeeds, now: Date, origin: Origin): Promise<number> {
  let expired = 0;
  for await (const batch of needs.invitations.expired(now)) {
    await endEach(needs, batch, (user) => (isExpired(user.invitation, now) ? expiredAt(needs, user, now, origin) : undefined));
    expired += batch.length;
  }
  return expired;
}

interface Ending {
  readonly after: SuspendedUser;
  readonly change: ReturnType<typeof changeBy>;
}

const cancelledBy = (needs: EndInvitationsNeeds, origin: Origin) => (user: InvitedUser) => ({
  after: cancel(user, 'accountClosed', needs.chance.now()),
  change: changeBy(needs.chance, { kind: 'system', id: 'endInvitations' }, 'invitation.cancelled', origin),
});

const expiredAt = (needs: ExpireNeeds, user: InvitedUser, now: Date, origin: Origin): Ending => ({
  after: expire(user, now),
  change: changeBy(needs.chance, { kind: 'system', id: 'expireInvitations' }, 'invitation.expired', origin),
});

/** Each on its own, some at once: one that somebody answers at this moment holds up no other. */
async function endEach(
  needs: Pick<EndInvitationsNeeds, 'invitations'>,
  users: readonly InvitedUser[],
  decide: (user: InvitedUser) => Ending | undefined,
): Promise<void> {
  for (let from = 0; from < users.length; from += AT_ONCE)
    await Promise.all(users.slice(from, from + AT_ONCE).map((user) => endOne(needs, user, decide)));
}

async function endOne(
  { invitations }: Pick<EndInvitationsNeeds, 'invitations'>,
  seen: User,
  decide: (user: InvitedUser) => Ending | undefined,
): Promise<void> {
  let user: User | undefined = seen;
  await untilKept(async (tries) => {
    if (tries > 1) user = (await invitations.find(seen.accountId, seen.userId))?.user;
    if (!user || !isPending(user)) return;
    const ending = decide(user);
    if (ending) await invitations.keepEnded(user, ending.after, ending.change);
  });
}
