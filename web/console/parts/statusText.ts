import type { Schema } from '../session.tsx';
import type { Texts } from '../texts/en.ts';

type User = Schema['User'];
const DAY_MS = 24 * 60 * 60 * 1000;

/** `inactive` is not stored: active, and not seen for the account's days. */
export const isInactive = ({ status, lastSignInAt, createdAt }: User, inactivityDays: number, now: Date): boolean =>
  status === 'active' && new Date(lastSignInAt ?? createdAt).getTime() < now.getTime() - inactivityDays * DAY_MS;

/** As administrators read it: "Invite sent (3)", "Suspended: declined the invitation". */
export function statusText(
  texts: Texts,
  user: User,
  isAsleep: boolean,
): { readonly kind: string; readonly says: string; readonly more?: string } {
  const { status, invitation, statusReason } = user;
  if (status === 'invited') {
    const { delivery, sends } = invitation;
    const isQuiet = delivery === 'delivered' || delivery === 'sent' || delivery === 'held';
    return {
      kind: status,
      says: delivery === 'held' ? texts.status.invitedHeld : texts.status.invited(sends),
      ...(isQuiet ? {} : { more: texts.delivery[delivery] }),
    };
  }
  if (status === 'active')
    return isAsleep ? { kind: 'inactive', says: texts.status.inactive } : { kind: status, says: texts.status.active };
  const says = texts.status[status];
  return { kind: status, says, ...(status === 'suspended' && statusReason ? { more: texts.reasons[statusReason] } : {}) };
}
