import type { Delivery } from './invitation.ts';

/** What the mail service tells of one send, some time after it took it. */
export interface SendEvent {
  readonly kind: 'sent' | 'delivered' | 'delayed' | 'bounced' | 'bouncedForNow' | 'complained' | 'rejected';
  readonly sendId: string;
  readonly at: Date;
  /** For an administrator to read. */
  readonly reason?: string;
}

/** Whether the mailbox does not exist, or its owner wants nothing from us: then it is not written to again. */
export const closesMailbox = ({ kind }: SendEvent): boolean => kind === 'bounced' || kind === 'complained';

/** How far each state is: a delivery only ever moves on. */
const RANK: Readonly<Record<Delivery['state'], number>> = {
  held: 0,
  queued: 0,
  sending: 0,
  failed: 1,
  sent: 2,
  delivered: 3,
  bounced: 4,
  complained: 5,
};

/**
 * What the event makes of the delivery that it is about. Undefined where it is about another send, or where the delivery
 * is as far already: events come in any order, repeatedly, and before the send itself is marked.
 */
export function settled(delivery: Delivery, event: SendEvent): Delivery | undefined {
  const next = deliveryOf(event);
  if (!next || !sendsOf(delivery).includes(event.sendId)) return undefined;
  // It was taken, and thrown away all the same.
  const rank = event.kind === 'rejected' ? RANK.sent + 0.5 : RANK[next.state];
  return rank > RANK[delivery.state] ? next : undefined;
}

function deliveryOf({ kind, sendId, at, reason = 'The mail service gave no reason.' }: SendEvent): Delivery | undefined {
  switch (kind) {
    case 'sent':
    case 'delivered':
      return { state: kind, sendId, at };
    case 'bounced':
    case 'complained':
      return { state: kind, sendId, at, reason };
    case 'rejected':
      return { state: 'failed', at, reason, unanswered: [] };
    case 'delayed':
    case 'bouncedForNow':
      return undefined;
  }
}

/** The send itself, and those before it of which nobody knows whether they went out. */
const sendsOf = (delivery: Delivery): readonly string[] => [
  ...('sendId' in delivery ? [delivery.sendId] : []),
  ...('unanswered' in delivery ? delivery.unanswered : []),
];

/** Whether the mail service has taken the e-mail of this delivery, as far as is known. */
export const wasTaken = ({ state }: Delivery): boolean => RANK[state] >= RANK.sent;
