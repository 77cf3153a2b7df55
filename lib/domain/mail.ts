import type { Address } from './address.ts';
import type { Delivery } from './invitation.ts';
import type { MailLinkState } from './mailLink.ts';
import type { Home } from './person.ts';

interface Common {
  readonly mailId: string;
  readonly delivery: Delivery;
  readonly createdAt: Date;
}

/**
 * `transferCompleted` tells who moved what was done, `movedAway` the old account's super admins. Of another address,
 * `emailChange` asks there whether it is theirs, `emailChangeAsked` tells where they still are, and `emailChanged`
 * where they were. `newInvitationRequested` tells a super admin who (a userId, `about`) asks for a new link, and
 * `invitationsExpired` how many were not answered. `passwordChanged` and `accessChanged` (products, role) tell what their names say.
 */
type Notice =
  | { readonly kind: 'transferCompleted'; readonly to: Home; readonly transferId: string }
  | { readonly kind: 'movedAway'; readonly to: Home; readonly transferId: string }
  | { readonly kind: 'passwordChanged' | 'emailChangeAsked' | 'accessChanged'; readonly to: Home }
  | { readonly kind: 'invitationsExpired'; readonly to: Home; readonly count: number; readonly userIds: readonly string[] }
  | { readonly kind: 'newInvitationRequested'; readonly to: Home; readonly about: string }
  | { readonly kind: 'emailChange'; readonly to: Home; readonly link: MailLinkState }
  | { readonly kind: 'emailChanged'; readonly to: Home; readonly formerly: Address };

/** A mail to whoever has this address, if anybody: whether there is somebody is looked up when it is sent, and told to nobody else. */
interface ToPerson {
  readonly kind: 'passwordReset';
  readonly personId: string;
  readonly link: MailLinkState;
}

/** An e-mail that is no invitation, written by the transaction that causes it. What it says, and the address, are read when it is sent. */
export type Mail = Common & (Notice | ToPerson);
/** What causes it says this much; the rest is the same of each. */
export type MailContent = Notice | ToPerson;

export const newMail = (content: MailContent, mailId: string, now: Date): Mail => ({
  mailId,
  ...content,
  delivery: { state: 'queued', unanswered: [] },
  createdAt: now,
});
