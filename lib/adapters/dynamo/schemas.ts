import * as z from 'zod/mini';
import { CONTENT_KINDS } from '../../domain/content.ts';
import { LOCALES } from '../../domain/locale.ts';
import { REFUSAL_KINDS } from '../../domain/refusal.ts';
import { PERMISSIONS } from '../../domain/role.ts';

/** A time: a `Date` in the domain, an ISO 8601 string in the table. */
export const Time = z.codec(z.string(), z.date(), { decode: (text) => new Date(text), encode: (date) => date.toISOString() });

/** As text: what a schema holds need not be what a table can. */
const Json = z.codec(z.string(), z.custom<Record<string, unknown>>(), {
  decode: (text) => JSON.parse(text) as Record<string, unknown>,
  encode: (value) => JSON.stringify(value),
});

const StoredAddress = z.object({ typed: z.string(), normalised: z.string() });
const StoredHome = z.object({ accountId: z.string(), userId: z.string() });

export const StoredChange = z.object({
  id: z.string(),
  at: Time,
  actor: z.object({ kind: z.enum(['user', 'apiToken', 'operator', 'product', 'person', 'system']), id: z.string() }),
  action: z.string(),
  target: z.exactOptional(z.object({ kind: z.literal('role'), id: z.string() })),
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
    auditDays: z.prefault(z.number(), 400),
    accessNotices: z.prefault(z.boolean(), true),
    replyTo: z.exactOptional(z.string()),
  }),
  roles: z.prefault(z.array(z.object({ roleId: z.string(), name: z.string(), permissions: z.array(z.enum(PERMISSIONS)) })), () => []),
  createdAt: Time,
  closedAt: z.exactOptional(Time),
});

export const StoredGroup = z.object({
  accountId: z.string(),
  groupId: z.string(),
  name: z.string(),
  parentId: z.exactOptional(z.string()),
  userCount: z.number(),
  closing: z.exactOptional(z.literal(true)),
});

export const StoredAsked = z.object({ since: Time, count: z.number() });

export const StoredMailBlock = z.object({ reason: z.enum(['bounced', 'complained']), at: Time, liftedAt: z.exactOptional(Time) });

export const StoredPerson = z.object({
  personId: z.string(),
  passwordHash: z.exactOptional(z.string()),
  passwordEpoch: z.number(),
  home: z.exactOptional(StoredHome),
  accounts: z.record(z.string(), z.string()),
  asked: z.exactOptional(StoredAsked),
  mailBlock: z.exactOptional(StoredMailBlock),
});

export const StoredProduct = z.object({
  productId: z.string(),
  name: z.string(),
  movingKinds: z.prefault(z.array(z.enum(CONTENT_KINDS)), () => [...CONTENT_KINDS]),
  settingsSchema: z.exactOptional(Json),
  url: z.exactOptional(z.string()),
  rev: z.prefault(z.number(), 0),
});

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
  z.object({
    name: z.literal('manager'),
    permissions: z.array(z.enum(PERMISSIONS)),
    groupIds: z.exactOptional(z.array(z.string())),
  }),
  z.object({ name: z.literal('custom'), roleId: z.string(), groupIds: z.exactOptional(z.array(z.string())) }),
  z.object({ name: z.literal('admin') }),
  z.object({ name: z.literal('superAdmin') }),
]);

export const StoredDelivery = z.discriminatedUnion('state', [
  z.object({ state: z.literal('held') }),
  z.object({ state: z.literal('queued'), unanswered: z.readonly(z.array(z.string())) }),
  z.object({ state: z.literal('sending'), sendId: z.string(), leaseUntil: Time, unanswered: z.readonly(z.array(z.string())) }),
  z.object({ state: z.enum(['sent', 'delivered']), sendId: z.string(), at: Time }),
  z.object({ state: z.enum(['bounced', 'complained']), sendId: z.string(), at: Time, reason: z.string() }),
  z.object({ state: z.literal('failed'), at: Time, reason: z.string(), unanswered: z.readonly(z.array(z.string())) }),
]);

