import type { Account } from '../../lib/domain/account.ts';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { ApiToken } from '../../lib/domain/apiToken.ts';
import type { AuditEvent } from '../../lib/domain/auditEvent.ts';
import type { Content } from '../../lib/domain/content.ts';
import type { Group } from '../../lib/domain/group.ts';
import { effectiveSettings } from '../../lib/domain/settings.ts';
import type { SettingsTemplate } from '../../lib/domain/settingsTemplate.ts';
import { freeSeats, type LicensePool, type Product } from '../../lib/domain/product.ts';
import type { ProductToken } from '../../lib/domain/productToken.ts';
import { groupsOf, permissionsOf, type CustomRole, type Role } from '../../lib/domain/role.ts';
import type { TimelineEntry } from '../../lib/domain/timeline.ts';
import type { User } from '../../lib/domain/user.ts';
import type { WelcomeTemplate } from '../../lib/domain/welcomeTemplate.ts';
import type { InvitationLook } from '../../lib/usecases/invitations.ts';

/** What callers see of each thing: times as ISO 8601 UTC, and nothing that is ours alone. */
export const accountShape = ({ accountId, name, locale, status, settings, createdAt, closedAt }: Account) => ({
  accountId,
  name,
  locale,
  status,
  settings,
  createdAt: createdAt.toISOString(),
  ...(closedAt ? { closedAt: closedAt.toISOString() } : {}),
});

/** A custom role is known by its name, with what it allows at this moment. */
function roleShape(role: Role, customRoles: readonly CustomRole[]) {
  const groupIds = groupsOf(role);
  const name = role.name === 'custom' ? customRoles.find(({ roleId }) => roleId === role.roleId)?.name : role.name;
  const chosen = role.name === 'manager' || role.name === 'custom' ? { permissions: permissionsOf(role, customRoles) } : {};
  return { name: name ?? 'custom', ...chosen, ...(groupIds ? { groupIds } : {}) };
}

export function userShape(user: User, { roles }: Pick<Account, 'roles'>) {
  const { kind, state, delivery, sends, openedAt, expiresAt, transferId } = user.invitation;
  return {
    userId: user.userId,
    accountId: user.accountId,
    firstName: user.firstName,
    lastName: user.lastName,
    email: user.email,
    ...(user.emailChange ? { pendingEmail: user.emailChange.address.typed } : {}),
    status: user.status,
    ...(user.status === 'suspended' ? { statusReason: user.statusReason, lastProducts: user.lastProducts } : {}),
    ...(user.status === 'suspended' && user.statusNote ? { statusNote: user.statusNote } : {}),
    ...(user.status === 'removed' ? { removedAt: user.removedAt.toISOString(), lastProducts: user.lastProducts } : {}),
    role: roleShape(user.role, roles),
    ...(user.groupId === undefined ? {} : { groupId: user.groupId }),
    products: user.products,
    locale: user.locale,
    settings: effectiveSettings(user.settings, user.settingsTemplate),
    ...(user.settingsTemplate ? { ownSettings: user.settings, settingsTemplateId: user.settingsTemplate.settingsTemplateId } : {}),
    invitation: {
      kind,
      state,
      delivery: delivery.state,
      ...('reason' in delivery ? { deliveryReason: delivery.reason } : {}),
      sends,
      ...(openedAt ? { openedAt: openedAt.toISOString() } : {}),
      ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
      ...(transferId === undefined ? {} : { transferId }),
    },
    ...(user.lastSignInAt ? { lastSignInAt: user.lastSignInAt.toISOString() } : {}),
    createdAt: user.createdAt.toISOString(),
  };
}

export const contentShape = ({ registeredAt, startsAt, endsAt, ...content }: Content) => ({
  ...content,
  ...(startsAt ? { startsAt: startsAt.toISOString() } : {}),
  ...(endsAt ? { endsAt: endsAt.toISOString() } : {}),
  registeredAt: registeredAt.toISOString(),
});

export const productShape = ({ productId, name, movingKinds, settingsSchema, url }: Product) => ({
  productId,
  name,
  movingKinds,
  ...(settingsSchema ? { settingsSchema } : {}),
  ...(url === undefined ? {} : { url }),
});

export const settingsTemplateShape = ({ settingsTemplateId, name, settings }: SettingsTemplate) => ({ settingsTemplateId, name, settings });

export const productTokenShape = ({ tokenId, name, createdAt }: ProductToken) => ({ tokenId, name, createdAt: createdAt.toISOString() });

export const groupShape = ({ groupId, name, parentId, userCount }: Group) => ({
  groupId,
  name,
  ...(parentId === undefined ? {} : { parentId }),
  userCount,
});

export const welcomeTemplateShape = ({ welcomeTemplateId, name, defaultLocale, texts }: WelcomeTemplate) => ({
  welcomeTemplateId,
  name,
  defaultLocale,
  texts,
});

export const apiTokenShape = ({ tokenId, name, permissions, groupIds, makerId, createdAt, expiresAt, lastUsedAt }: ApiToken) => ({
  tokenId,
  name,
  permissions,
  ...(groupIds ? { groupIds } : {}),
  makerId,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  ...(lastUsedAt ? { lastUsedAt: lastUsedAt.toISOString() } : {}),
});

export const auditEventShape = ({ eventId, at, actor, action, target, changes, requestId, sourceIp }: AuditEvent) => ({
  eventId,
  at: at.toISOString(),
  actor,
  action,
  target,
  changes,
  requestId,
  ...(sourceIp === undefined ? {} : { sourceIp }),
});

export const timelineShape = ({ at, type, sends, detail, actor }: TimelineEntry) => ({
  at: at.toISOString(),
  type,
  ...(sends === undefined ? {} : { sends }),
  ...(detail === undefined ? {} : { detail }),
  ...(actor ? { actor } : {}),
});

export const poolShape = (pool: LicensePool) => ({
  productId: pool.productId,
  seats: pool.seats,
  allocated: pool.allocated,
  invited: pool.invited,
  active: pool.allocated - pool.invited,
  free: freeSeats(pool),
});

export const meShape = ({ user, account, authority }: Pick<UserActor, 'account' | 'authority'> & { readonly user: User }) => ({
  userId: user.userId,
  accountId: account.accountId,
  accountName: account.name,
  firstName: user.firstName,
  lastName: user.lastName,
  email: user.email,
  role: roleShape(user.role, account.roles),
  permissions: authority.permissions,
  products: user.products,
  locale: user.locale,
});

export const lookShape = ({ user, accountName, productNames, productUrls, passwordNeeded, move }: InvitationLook) => ({
  kind: user.invitation.kind,
  accountName,
  firstName: user.firstName,
  locale: user.locale,
  products: user.products,
  productNames,
  ...(Object.keys(productUrls).length === 0 ? {} : { productUrls }),
  ...(user.invitation.inviterName ? { inviterName: user.invitation.inviterName } : {}),
  ...(user.invitation.expiresAt ? { expiresAt: user.invitation.expiresAt.toISOString() } : {}),
  passwordNeeded,
  ...(move ? { transfer: { fromAccountName: move.fromAccountName, ...move.manifest, productNames: move.productNames } } : {}),
});

/** A page of a list as callers see it. */
export const pageShape = <T, S>({ items, next }: { items: readonly T[]; next?: string }, shape: (item: T) => S) => ({
  items: items.map(shape),
  ...(next === undefined ? {} : { nextCursor: next }),
});
