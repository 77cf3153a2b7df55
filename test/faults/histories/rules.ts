import {
  become,
  count,
  isFull,
  isLastSuperAdmin,
  isOpen,
  poolIn,
  suspended,
  userIn,
  withProduct,
  type Ledger,
  type LedgerUser,
  type Verdict,
} from './model.ts';
import type { Resolved } from './resolve.ts';

/** What each operation comes to where nothing else happens at the same time. Undefined for those that are more than one step. */
export function ruleOf(ledger: Ledger, operation: Resolved): Verdict | undefined {
  switch (operation.do) {
    case 'add':
      return added(ledger, operation);
    case 'accept':
    case 'decline':
      return answered(ledger, operation);
    case 'register':
    case 'registerAgain':
      return registered(ledger, operation);
    case 'seats':
      return seatsSet(ledger, operation);
    case 'leave':
      return ledger.accounts[operation.at]?.closed
        ? 'ACCOUNT_CLOSED'
        : (after) => {
            after.accounts[operation.at]!.leave = operation.leave;
          };
    case 'close':
      return (after) => {
        after.accounts[operation.at]!.closed = true;
      };
    case 'expire':
      return expired(ledger);
    // It is taken in, and no more: its rows are added as it is delivered.
    case 'import':
      return nothing;
    case 'cancelImport':
    case 'retryImport':
    case 'retry':
    case 'deliver':
    case 'remind':
    case 'hear':
    case 'sweep':
      return undefined;
    default: {
      const user = userIn(ledger, operation.at, operation.who);
      return user ? changed(ledger, operation, user) : 'NOBODY';
    }
  }
}

type Of<Do extends Resolved['do']> = Extract<Resolved, { do: Do }>;
/** Of each by itself: nobody else's answer is in the way. */
function expired(ledger: Ledger): Verdict {
  const over = Object.entries(ledger.users).filter(
    ([, { status, expiresAt }]) => status === 'invited' && expiresAt !== undefined && expiresAt <= ledger.now,
  );
  return (after) => {
    for (const [key, user] of over) become(after, ...(key.split(' ') as [string, string]), suspended(user, 'expired', 'expired'));
  };
}

const nothing = (): void => undefined;
const isAdministrative = ({ role }: LedgerUser): boolean => role !== 'member';

/** Where the person lives elsewhere, in an account that lets nobody go. */
function isHeld(ledger: Ledger, at: string, who: string): boolean {
  const home = ledger.people[who]?.home;
  const account = home === undefined || home === at ? undefined : ledger.accounts[home];
  return account !== undefined && !account.closed && account.leave === 'block';
}

const DAY = 24 * 3600_000;

/** In the order in which they are looked at; undefined where the person may be invited. */
function unaskable(ledger: Ledger, at: string, who: string): string | undefined {
  const { blocked, asked: before } = ledger.people[who] ?? { blocked: false };
  if (blocked) return 'EMAIL_BLOCKED';
  if (isHeld(ledger, at, who)) return 'TRANSFER_BLOCKED';
  if (before && ledger.now - before.since < DAY && before.count >= 10) return 'RATE_LIMITED';
  return lately(ledger, userIn(ledger, at, who)).length >= 3 ? 'RATE_LIMITED' : undefined;
}

const lately = ({ now }: Ledger, user: LedgerUser | undefined): number[] => (user?.resent ?? []).filter((at) => now - at < DAY);

function asked(ledger: Ledger, at: string, who: string, as: { products: string[]; role: string }): Verdict {
  const before = userIn(ledger, at, who);
  const person = ledger.people[who];
  const home = person?.home;
  const elsewhere = home !== undefined && home !== at;
  return (after) => {
    if (before) count(after, at, before, -1);
    const user: LedgerUser = {
      ...as,
      status: 'invited',
      kind: elsewhere ? 'transfer' : 'welcome',
      invitation: 'pending',
      generation: (before?.generation ?? 0) + 1,
      resent: before ? [...lately(ledger, before), ledger.now] : undefined,
      home,
      movedTo: before?.movedTo,
      transfer: elsewhere ? 'pending' : undefined,
    };
    after.users[`${at} ${who}`] = user;
    const isNew = !person?.asked || ledger.now - person.asked.since >= DAY;
    const count_ = isNew ? { since: ledger.now, count: 1 } : { since: person.asked!.since, count: person.asked!.count + 1 };
    after.people[who] = { ...(person ?? { password: false, blocked: false }), asked: count_ };
    count(after, at, user, 1);
  };
}

