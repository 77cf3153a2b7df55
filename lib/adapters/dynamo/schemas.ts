import * as z from 'zod/mini';
import { LOCALES } from '../../domain/locale.ts';
import { PERMISSIONS } from '../../domain/role.ts';

/** A time: a `Date` in the domain, an ISO 8601 string in the table. */
export const Time = z.codec(z.string(), z.date(), { decode: (text) => new Date(text), encode: (date) => date.toISOString() });

const StoredHome = z.object({ accountId: z.string(), userId: z.string() });

export const StoredChange = z.object({
  id: z.string(),
  at: Time,
  actor: z.object({ kind: z.enum(['user', 'operator', 'person', 'system']), id: z.string() }),
  action: z.string(),
  requestId: z.string(),
  ip: z.exactOptional(z.string()),
});

export const StoredAccount = z.object({
  accountId: z.string(),
  name: z.string(),
  locale: z.enum(LOCALES),
  status: z.enum(['active', 'closed']),
  settings: z.object({
    invitationDays: z.number(),
    reminderDays: z.array(z.number()),
    inactivityDays: z.number(),
    outboundTransfers: z.enum(['allow', 'notify', 'block']),
    releaseOnBounce: z.boolean(),
    timeZone: z.string(),
  }),
  createdAt: Time,
});

export const StoredPerson = z.object({
  personId: z.string(),
  passwordHash: z.exactOptional(z.string()),
  passwordEpoch: z.number(),
  home: z.exactOptional(StoredHome),
  accounts: z.record(z.string(), z.string()),
});

export const StoredProduct = z.object({ productId: z.string(), name: z.string() });

export const StoredPool = z.object({
  accountId: z.string(),
  productId: z.string(),
  seats: z.number(),
  allocated: z.number(),
  invited: z.number(),
});

export const StoredSession = z.object({
  tokenHash: z.string(),
  accountId: z.string(),
  userId: z.string(),
  personId: z.string(),
  passwordEpoch: z.number(),
  createdAt: Time,
  seenAt: Time,
});

const StoredRole = z.discriminatedUnion('name', [
  z.object({ name: z.literal('member') }),
  z.object({ name: z.literal('manager'), permissions: z.array(z.enum(PERMISSIONS)) }),
  z.object({ name: z.literal('admin') }),
  z.object({ name: z.literal('superAdmin') }),
]);

export const StoredDelivery = z.discriminatedUnion('state', [
  z.object({ state: z.literal('queued'), unanswered: z.number() }),
  z.object({ state: z.literal('sending'), sendId: z.string(), leaseUntil: Time, unanswered: z.number() }),
  z.object({ state: z.literal('sent'), sendId: z.string(), at: Time }),
  z.object({ state: z.literal('failed'), at: Time, reason: z.string() }),
]);

const invitation = {
  kind: z.enum(['welcome', 'transfer']),
  generation: z.number(),
  delivery: StoredDelivery,
  sends: z.number(),
  secretHashes: z.array(z.string()),
  home: z.exactOptional(StoredHome),
  inviterName: z.exactOptional(z.string()),
  invitedAt: Time,
  expiresAt: z.exactOptional(Time),
};
const Pending = z.object({ ...invitation, state: z.literal('pending') });
const Accepted = z.object({ ...invitation, state: z.literal('accepted'), acceptedAt: Time });
const Declined = z.object({ ...invitation, state: z.literal('declined'), endedAt: Time, reason: z.exactOptional(z.string()) });
const Expired = z.object({ ...invitation, state: z.literal('expired'), endedAt: Time });
const Cancelled = z.object({
  ...invitation,
  state: z.literal('cancelled'),
  endedAt: Time,
  reason: z.enum(['joinedElsewhere', 'byAdmin']),
});

const user = {
  accountId: z.string(),
  userId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  address: z.string(),
  role: StoredRole,
  locale: z.enum(LOCALES),
  products: z.array(z.string()),
  settings: z.record(z.string(), z.unknown()),
  createdAt: Time,
  lastSignInAt: z.exactOptional(Time),
};

export const StoredUser = z.discriminatedUnion('status', [
  z.object({ ...user, status: z.literal('invited'), invitation: Pending }),
  z.object({ ...user, status: z.literal('active'), invitation: Accepted }),
  z.object({
    ...user,
    status: z.literal('suspended'),
    statusReason: z.enum([
      'declined',
      'expired',
      'bounced',
      'cancelled',
      'joinedElsewhere',
      'transferredAway',
      'byAdmin',
      'byDirectory',
      'noAccess',
    ]),
    lastProducts: z.array(z.string()),
    invitation: z.discriminatedUnion('state', [Accepted, Declined, Expired, Cancelled]),
  }),
]);
