import type { Delivery, PendingInvitation } from './invitation.ts';
import { Refusal } from './refusal.ts';
import { nextReminder, remindedAt, type ReminderSettings } from './reminding.ts';

const DAY = 24 * 3600 * 1000;

/** Longer than the sending function's timeout, so that a live sender always keeps its claim. */
export const LEASE_MS = 60_000;
/** How long a queued invitation may lie before the sweep takes it up again. */
export const SWEEP_AFTER_MS = 15 * 60_000;
/** A send that was claimed this often without an answer is given up: it may have gone out each time. */
const UNANSWERED_AT_MOST = 2;

/** What a message, or the sweep, has still to do something about. */
export const isUnsent = (delivery: Delivery): delivery is Extract<Delivery, { state: 'queued' | 'sending' }> =>
  delivery.state === 'queued' || delivery.state === 'sending';

/** Whether an e-mail of its last generation has gone out. */
export const wasSent = ({
  sends,
  firstSentAt,
  state,
}: Pick<PendingInvitation, 'sends' | 'firstSentAt'> & { readonly state: string }): boolean =>
  sends > 0 || (firstSentAt !== undefined && state !== 'pending');

type Claimed = Extract<Delivery, { state: 'sending' }>;

export type DeliveryDecision =
  | { readonly do: 'claim'; readonly delivery: Claimed }
  | { readonly do: 'giveUp'; readonly delivery: Delivery }
  | { readonly do: 'wait' }
  | { readonly do: 'nothing' };

/** Whether an e-mail may be sent now: of an invitation and of a notice alike. */
export function decideDelivery(delivery: Delivery, sendId: string, now: Date): DeliveryDecision {
  if (!isUnsent(delivery)) return { do: 'nothing' };
  if (delivery.state === 'sending' && delivery.leaseUntil > now) return { do: 'wait' };
  const unanswered = delivery.state === 'sending' ? [...delivery.unanswered, delivery.sendId] : delivery.unanswered;
  if (unanswered.length >= UNANSWERED_AT_MOST)
    return { do: 'giveUp', delivery: givenUp('No answer came from the mail service, twice. It may have been sent.', now, unanswered) };
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  return { do: 'claim', delivery: { state: 'sending', sendId, leaseUntil, unanswered } };
}

export const taken = (sendId: string, now: Date): Delivery => ({ state: 'sent', sendId, at: now });

const unansweredOf = (delivery: Delivery): readonly string[] => ('unanswered' in delivery ? delivery.unanswered : []);

/** An answer that refuses for now is an answer, so the claim does not count. */
export const queuedAgain = (delivery: Delivery): Delivery => ({
  state: 'queued',
  unanswered: unansweredOf(delivery),
});

/** Sent again so often within a day, by whomever. */
const RESENDS_A_DAY = 3;

/** The times of the last day, this one included. Throws `RATE_LIMITED` for the fourth. */
export function resentOnceMore(before: readonly Date[] = [], now: Date): readonly Date[] {
  const lately = before.filter((at) => now.getTime() - at.getTime() < DAY);
  const [first] = lately;
  if (lately.length < RESENDS_A_DAY || !first) return [...lately, now];
  throw new Refusal(
    'tooMany',
    'RATE_LIMITED',
    'This invitation was sent again three times within a day. Ask the person to look among their messages, also the unwanted ones, or send it again tomorrow.',
    { retryAfter: Math.ceil((first.getTime() + DAY - now.getTime()) / 1000) },
  );
}

export const givenUp = (reason: string, now: Date, unanswered: readonly string[] = []): Delivery => ({
  state: 'failed',
  at: now,
  reason,
  unanswered,
});

/** When the sweep has to take up an e-mail that is not sent yet. */
export function sweptAt(delivery: Delivery, storedAt: Date): Date | undefined {
  switch (delivery.state) {
    case 'queued':
      return new Date(storedAt.getTime() + SWEEP_AFTER_MS);
    case 'sending':
      return new Date(delivery.leaseUntil.getTime() + SWEEP_AFTER_MS);
    default:
      return undefined;
  }
}

export type ClaimDecision =
  | { readonly do: 'claim'; readonly invitation: PendingInvitation & { readonly delivery: Claimed } }
  | { readonly do: 'giveUp'; readonly invitation: PendingInvitation }
  | { readonly do: 'wait' }
  | { readonly do: 'nothing' };

/** What a message about `generation` asks for now. A message that is late or comes twice asks for nothing. */
export function decideClaim(
  invitation: PendingInvitation,
  generation: number,
  send: { readonly sendId: string; readonly secretHash: string; readonly days: number },
  now: Date,
): ClaimDecision {
  if (invitation.generation !== generation) return { do: 'nothing' };
  const decision = decideDelivery(invitation.delivery, send.sendId, now);
  if (decision.do === 'wait' || decision.do === 'nothing') return decision;
  if (decision.do === 'giveUp') return { do: 'giveUp', invitation: { ...invitation, delivery: decision.delivery } };
  return {
    do: 'claim',
    invitation: {
      ...invitation,
      delivery: decision.delivery,
      secretHashes: [...invitation.secretHashes, send.secretHash],
      firstSentAt: invitation.firstSentAt ?? now,
      expiresAt: invitation.expiresAt ?? new Date(now.getTime() + send.days * DAY),
    },
  };
}

/** SES took it. */
export const sent = (invitation: PendingInvitation, sendId: string, now: Date, settings: ReminderSettings): PendingInvitation => ({
  ...remindedAt(invitation, nextReminder(invitation, settings, now)),
  delivery: taken(sendId, now),
  sends: invitation.sends + 1,
});

/** SES refused for now (too many at once). */
export const putBack = (invitation: PendingInvitation): PendingInvitation => ({
  ...invitation,
  delivery: queuedAgain(invitation.delivery),
});

export const failed = (invitation: PendingInvitation, reason: string, now: Date): PendingInvitation => ({
  ...invitation,
  delivery: givenUp(reason, now, unansweredOf(invitation.delivery)),
});

/** When a job next has to look at this invitation: the earliest of all; undefined when nothing is due. */
export function dueAt({ delivery, remindAt, expiresAt }: PendingInvitation, storedAt: Date): Date | undefined {
  const times = [sweptAt(delivery, storedAt), remindAt, expiresAt].flatMap((at) => at?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
