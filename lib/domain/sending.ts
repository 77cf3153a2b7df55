import type { Delivery, PendingInvitation } from './invitation.ts';

const DAY = 24 * 3600 * 1000;

/** Longer than the sending function's timeout, so that a live sender always keeps its claim. */
export const LEASE_MS = 60_000;
/** How long a queued invitation may lie before the sweep takes it up again. */
export const SWEEP_AFTER_MS = 15 * 60_000;
/** A send that was claimed this often without an answer is given up: it may have gone out each time. */
const UNANSWERED_AT_MOST = 2;

export type ClaimDecision =
  | { readonly do: 'claim'; readonly invitation: PendingInvitation & { readonly delivery: Extract<Delivery, { state: 'sending' }> } }
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
  const { delivery } = invitation;
  if (invitation.generation !== generation || delivery.state === 'sent' || delivery.state === 'failed') return { do: 'nothing' };
  if (delivery.state === 'sending' && delivery.leaseUntil > now) return { do: 'wait' };
  if (delivery.unanswered >= UNANSWERED_AT_MOST)
    return { do: 'giveUp', invitation: failed(invitation, 'No answer came from the mail service, twice. It may have been sent.', now) };
  return {
    do: 'claim',
    invitation: {
      ...invitation,
      delivery: {
        state: 'sending',
        sendId: send.sendId,
        leaseUntil: new Date(now.getTime() + LEASE_MS),
        unanswered: delivery.unanswered + 1,
      },
      secretHashes: [...invitation.secretHashes, send.secretHash],
      expiresAt: invitation.expiresAt ?? new Date(now.getTime() + send.days * DAY),
    },
  };
}

/** SES took it. */
export function sent(invitation: PendingInvitation, sendId: string, now: Date): PendingInvitation {
  return { ...invitation, delivery: { state: 'sent', sendId, at: now }, sends: invitation.sends + 1 };
}

/** SES refused for now (too many at once): an answer, so the claim does not count. */
export function putBack(invitation: PendingInvitation): PendingInvitation {
  const unanswered = 'unanswered' in invitation.delivery ? Math.max(0, invitation.delivery.unanswered - 1) : 0;
  return { ...invitation, delivery: { state: 'queued', unanswered } };
}

export function failed(invitation: PendingInvitation, reason: string, now: Date): PendingInvitation {
  return { ...invitation, delivery: { state: 'failed', at: now, reason } };
}

/** When a job next has to look at this invitation; undefined when nothing is due. */
export function dueAt(invitation: PendingInvitation, storedAt: Date): Date | undefined {
  switch (invitation.delivery.state) {
    case 'queued':
      return new Date(storedAt.getTime() + SWEEP_AFTER_MS);
    case 'sending':
      return new Date(invitation.delivery.leaseUntil.getTime() + SWEEP_AFTER_MS);
    case 'sent':
    case 'failed':
      return invitation.expiresAt;
  }
}
