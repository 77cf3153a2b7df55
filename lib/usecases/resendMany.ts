import type { Seen } from '../domain/adding.ts';
import type { AdminActor } from '../domain/actor.ts';
import { checkMayChange, reaches } from '../domain/authority.ts';
import { isId } from '../domain/id.ts';
import type { Addition } from '../domain/inviting.ts';
import type { Person } from '../domain/person.ts';
import { freeSeats, type LicensePool } from '../domain/product.ts';
import { Refusal } from '../domain/refusal.ts';
import { resend } from '../domain/resending.ts';
import type { StatusReason, User } from '../domain/user.ts';
import { actorOf, changeBy, isOwn, nameOf, type Origin } from './change.ts';
import { userUnknown } from './getUser.ts';
import { countMailCall } from './mailCalls.ts';
import { lookAround, type ResendNeeds } from './resendInvitation.ts';
import { countersOf, keepTogether, TooMuchAtOnce } from './together.ts';
import { getWelcomeTemplate, type WelcomeTemplateNeeds } from './welcomeTemplates.ts';

/** Whose invitations are sent again: those who are invited, or whose invitation ended in this way. */
export const RESEND_STATUSES = ['invited', 'declined', 'expired', 'bounced', 'cancelled'] as const;
type ResendStatus = (typeof RESEND_STATUSES)[number];

export interface ResendManyAsk {
  readonly whom: { readonly userIds: readonly string[] } | { readonly status: ResendStatus; readonly cursor?: string | undefined };
  readonly welcomeTemplateId?: string | undefined;
}

export interface ResentMany {
  readonly accepted: number;
  readonly refused: readonly { readonly userId: string; readonly refusal: Refusal }[];
  /** Where to go on: more people are in this state. */
  readonly next?: string;
}

const AT_MOST = 1_000;
/** As many as are read and decided together; what fits into one transaction is fewer. */
const TOGETHER = 40;
const PAGE = 100;

/**
 * Sends many invitations again, each as a resend of its own: one that is refused spoils no other. Of those in one state,
 * up to a thousand a call. Throws `WELCOME_TEMPLATE_UNKNOWN`, `CURSOR_INVALID`, `RATE_LIMITED`.
 */
export async function resendMany(
  needs: ResendNeeds & WelcomeTemplateNeeds,
  actor: AdminActor,
  { whom, welcomeTemplateId }: ResendManyAsk,
  origin: Origin,
): Promise<ResentMany> {
  if (welcomeTemplateId !== undefined) await getWelcomeTemplate(needs, actor, welcomeTemplateId);
  await countMailCall(needs, actor.account.accountId);
  const { ids, next } = 'userIds' in whom ? { ids: [...new Set(whom.userIds)], next: undefined } : await idsOf(needs, actor, whom);
  const refused: { userId: string; refusal: Refusal }[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = ids.slice(from, from + TOGETHER);
    const outcomes = await keepTogether<string, 'accepted'>(some, (userIds) =>
      resendSome(needs, actor, userIds, { welcomeTemplateId, together: ids.length }, origin),
    );
    some.forEach((userId, at) => {
      const outcome = outcomes[at];
      if (outcome instanceof Refusal) refused.push({ userId, refusal: outcome });
    });
  }
  return { accepted: ids.length - refused.length, refused, ...(next === undefined ? {} : { next }) };
}

/** The people in this state whom the actor reaches, page by page: what this call changes moves nobody in the list. */
async function idsOf(
  { users }: ResendNeeds,
  { account, authority }: AdminActor,
  { status, cursor }: { readonly status: ResendStatus; readonly cursor?: string | undefined },
): Promise<{ readonly ids: readonly string[]; readonly next: string | undefined }> {
  const filter = { status: status === 'invited' ? ('invited' as const) : ('suspended' as const), groupIds: authority.scope };
  const ids: string[] = [];
  let after = cursor;
  do {
    const page = await users.list(account.accountId, { limit: PAGE, cursor: after, filter });
    ids.push(...page.items.filter((user) => isIn(user, status)).map(({ userId }) => userId));
    after = page.next;
  } while (after !== undefined && ids.length + PAGE <= AT_MOST);
  return { ids, next: after };
}

const isIn = (user: User, status: ResendStatus): boolean =>
  user.status === 'invited'
    ? status === 'invited'
    : user.status === 'suspended' && user.statusReason === (status satisfies StatusReason | 'invited');

interface Words {
  readonly welcomeTemplateId: string | undefined;
  /** How many are sent again by this call. */
  readonly together: number;
}

/** All that can be, in one transaction; the refusal of each other one. */
async function resendSome(
  needs: ResendNeeds,
  actor: AdminActor,
  userIds: readonly string[],
  words: Words,
  origin: Origin,
): Promise<readonly ('accepted' | Refusal)[]> {
  const { accountId } = actor.account;
  const found = await needs.invitations.findMany(accountId, userIds.filter(isId));
  const byId = new Map(found.map((one) => [one.user.userId, one]));
  const seen = await lookAround(needs, accountId, found);
  const free = new Map([...seen.pools].map(([productId, pool]) => [productId, { ...pool }]));
  const additions: Addition[] = [];
  const outcomes = userIds.map((userId) => {
    const one = byId.get(userId);
    try {
      if (!one || !reaches(actor.authority, one.user)) throw userUnknown();
      checkMayChange(actor.authority, one.user.role);
      // An earlier try of this very call has done it, and died before it could answer.
      if (one.user.status === 'invited' && isOwn(origin, one.requestId)) return 'accepted';
      additions.push(again(needs, actor, one, { ...seen, pools: free }, words));
      return 'accepted';
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
  if (additions.length === 0) return outcomes;
  const counters = new Set(additions.flatMap(({ user }) => countersOf(user)));
  const transfers = additions.filter(({ transfer, before }) => transfer ?? before?.invitation.transferId).length;
  if (!needs.users.fits(additions.length, counters.size, transfers)) throw new TooMuchAtOnce();
  await needs.users.keepAdded(additions, changeBy(needs.chance, actorOf(actor), 'invitation.resent', origin));
  return outcomes;
}

/** One resend, which takes its seats from what those before it left. */
function again(
  { chance }: ResendNeeds,
  actor: AdminActor,
  { user, person }: { readonly user: User; readonly person: Person },
  seen: Seen & { readonly pools: Map<string, LicensePool> },
  { welcomeTemplateId, together }: Words,
): Addition {
  const context = { accountId: actor.account.accountId, inviterName: nameOf(actor), now: chance.now(), together };
  const now = seen.people.get(person.personId) ?? person;
  const addition = resend(user, { ...seen, person: now }, { newTransferId: chance.newId(), welcomeTemplateId }, context);
  if (user.status !== 'invited')
    for (const productId of addition.user.products) {
      const pool = seen.pools.get(productId);
      if (pool && freeSeats(pool) > 0) seen.pools.set(productId, { ...pool, allocated: pool.allocated + 1 });
    }
  return addition;
}