function added(ledger: Ledger, { at, who, products, role }: Of<'add'>): Verdict {
  const before = userIn(ledger, at, who);
  if (before && isOpen(before)) return 'USER_EXISTS';
  const refused = unaskable(ledger, at, who);
  if (refused) return refused;
  if (isFull(ledger, at, products)) return 'LICENSE_POOL_EXHAUSTED';
  if (ledger.accounts[at]?.closed) return 'POOL_BUSY';
  return asked(ledger, at, who, { products: [...products], role });
}

/** In the order in which a person is told. */
function answered(ledger: Ledger, { do: what, at, who, link, password }: Of<'accept' | 'decline'>): Verdict {
  const user = userIn(ledger, at, who);
  const person = ledger.people[who];
  if (link === undefined || !user || !person) return 'NO_LINK';
  if (!link.opens(user.generation)) return 'INVITATION_UNKNOWN';
  if (user.status !== 'invited') return `INVITATION_${user.invitation.toUpperCase()}`;
  if (ledger.accounts[at]?.closed) return 'INVITATION_CANCELLED';
  if (user.expiresAt !== undefined && user.expiresAt <= ledger.now) return 'INVITATION_EXPIRED';
  if (person.home !== user.home) return person.home === at ? 'INVITATION_ACCEPTED' : 'INVITATION_CANCELLED';
  if (what === 'decline')
    return (after) => {
      become(after, at, who, suspended(user, 'declined', 'declined'));
    };
  if (person.password === password) return password ? 'PASSWORD_NOT_EXPECTED' : 'PASSWORD_REQUIRED';
  const old = user.kind === 'transfer' && user.home !== undefined ? { at: user.home, user: userIn(ledger, user.home, who) } : undefined;
  if (old && isHeld(ledger, at, who)) return 'TRANSFER_BLOCKED';
  const left = old?.user?.status === 'active' ? { at: old.at, user: old.user } : undefined;
  if (left && !ledger.accounts[left.at]?.closed && isLastSuperAdmin(ledger, left.at, left.user)) return 'ACCOUNT_LAST_SUPER_ADMIN';
  return (after) => {
    become(after, at, who, { status: 'active', invitation: 'accepted', movedTo: undefined, ...(old ? { transfer: 'moving' } : {}) });
    if (left) become(after, left.at, who, { ...suspended(left.user, 'transferredAway', ''), role: 'member', movedTo: at });
    after.people[who] = { ...person, home: at, password: true };
  };
}

type ByAdministrator = Exclude<
  Resolved,
  {
    do:
      | 'add'
      | 'seats'
      | 'close'
      | 'leave'
      | 'deliver'
      | 'expire'
      | 'sweep'
      | 'remind'
      | 'import'
      | 'cancelImport'
      | 'retryImport'
      | 'hear'
      | 'accept'
      | 'decline'
      | 'register'
      | 'registerAgain'
      | 'retry';
  }
>;

