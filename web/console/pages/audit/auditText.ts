import { roleName } from '../../parts/roleText.ts';
import type { Schema, Session } from '../../session.tsx';
import { languageName } from '../../texts/languages.ts';

type Event = Schema['AuditEventPage']['items'][number];
type Change = Event['changes'][number];

/** `user.invited`, as people say it. */
export function actionText({ texts: { audit } }: Session, action: string): string {
  const [kind = '', verb = ''] = action.split('.');
  const [on, done] = [audit.kinds[kind], audit.verbs[verb]];
  return on === undefined || done === undefined ? action : `${on}: ${done}`;
}

export const targetText = ({ texts: { audit } }: Session, kind: string): string => audit.kinds[kind] ?? kind;

export function fieldText({ texts: { adding, users, user, account, common, licenses, roles } }: Session, field: string): string {
  const known: Readonly<Record<string, string>> = {
    firstName: adding.firstName,
    lastName: adding.lastName,
    email: adding.email,
    locale: user.language,
    role: users.role,
    groupId: users.group,
    products: users.products,
    status: users.status,
    statusNote: user.note,
    name: common.name,
    seats: licenses.seats,
    permissions: roles.permissions,
    'settings.invitationDays': account.invitationDays,
    'settings.reminderDays': account.reminderDays,
    'settings.inactivityDays': account.inactivityDays,
    'settings.outboundTransfers': account.outboundTransfers,
    'settings.timeZone': account.timeZone,
    'settings.auditDays': account.auditDays,
    'settings.replyTo': account.replyTo,
    'invitation.kind': user.invitation,
    'invitation.state': user.invitation,
  };
  return known[field] ?? field;
}

/** A value of a field, in words where there are some; what was not there is a dash. */
export function valueText(session: Session, field: string, value: Change['from']): string {
  const { texts, productName, locale } = session;
  if (value === null || value === undefined) return '–';
  if (field === 'products' && Array.isArray(value))
    return value.length === 0 ? '–' : value.map((one) => productName(String(one))).join(', ');
  if (field === 'permissions' && Array.isArray(value))
    return value.map((one) => texts.permissions[one as keyof typeof texts.permissions]).join(', ');
  if (field === 'role' && typeof value === 'object' && 'name' in value) return roleName(texts, String(value.name));
  if (typeof value === 'string') return wordOf(session, field, value) ?? value;
  if (typeof value === 'boolean') return value ? texts.common.yes : texts.common.no;
  if (typeof value === 'number') return value.toLocaleString(locale);
  return JSON.stringify(value);
}

function wordOf({ texts, locale }: Session, field: string, value: string): string | undefined {
  if (field === 'locale') return languageName(value, locale);
  if (field === 'invitation.kind') return value === 'welcome' ? texts.user.welcome : texts.user.transfer;
  if (field === 'invitation.state') return texts.timeline[value] ?? texts.transfers.states.pending;
  if (field === 'status' && value === 'invited') return texts.imports.invited;
  if (field === 'status' && (value === 'active' || value === 'suspended' || value === 'removed')) return texts.status[value];
  return undefined;
}
