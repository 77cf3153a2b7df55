import type { Home } from './person.ts';

/**
 * What became of the current send. A claim (`sending`) holds a lease, so that only one sender is at it; `unanswered` are
 * the sends of earlier claims that got no answer: they may have gone out, or not.
 */
export type Delivery =
  /** It waits for an administrator to send it. */
  | { readonly state: 'held' }
  | { readonly state: 'queued'; readonly unanswered: readonly string[] }
  | { readonly state: 'sending'; readonly sendId: string; readonly leaseUntil: Date; readonly unanswered: readonly string[] }
  /** The mail service took it; then: it has handed it over to the mailbox. */
  | { readonly state: 'sent' | 'delivered'; readonly sendId: string; readonly at: Date }
  /** The mailbox refused it for good; its owner reported it as unwanted. */
  | { readonly state: 'bounced' | 'complained'; readonly sendId: string; readonly at: Date; readonly reason: string }
  | { readonly state: 'failed'; readonly at: Date; readonly reason: string; readonly unanswered: readonly string[] };

interface Common {
  readonly kind: 'welcome' | 'transfer';
  /** Raised by each re-adding or resend: older links are dead. */
  readonly generation: number;
  readonly delivery: Delivery;
  /** E-mails that SES took since the last add or acceptance. */
  readonly sends: number;
  /** SHA-256 of each secret sent in this generation, base64url: any of them opens the invitation. */
  readonly secretHashes: readonly string[];
  /** Those of the generations before, the latest first: they open nothing, but who holds one may ask for a new invitation. */
  readonly formerSecrets?: readonly (readonly string[])[];
  /** One of many that were asked for at once: they let others go first. */
  readonly lane?: 'bulk';
  /** The first send of the generation, by which its end and its reminders are counted. */
  readonly firstSentAt?: Date;
  /** When the person is reminded next. */
  readonly remindAt?: Date;
  /** How often they were reminded in this generation, the one that is under way included. */
  readonly reminders?: number;
  /** No other one is planned before that: the last was due not long ago, or by the clock of its job it is that late. */
  readonly remindNotBefore?: Date;
  /** When it was sent again of late, the latest last. */
  readonly resentAt?: readonly Date[];
  /** When the person first opened its page. */
  readonly openedAt?: Date;
  /** The home that the invitation counts on: accepting requires that it is still so. */
  readonly home?: Home;
  /** Of a `transfer`: the move that the person is asked for. */
  readonly transferId?: string;
  /** Absent where the company's own staff invited. */
  readonly inviterName?: string;
  /** The account's own words for the e-mail, if it is a welcome. */
  readonly welcomeTemplateId?: string;
  readonly invitedAt: Date;
  /** Set by the first send of the generation. */
  readonly expiresAt?: Date;
}

export type PendingInvitation = Common & { readonly state: 'pending' };
export type AcceptedInvitation = Common & { readonly state: 'accepted'; readonly acceptedAt: Date };
export type EndedInvitation =
  | (Common & { readonly state: 'declined'; readonly endedAt: Date; readonly reason?: string })
  | (Common & { readonly state: 'expired'; readonly endedAt: Date })
  | (Common & { readonly state: 'cancelled'; readonly endedAt: Date; readonly reason: CancelReason });

export type CancelReason = 'joinedElsewhere' | 'byAdmin' | 'accountClosed' | 'bounced';
export type Invitation = PendingInvitation | AcceptedInvitation | EndedInvitation;

export const isExpired = ({ expiresAt }: PendingInvitation, now: Date): boolean => expiresAt !== undefined && expiresAt <= now;
