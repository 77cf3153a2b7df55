import { cancel, expire, isPending } from '../domain/deciding.ts';
import { isExpired } from '../domain/invitation.ts';
import { newMail } from '../domain/mail.ts';
import type { InvitedUser, SuspendedUser, User } from '../domain/user.ts';
import { changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import { Overtaken, type AccountStore, type Chance, type InvitationStore, type PoolStore, type UserStore } from './ports.ts';
import type { ExpiryNotice } from './ports/expiry.ts';

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

export interface ExpireNeeds extends Pick<EndInvitationsNeeds, 'invitations' | 'chance'> {
  readonly accounts: Pick<AccountStore, 'find' | 'superAdmins'>;
}

/** What expires within this time is told of in one e-mail. */
const TOLD_AFTER_MS = 10 * 60_000;
const NAMED_AT_MOST = 20;
const ADMINS_AT_MOST = 50;

/** Nobody answered in time: the seats go back, and the super admins are told. Answers how many have expired by `now`. */
export async function expireInvitations(needs: ExpireNeeds, now: Date, origin: Origin): Promise<number> {
  await tellOfExpired(needs, now, origin);
  let expired = 0;
  const named = new Map<string, number>();
  const tellAt = new Date(now.getTime() + TOLD_AFTER_MS);
  for await (const batch of needs.invitations.expired(now)) {
    await endEach(needs, batch, (user) => {
      if (!isExpired(user.invitation, now)) return undefined;
      const before = named.get(user.accountId) ?? 0;
      named.set(user.accountId, before + 1);
      return { ...expiredAt(needs, user, now, origin), expired: { tellAt, isNamed: before < NAMED_AT_MOST } };
    });
    expired += batch.length;
  }
  return expired;
}

/** Those that expired some minutes ago: one e-mail to each super admin of their account. */
async function tellOfExpired({ invitations, accounts, chance }: ExpireNeeds, now: Date, { requestId }: Origin): Promise<void> {
  for await (const batch of invitations.expiredUntold(now))
    for (const expired of batch) {
      const { accountId, count, userIds } = expired;
      const isOpen = (await accounts.find(accountId))?.status === 'active';
      const superAdmins = isOpen ? (await accounts.superAdmins(accountId)).slice(0, ADMINS_AT_MOST) : [];
      const mails = superAdmins.map((userId) =>
        newMail(
          { kind: 'invitationsExpired', to: { accountId, userId }, count, userIds: userIds.slice(0, NAMED_AT_MOST) },
          chance.newId(),
          now,
        ),
      );
      try {
        await invitations.keepExpiredTold(expired, mails, requestId);
      } catch (error) {
        // One more has expired at this moment: the next run tells of all of them.
        if (!(error instanceof Overtaken)) throw error;
      }
    }
}

interface Ending {
  readonly after: SuspendedUser;
  readonly change: ReturnType<typeof changeBy>;
  /** Of what nobody answered in time. */
  readonly expired?: ExpiryNotice;
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
    if (ending?.expired) await invitations.keepExpired(user, ending.after, ending.change, ending.expired);
    else if (ending) await invitations.keepEnded(user, ending.after, ending.change);
  });
}