function changed(ledger: Ledger, operation: ByAdministrator, user: LedgerUser): Verdict {
  const { at, who } = operation;
  const closed = ledger.accounts[at]?.closed ?? false;
  const home = ledger.people[who]?.home;
  const to =
    (changes: Partial<LedgerUser>): Verdict =>
    (after) => {
      become(after, at, who, changes);
    };
  switch (operation.do) {
    case 'cancel':
      return user.status === 'invited' ? to(suspended(user, 'cancelled', 'cancelled')) : 'INVITATION_NOT_PENDING';
    case 'cancelTransfer':
      if (user.kind !== 'transfer') return 'NO_TRANSFER';
      return user.status === 'invited' ? to(suspended(user, 'cancelled', 'cancelled')) : 'TRANSFER_NOT_PENDING';
    case 'resend': {
      if (user.status === 'removed') return 'USER_REMOVED';
      if (user.status === 'active' || (user.status === 'suspended' && home === at)) return 'INVITATION_ACCEPTED';
      const products = user.status === 'suspended' ? (user.lastProducts ?? []) : user.products;
      if (products.length === 0 && !isAdministrative(user)) return 'USER_ACCESS_MISSING';
      if (user.status === 'suspended' && isFull(ledger, at, products)) return 'LICENSE_POOL_EXHAUSTED';
      return unaskable(ledger, at, who) ?? (closed ? 'POOL_BUSY' : asked(ledger, at, who, { products, role: user.role }));
    }
    case 'unblock':
      return (after) => {
        const person = after.people[who];
        if (person) person.blocked = false;
      };
    case 'suspend':
      if (user.status === 'removed') return 'USER_REMOVED';
      if (user.status === 'suspended') return nothing;
      return isLastSuperAdmin(ledger, at, user) ? 'ACCOUNT_LAST_SUPER_ADMIN' : to(suspended(user, 'byAdmin', 'cancelled'));
    case 'remove':
      if (user.status === 'removed') return nothing;
      if (isLastSuperAdmin(ledger, at, user)) return 'ACCOUNT_LAST_SUPER_ADMIN';
      return to({ ...(user.status === 'suspended' ? {} : suspended(user, '', 'cancelled')), status: 'removed', reason: undefined });
    case 'reactivate': {
      if (user.status === 'active') return nothing;
      if (user.status !== 'suspended' || user.invitation !== 'accepted' || home !== at) return 'USER_NOT_REACTIVATABLE';
      const products = user.lastProducts ?? [];
      if (products.length === 0 && !isAdministrative(user)) return 'USER_NOT_REACTIVATABLE';
      if (isFull(ledger, at, products)) return 'LICENSE_POOL_EXHAUSTED';
      return closed ? 'POOL_BUSY' : to({ status: 'active', reason: undefined, products, lastProducts: undefined });
    }
    case 'give':
      if (!isOpen(user)) return 'LICENSE_USER_INACTIVE';
      if (user.products.includes(operation.product)) return nothing;
      if (isFull(ledger, at, [operation.product])) return 'LICENSE_POOL_EXHAUSTED';
      return closed ? 'POOL_BUSY' : to({ products: withProduct(user, operation.product) });
    case 'take':
      return to(without(user, operation.product));
    case 'move': {
      const other = userIn(ledger, at, operation.to);
      if (!other) return 'NOBODY';
      if (operation.to === who) return 'BODY_INVALID';
      if (!user.products.includes(operation.product)) return 'LICENSE_NOT_HELD';
      if (!isOpen(other)) return 'LICENSE_USER_INACTIVE';
      if (other.products.includes(operation.product)) return 'LICENSE_ALREADY_HELD';
      if (closed && user.status !== other.status) return 'POOL_BUSY';
      return (after) => {
        become(after, at, who, without(user, operation.product));
        become(after, at, operation.to, { products: withProduct(other, operation.product) });
      };
    }
  }
}

function without(user: LedgerUser, product: string): Partial<LedgerUser> {
  if (!isOpen(user) || !user.products.includes(product)) return {};
  const products = user.products.filter((held) => held !== product);
  return products.length > 0 || isAdministrative(user) ? { products } : suspended(user, 'noAccess', 'cancelled');
}

/** What a product keeps lands where the person is by now. */
function registered(ledger: Ledger, { at, who, product, contentIds }: Of<'register' | 'registerAgain'>): Verdict {
  if (contentIds.length === 0) return 'NO_CONTENT';
  let place: string = at;
  for (let user = userIn(ledger, place, who); user?.movedTo !== undefined; user = userIn(ledger, place, who)) place = user.movedTo;
  const user = userIn(ledger, place, who);
  if (!user) return 'NOBODY';
  const held = user.status === 'suspended' && user.reason !== 'noAccess' ? (user.lastProducts ?? []) : user.products;
  if (!held.includes(product)) return 'PERMISSION_MISSING';
  return (after) => {
    for (const id of contentIds) after.content[`${id} ${place} ${who}`] = true;
  };
}

function seatsSet(ledger: Ledger, { at, product, seats }: Of<'seats'>): Verdict {
  const pool = poolIn(ledger, at, product)!;
  if (ledger.accounts[at]?.closed) return 'ACCOUNT_CLOSED';
  if (seats < pool.seats && seats < pool.allocated) return 'LICENSE_POOL_IN_USE';
  return (after) => {
    poolIn(after, at, product)!.seats = seats;
  };
}
