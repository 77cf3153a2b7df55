import * as z from 'zod/mini';
import { LOCALES } from '../../../lib/domain/locale.ts';
import { PERMISSIONS } from '../../../lib/domain/role.ts';
import type { accountShape, lookShape, meShape, poolShape, userShape } from '../shapes.ts';
import { Content, ContentPage, ContentRegistered, Product, ProductToken, ProductTokenList, ProductTokenMade } from './contentSchemas.ts';
import {
  ApiTokenList,
  ApiTokenMade,
  CustomRoleShape,
  Group,
  GroupDeleting,
  GroupList,
  MailPreview,
  RoleList,
  SettingsTemplate,
  SettingsTemplateList,
  SettingsApplied,
  WelcomeTemplate,
  WelcomeTemplateList,
} from './directorySchemas.ts';
import { AuditEventPage, SeatsReport, TimelinePage } from './reportSchemas.ts';
import { AddedRow, FieldError, InvitationsResent, Problem, RowProblem, UsersAdded, UsersNoneAdded } from './outcomeSchemas.ts';
import { Import, ImportPage, ImportResults } from './importSchemas.ts';
import { MoveAsked, Transfer } from './transferSchemas.ts';
import { schemaOf } from './schemaOf.ts';

const id = z.ulid();
const time = z.iso.datetime();
const locale = z.enum(LOCALES);
const products = z.array(z.string());
const count = z.int().check(z.nonnegative());

const Settings = z.record(z.string(), z.record(z.string(), z.unknown()));
const Empty = z.object({});
const EmailConfirmed = z.object({ email: z.string() });
const Health = z.object({ status: z.literal('ok') });

const AccountSettings = z.object({
  invitationDays: z.int().check(z.minimum(1), z.maximum(30)),
  reminderDays: z.array(count),
  inactivityDays: count,
  outboundTransfers: z.enum(['allow', 'notify', 'block']),
  releaseOnBounce: z.boolean(),
  timeZone: z.string(),
  accessNotices: z.boolean(),
  replyTo: z.optional(z.string()),
  auditDays: z.int().check(z.minimum(30), z.maximum(3_650)),
});

const Account = schemaOf<ReturnType<typeof accountShape>>()(
  z.object({
    accountId: id,
    name: z.string(),
    locale,
    status: z.enum(['active', 'closed']),
    settings: AccountSettings,
    createdAt: time,
    closedAt: z.optional(time),
  }),
);

const Role = z.object({
  name: z.string(),
  permissions: z.optional(z.array(z.enum(PERMISSIONS))),
  groupIds: z.optional(z.array(z.ulid())),
});

const Invitation = z.object({
  kind: z.enum(['welcome', 'transfer']),
  state: z.enum(['pending', 'accepted', 'declined', 'expired', 'cancelled']),
  delivery: z.enum(['held', 'queued', 'sending', 'sent', 'delivered', 'bounced', 'complained', 'failed']),
  deliveryReason: z.optional(z.string()),
  openedAt: z.optional(time),
  sends: count,
  expiresAt: z.optional(time),
  transferId: z.optional(id),
});

const STATUS_REASONS = [
  'declined',
  'expired',
  'bounced',
  'cancelled',
  'joinedElsewhere',
  'transferredAway',
  'byAdmin',
  'byDirectory',
  'noAccess',
] as const;

const User = schemaOf<ReturnType<typeof userShape>>()(
  z.object({
    userId: id,
    accountId: id,
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    pendingEmail: z.optional(z.string()),
    status: z.enum(['invited', 'active', 'suspended', 'removed']),
    statusReason: z.optional(z.enum(STATUS_REASONS)),
    statusNote: z.optional(z.string()),
    removedAt: z.optional(time),
    role: Role,
    groupId: z.optional(id),
    products,
    lastProducts: z.optional(products),
    locale,
    settings: Settings,
    ownSettings: z.optional(Settings),
    settingsTemplateId: z.optional(id),
    invitation: Invitation,
    lastSignInAt: z.optional(time),
    createdAt: time,
  }),
);

const LicensePool = schemaOf<ReturnType<typeof poolShape>>()(
  z.object({ productId: z.string(), seats: count, allocated: count, invited: count, active: count, free: z.int() }),
);

const Me = schemaOf<ReturnType<typeof meShape>>()(
  z.object({
    userId: id,
    accountId: id,
    accountName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    role: Role,
    permissions: z.array(z.enum(PERMISSIONS)),
    products,
    locale,
  }),
);

const SignedIn = z.object({ token: z.optional(z.string()), expiresAt: time });

const InvitationLook = schemaOf<ReturnType<typeof lookShape>>()(
  z.object({
    kind: z.enum(['welcome', 'transfer']),
    accountName: z.string(),
    firstName: z.string(),
    locale,
    products,
    productNames: z.array(z.string()),
    productUrls: z.optional(z.record(z.string(), z.url())),
    inviterName: z.optional(z.string()),
    expiresAt: z.optional(time),
    passwordNeeded: z.boolean(),
    transfer: z.optional(MoveAsked),
  }),
);

const InvitationAnswered = z.object({ accountId: id, userId: id, status: z.enum(['active', 'suspended']) });

const LicenseMoved = z.object({ from: User, to: User, transferId: z.optional(id) });

const nextCursor = z.optional(z.string());
const AccountPage = z.object({ items: z.array(Account), nextCursor });
const UserPage = z.object({ items: z.array(User), nextCursor });
const TransferPage = z.object({ items: z.array(Transfer), nextCursor });
const ProductList = z.object({ items: z.array(Product) });
const LicensePoolList = z.object({ items: z.array(LicensePool) });

/** What the API answers, by the name that the document gives it. */
export const schemas = {
  Health,
  Empty,
  EmailConfirmed,
  AccountSettings,
  Account,
  AccountPage,
  Role,
  Invitation,
  User,
  UserPage,
  Product,
  ProductToken,
  ProductTokenMade,
  ProductTokenList,
  Content,
  ContentPage,
  ContentRegistered,
  ProductList,
  LicensePool,
  LicensePoolList,
  LicenseMoved,
  Group,
  GroupList,
  GroupDeleting,
  CustomRole: CustomRoleShape,
  RoleList,
  SettingsTemplate,
  SettingsTemplateList,
  SettingsApplied,
  WelcomeTemplate,
  WelcomeTemplateList,
  MailPreview,
  ApiTokenMade,
  ApiTokenList,
  AuditEventPage,
  TimelinePage,
  SeatsReport,
  Me,
  SignedIn,
  InvitationLook,
  InvitationAnswered,
  Transfer,
  TransferPage,
  FieldError,
  RowProblem,
  Problem,
  AddedRow,
  UsersAdded,
  UsersNoneAdded,
  InvitationsResent,
  Import,
  ImportPage,
  ImportResults,
} as const satisfies Record<string, z.core.$ZodType>;

export type SchemaName = keyof typeof schemas;