const invitation = {
  kind: z.enum(['welcome', 'transfer']),
  generation: z.number(),
  delivery: StoredDelivery,
  sends: z.number(),
  secretHashes: z.array(z.string()),
  formerSecrets: z.exactOptional(z.readonly(z.array(z.readonly(z.array(z.string()))))),
  lane: z.exactOptional(z.literal('bulk')),
  firstSentAt: z.exactOptional(Time),
  remindAt: z.exactOptional(Time),
  reminders: z.exactOptional(z.number()),
  remindNotBefore: z.exactOptional(Time),
  resentAt: z.exactOptional(z.readonly(z.array(Time))),
  openedAt: z.exactOptional(Time),
  home: z.exactOptional(StoredHome),
  transferId: z.exactOptional(z.string()),
  inviterName: z.exactOptional(z.string()),
  welcomeTemplateId: z.exactOptional(z.string()),
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
  reason: z.enum(['joinedElsewhere', 'byAdmin', 'accountClosed', 'bounced']),
});

export const StoredSettings = z.record(z.string(), z.record(z.string(), z.unknown()));

const user = {
  accountId: z.string(),
  userId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  address: z.string(),
  role: StoredRole,
  groupId: z.exactOptional(z.string()),
  locale: z.enum(LOCALES),
  products: z.array(z.string()),
  settings: StoredSettings,
  settingsTemplate: z.exactOptional(z.object({ settingsTemplateId: z.string(), settings: StoredSettings })),
  createdAt: Time,
  lastSignInAt: z.exactOptional(Time),
  movedTo: z.exactOptional(StoredHome),
  newRequestedAt: z.exactOptional(Time),
  emailChange: z.exactOptional(z.object({ mailId: z.string(), address: StoredAddress })),
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
    statusNote: z.exactOptional(z.string()),
    lastProducts: z.array(z.string()),
    invitation: z.discriminatedUnion('state', [Accepted, Declined, Expired, Cancelled]),
  }),
  z.object({
    ...user,
    status: z.literal('removed'),
    removedAt: Time,
    purging: z.exactOptional(z.literal(true)),
    lastProducts: z.array(z.string()),
    invitation: z.discriminatedUnion('state', [Accepted, Declined, Expired, Cancelled]),
  }),
]);

const Count = z.object({ productId: z.string(), kind: z.enum(CONTENT_KINDS), count: z.number() });

const transfer = {
  transferId: z.string(),
  accountId: z.string(),
  userId: z.string(),
  from: StoredHome,
  createdAt: Time,
};
const move = {
  products: z.array(z.string()),
  kinds: z.exactOptional(z.array(z.enum(CONTENT_KINDS))),
  takesAlong: z.boolean(),
  turn: z.number(),
  cursor: z.exactOptional(z.string()),
  manifest: z.exactOptional(
    z.object({
      moves: z.array(Count),
      stays: z.array(z.extend(Count, { reason: z.enum(['productNotHeld', 'notMovable', 'kindNotMovable', 'userSuspended']) })),
    }),
  ),
  total: z.number(),
  moved: z.number(),
  failed: z.number(),
  failures: z.array(
    z.object({
      kind: z.enum(CONTENT_KINDS),
      contentId: z.string(),
      productId: z.string(),
      reason: z.enum(['productNotHeld', 'recipientGone']),
    }),
  ),
  noticed: z.exactOptional(z.literal(true)),
};

export const StoredTransfer = z.discriminatedUnion('state', [
  z.object({ ...transfer, state: z.literal('pending') }),
  z.object({ ...transfer, ...move, state: z.literal('moving'), acceptedAt: Time }),
  z.object({ ...transfer, ...move, state: z.literal('completed'), acceptedAt: Time, endedAt: Time }),
  z.object({ ...transfer, state: z.enum(['declined', 'expired', 'cancelled']), endedAt: Time }),
]);

