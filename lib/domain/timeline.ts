import { createHash } from 'node:crypto';
import type { AuditEvent } from './auditEvent.ts';
import type { SendEvent } from './feedback.ts';
import type { Home } from './person.ts';
import { ulidBytes, ulidOf } from './ulid.ts';

/** What became of an invitation, as it is told to the account's administrators. */
export const TIMELINE_TYPES = [
  'held',
  'queued',
  'sent',
  'reminded',
  'delivered',
  'delayed',
  'bounced',
  'complained',
  'failed',
  'opened',
  'resent',
  'newRequested',
  'accepted',
  'declined',
  'expired',
  'cancelled',
  'emailChanged',
  'emailUnblocked',
] as const;
export type TimelineType = (typeof TIMELINE_TYPES)[number];

/** Something that nobody of the account did: it is no audit event, and stands in the user's timeline alone. */
export interface TimelineLine {
  readonly user: Home;
  /** A ULID, always the same for the same happening. */
  readonly lineId: string;
  readonly at: Date;
  readonly type: TimelineType;
  /** The how-manieth e-mail since the person was added. */
  readonly sends?: number;
  /** For an administrator to read. */
  readonly detail?: string;
}

/** A line of a timeline, whoever made it. */
export interface TimelineEntry extends Omit<TimelineLine, 'user' | 'lineId'> {
  readonly actor?: AuditEvent['actor'];
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Of a send, whether its mark tells of it or the mail service's own event: one line. It stands where the send was claimed. */
export const sentLineId = (sendId: string): string => ulidOf(new Date(ulidBytes(sendId).readUIntBE(0, 6)), hashOf(`${sendId} sent`));

/** Of what happens once to a generation of the invitation. */
export const lineIdOf = ({ accountId, userId }: Home, type: TimelineType, generation: number, at: Date): string =>
  ulidOf(at, hashOf(`${accountId} ${userId} ${type} ${generation}`));

const TYPES: Readonly<Record<SendEvent['kind'], TimelineType>> = {
  sent: 'sent',
  delivered: 'delivered',
  delayed: 'delayed',
  bounced: 'bounced',
  bouncedForNow: 'delayed',
  complained: 'complained',
  rejected: 'failed',
};

/** The line of what the mail service tells. One that comes twice makes the same line. */
export const lineOfEvent = (user: Home, { kind, sendId, at, reason }: SendEvent): TimelineLine => ({
  user,
  lineId: kind === 'sent' ? sentLineId(sendId) : ulidOf(at, hashOf(`${sendId} ${kind} ${at.toISOString()}`)),
  at,
  type: TYPES[kind],
  ...(reason === undefined ? {} : { detail: reason }),
});

/** What administrators and the person did, by the action of its audit event. A bounce has a line of its own, with its reason. */
const OF_ACTIONS: Readonly<Record<string, TimelineType>> = {
  'user.added': 'held',
  'user.invited': 'queued',
  'invitation.resent': 'resent',
  'invitation.newRequested': 'newRequested',
  'invitation.accepted': 'accepted',
  'invitation.declined': 'declined',
  'invitation.expired': 'expired',
  'invitation.cancelled': 'cancelled',
  'user.emailChanged': 'emailChanged',
  'user.emailUnblocked': 'emailUnblocked',
};

export function entryOfEvent({ action, at, actor }: AuditEvent): TimelineEntry | undefined {
  const type = OF_ACTIONS[action];
  return type && { at, type, actor };
}
