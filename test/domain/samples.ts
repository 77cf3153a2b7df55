import { DEFAULT_SETTINGS, type Account } from '../../lib/domain/account.ts';
import type { ReadableRow } from '../../lib/domain/addRow.ts';
import type { RowToAdd, Seen } from '../../lib/domain/adding.ts';
import { readAddress } from '../../lib/domain/address.ts';
import type { PendingInvitation } from '../../lib/domain/invitation.ts';
import type { Person } from '../../lib/domain/person.ts';
import type { InvitedUser, SuspendedUser, User } from '../../lib/domain/user.ts';

export const HERE = '01ACC0VNT0000000000000HERE';
export const ELSEWHERE = '01ACC0VNT00000000E1SEWHERE';
export const NOW = new Date('2026-11-24T09:00:00.000Z');
export const at = (iso: string): Date => new Date(iso);

export const pending = (changes: Partial<PendingInvitation> = {}): PendingInvitation => ({
  kind: 'welcome',
  state: 'pending',
  generation: 1,
  delivery: { state: 'queued', unanswered: [] },
  sends: 0,
  secretHashes: [],
  invitedAt: NOW,
  ...changes,
});

const ada = {
  accountId: HERE,
  userId: '01VSER000000000000000000AD',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'Ada@example.com',
  address: 'ada@example.com',
  role: { name: 'member' },
  locale: 'en',
  products: ['meeting', 'webinar'],
  settings: { meeting: { rooms: 2 } },
  createdAt: at('2026-01-05T08:00:00.000Z'),
} as const;

export const invited = (invitation: Partial<PendingInvitation> = {}): InvitedUser => ({
  ...ada,
  status: 'invited',
  invitation: pending(invitation),
});

export const active = (): User => ({
  ...ada,
  status: 'active',
  invitation: { ...pending(), state: 'accepted', acceptedAt: at('2026-02-01T08:00:00.000Z') },
});

export const suspended = (): SuspendedUser => ({
  ...ada,
  products: [],
  lastProducts: ['meeting', 'webinar'],
  status: 'suspended',
  statusReason: 'declined',
  invitation: {
    ...pending({ generation: 3, sends: 2, secretHashes: ['old'] }),
    state: 'declined',
    endedAt: at('2026-03-01T08:00:00.000Z'),
  },
});

export const person = (changes: Partial<Person> = {}): Person => ({
  personId: 'ada',
  passwordEpoch: 0,
  accounts: { [HERE]: ada.userId },
  ...changes,
});

export const row = (changes: Partial<ReadableRow> = {}): ReadableRow => ({
  firstName: 'Ada',
  lastName: 'Lovelace',
  address: readAddress('ada@example.com'),
  products: ['meeting'],
  role: { name: 'member' },
  locale: 'fr',
  ...changes,
});

/** A row for the person of this id, who is `new-<id>` if they are new here. */
export const toAdd = (personId: string, changes: Partial<ReadableRow> = {}): RowToAdd => ({
  row: row(changes),
  personId,
  newUserId: `new-${personId}`,
});

/** An account with this many free seats of each product, in which nobody is known. */
export const seen = (free: Record<string, number>, changes: Partial<Seen> = {}): Seen => ({
  people: new Map(),
  users: new Map(),
  pools: new Map(
    Object.entries(free).map(([productId, seats]) => [
      productId,
      { accountId: HERE, productId, seats: seats + 7, allocated: 7, invited: 2 },
    ]),
  ),
  catalogue: new Set(Object.keys(free)),
  homes: new Map(),
  requests: new Map(),
  ...changes,
});

export const account = (changes: Partial<Account> = {}): Account => ({
  accountId: HERE,
  name: 'Analytical Engines Ltd',
  locale: 'en',
  status: 'active',
  settings: DEFAULT_SETTINGS,
  roles: [],
  createdAt: at('2026-01-01T00:00:00.000Z'),
  ...changes,
});