const FIELD_ERRORS = z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() }));
const RoleWish = z.object({
  name: z.string(),
  permissions: z.exactOptional(z.array(z.string())),
  groupIds: z.exactOptional(z.array(z.string())),
});
const named = {
  products: z.exactOptional(z.array(z.string())),
  role: z.exactOptional(RoleWish),
  group: z.exactOptional(z.string()),
  welcomeTemplate: z.exactOptional(z.string()),
  settingsTemplate: z.exactOptional(z.string()),
};

export const StoredImport = z.object({
  accountId: z.string(),
  importId: z.string(),
  status: z.enum(['queued', 'running', 'completed', 'cancelled']),
  by: z.object({ kind: z.enum(['user', 'apiToken']), id: z.string() }),
  dryRun: z.boolean(),
  isHeld: z.exactOptional(z.literal(true)),
  defaults: z.object({ ...named, locale: z.exactOptional(z.enum(LOCALES)) }),
  total: z.number(),
  round: z.number(),
  next: z.number(),
  turn: z.number(),
  processed: z.number(),
  invited: z.number(),
  transferInvited: z.number(),
  reinvited: z.number(),
  refused: z.number(),
  retriable: z.number(),
  pretended: z.record(z.string(), z.number()),
  createdAt: Time,
  endedAt: z.exactOptional(Time),
  origin: z.object({ requestId: z.string(), ip: z.exactOptional(z.string()) }),
});

/** A row of an import, in little space: what most rows have, and then what few say themselves. */
export const StoredImportRow = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.optional(z.object({ ...named, locale: z.exactOptional(z.string()), isDuplicate: z.exactOptional(z.literal(true)) })),
]);

/** What became of a row, in little space. */
export const StoredOutcome = z.union([
  z.tuple([z.number(), z.enum(['invited', 'transferInvited', 'reinvited']), z.optional(z.string())]),
  z.tuple([z.number(), z.literal('refused'), z.enum(REFUSAL_KINDS), z.string(), z.string(), z.optional(FIELD_ERRORS)]),
]);

/** What the old account keeps of a person's move: where the whole of it stands, which it is never shown. */
export const StoredDeparture = z.object({ transferId: z.string(), accountId: z.string(), userId: z.string(), whole: z.string() });

export const StoredContent = z.object({
  kind: z.enum(CONTENT_KINDS),
  contentId: z.string(),
  productId: z.string(),
  title: z.string(),
  startsAt: z.exactOptional(Time),
  endsAt: z.exactOptional(Time),
  bytes: z.exactOptional(z.number()),
  movable: z.boolean(),
  registeredAt: Time,
  readOnly: z.exactOptional(z.literal(true)),
});

export const StoredProductToken = z.object({ tokenId: z.string(), productId: z.string(), name: z.string(), createdAt: Time });

/** In the list of a product's tokens: which item is the token, and when it was deleted. */
export const StoredTokenEntry = z.extend(StoredProductToken, { tokenHash: z.string(), endedAt: z.exactOptional(Time) });

const mail = { mailId: z.string(), delivery: StoredDelivery, createdAt: Time };
export const StoredLink = z.object({
  secretHashes: z.array(z.string()),
  endsAt: z.exactOptional(Time),
  passwordEpoch: z.exactOptional(z.number()),
});

export const StoredMail = z.discriminatedUnion('kind', [
  z.object({ ...mail, kind: z.enum(['transferCompleted', 'movedAway']), to: StoredHome, transferId: z.string() }),
  z.object({ ...mail, kind: z.literal('invitationsExpired'), to: StoredHome, count: z.number(), userIds: z.readonly(z.array(z.string())) }),
  z.object({ ...mail, kind: z.literal('newInvitationRequested'), to: StoredHome, about: z.string() }),
  z.object({ ...mail, kind: z.enum(['passwordChanged', 'emailChangeAsked', 'accessChanged']), to: StoredHome }),
  z.object({ ...mail, kind: z.literal('emailChange'), to: StoredHome, link: StoredLink }),
  z.object({ ...mail, kind: z.literal('emailChanged'), to: StoredHome, formerly: StoredAddress }),
  z.object({ ...mail, kind: z.literal('passwordReset'), personId: z.string(), link: StoredLink }),
]);
