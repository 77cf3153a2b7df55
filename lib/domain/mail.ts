import type { Delivery } from './invitation.ts';
import type { Home } from './person.ts';

/** `transferCompleted` tells who moved what was done; `movedAway` tells the old account's super admins. */
export type MailKind = 'transferCompleted' | 'movedAway';

/** A notice, written by the transaction that causes it. What it says, and the address, are read when it is sent. */
export interface Mail {
  readonly mailId: string;
  readonly kind: MailKind;
  /** The user who is told. */
  readonly to: Home;
  /** The transfer that it tells of, where it tells of one. */
  readonly transferId?: string;
  /** SHA-256 of the secret of each send: only of a mail that has a link, empty until its first send. */
  readonly secretHashes?: readonly string[];
  readonly delivery: Delivery;
  readonly createdAt: Date;
}

export const newMail = (kind: MailKind, to: Home, transferId: string, mailId: string, now: Date): Mail => ({
  mailId,
  kind,
  to: { accountId: to.accountId, userId: to.userId },
  transferId,
  delivery: { state: 'queued', unanswered: 0 },
  createdAt: now,
});
