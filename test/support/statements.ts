import { createHash } from 'node:crypto';
import type { Item } from '../../lib/adapters/dynamo/table.ts';
import { say } from './say.ts';
import { keyOf } from './stored.ts';
import { wrongTransfers } from './transferStatements.ts';

/**
 * Holds all that is stored, and what the index of due things says, against what always has to be true (design §3).
 * Answers what is wrong. Knows no code of ours.
 */
export function whatIsWrong(items: readonly Item[], dueEntries: readonly Item[]): string[] {
  const of = (kind: string): Item[] => items.filter(({ sk }) => String(sk).split('#')[0] === kind);
  const users = of('USER') as unknown as StoredUser[];
  const people = of('PERSON') as unknown as StoredPerson[];
  return [
    ...of('POOL').flatMap((pool) => wrongSeats(pool as unknown as StoredPool, users)),
    ...of('ADMINS').flatMap(({ pk, active, who }) => wrongAdmins(String(pk).slice(2), Number(active), who as ReadonlySet<string>, users)),
    ...users.flatMap((user) => wrongUser(user, people)),
    ...people.flatMap((person) => wrongPerson(person, users)),
    ...wrongTransfers(items),
    ...wrongDue(items, dueEntries),
  ];
}

interface StoredPool {
  readonly accountId: string;
  readonly productId: string;
  readonly seats: number;
  readonly allocated: number;
  readonly invited: number;
  readonly unused: number;
}
interface StoredHome {
  readonly accountId: string;
  readonly userId: string;
}
interface StoredUser extends StoredHome {
  readonly pk: string;
  readonly sk: string;
  readonly address: string;
  readonly status: string;
  readonly role: { readonly name: string };
  readonly products: readonly string[];
  readonly invitation: {
    readonly state: string;
    readonly sends: number;
    readonly expiresAt?: string;
    readonly delivery: { readonly state: string; readonly reason?: string };
  };
}
interface StoredPerson {
  readonly pk: string;
  readonly personId: string;
  readonly home?: StoredHome;
  readonly accounts: Readonly<Record<string, string>>;
}

function wrongSeats({ accountId, productId, seats, allocated, invited, unused }: StoredPool, users: readonly StoredUser[]): string[] {
  const holders = users.filter((user) => user.accountId === accountId && user.products.includes(productId));
  const asked = holders.filter(({ status }) => status === 'invited');
  return [
    ...say(allocated !== holders.length, `${productId}: ${allocated} allocated, ${holders.length} holders`),
    ...say(invited !== asked.length, `${productId}: ${invited} counted as invited, ${asked.length} are`),
    ...say(unused + allocated !== seats, `${productId}: ${unused} unused and ${allocated} allocated of ${seats}`),
    ...say(unused < 0 || holders.length > seats, `${productId}: sold more than ${seats}`),
  ];
}

function wrongAdmins(accountId: string, active: number, who: ReadonlySet<string> | undefined, users: readonly StoredUser[]): string[] {
  const there = users.filter((user) => user.accountId === accountId && user.status === 'active' && user.role.name === 'superAdmin');
  const [named, are] = [
    [...(who ?? [])].sort().join(),
    there
      .map(({ userId }) => userId)
      .sort()
      .join(),
  ];
  return [
    ...say(active !== there.length, `${accountId}: ${active} active super admins counted, ${there.length} are`),
    ...say(named !== are, `${accountId}: ${named} named as super admins, ${are} are`),
  ];
}

/** In which state an invitation may stand at a user of each status. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  invited: ['pending'],
  active: ['accepted'],
  suspended: ['accepted', 'declined', 'expired', 'cancelled'],
  removed: ['accepted', 'declined', 'expired', 'cancelled'],
};

function wrongUser(user: StoredUser, people: readonly StoredPerson[]): string[] {
  const { accountId, userId, status, products, invitation } = user;
  const [person, ...more] = people.filter(({ personId }) => personId === createHash('sha256').update(user.address).digest('hex'));
  const here = person?.home?.accountId === accountId && person.home.userId === userId;
  return [
    ...say(person?.accounts[accountId] !== userId, `${userId}: the person does not lead here`),
    ...say(more.length > 0, `${userId}: two persons with this address`),
    ...say(!STATES[status]?.includes(invitation.state), `${userId}: ${status} with an invitation that is ${invitation.state}`),
    ...say(status === 'active' && !here, `${userId}: active, and at home elsewhere`),
    ...say((status === 'suspended' || status === 'removed') && products.length > 0, `${userId}: ${status}, and holds seats`),
    ...say(invitation.delivery.state === 'failed' && !invitation.delivery.reason, `${userId}: not sent, and nobody says why`),
    ...say(invitation.delivery.state === 'sent' && invitation.sends < 1, `${userId}: sent, and no send counted`),
  ];
}

function wrongPerson({ pk, personId, home, accounts }: StoredPerson, users: readonly StoredUser[]): string[] {
  const entries = Object.entries(accounts).map(([accountId, userId]) => `U#${accountId}#${userId}`);
  const theirs = users.filter(({ address }) => createHash('sha256').update(address).digest('hex') === personId);
  const active = theirs.filter(({ status }) => status === 'active');
  return [
    ...say(pk !== `P#${personId}`, `${pk}: stored under another key`),
    ...say(
      entries.toSorted().join() !==
        theirs
          .map((user) => user.pk)
          .sort()
          .join(),
      `${pk}: leads to ${entries.join()}`,
    ),
    ...say(home !== undefined && accounts[home.accountId] !== home.userId, `${pk}: at home where nobody asked`),
    ...say(home === undefined && active.length > 0, `${pk}: active, and at home nowhere`),
    ...say(active.length > 1, `${pk}: active in ${active.length} accounts`),
  ];
}

/** Something is due while it waits: for a sender, an answer, a mover, somebody who has to be told, or to be forgotten; and else nothing is. */
function wrongDue(items: readonly Item[], entries: readonly Item[]): string[] {
  const due = items.filter((item) => WAITS[String(item['sk']).split('#')[0] ?? '']?.(item));
  const [wanted, found] = [due.map(keyOf).sort(), entries.map(keyOf).sort()];
  return [
    ...say(wanted.join() !== found.join(), `due: ${found.join()}, and should be ${wanted.join()}`),
    ...items.flatMap(({ pk, dueAt }) =>
      say(dueAt !== undefined && (typeof dueAt !== 'string' || !/^\d{4}-.*Z$/.test(dueAt)), `${String(pk)}: due at no time`),
    ),
  ];
}

/** By the first word of the sort key, whether an item waits for something. */
const WAITS: Readonly<Record<string, (item: Item) => boolean>> = {
  USER: ({ status, invitation }) => status === 'removed' || (status === 'invited' && isDue(invitation as StoredUser['invitation'])),
  PERSON: ({ rivalsSince }) => rivalsSince !== undefined,
  T: ({ state }) => state === 'moving',
  I: ({ status }) => status === 'queued' || status === 'running',
  MAIL: ({ delivery }) => ['queued', 'sending'].includes((delivery as { state: string }).state),
  EXPIRED: () => true,
  ACCOUNT: ({ closingSince }) => closingSince !== undefined,
};

const isDue = ({ delivery, expiresAt }: StoredUser['invitation']): boolean =>
  delivery.state === 'queued' || delivery.state === 'sending' || expiresAt !== undefined;
