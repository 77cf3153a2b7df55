import { createHash } from 'node:crypto';

const HOUR = 3600 * 1000;
const IDLE = 12 * HOUR;
const LONGEST = 30 * 24 * HOUR;
/** A session in use is written again at most this often. */
const NOTED_EVERY = HOUR / 4;

/** Somebody signed in. It stands for a user, and is over when the person's password changes. */
export interface Session {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly userId: string;
  readonly personId: string;
  readonly passwordEpoch: number;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** A prefix names the kind of a token; the rest are 256 random bits. */
export type TokenKind = 'swo' | 'sws' | 'swp' | 'swa';
export const writeToken = (kind: TokenKind, random: Uint8Array): string => `${kind}_${Buffer.from(random).toString('base64url')}`;
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 12 hours after the last use, 30 days after signing in at the latest. */
export const sessionEnds = (session: Session): Date =>
  new Date(Math.min(session.seenAt.getTime() + IDLE, session.createdAt.getTime() + LONGEST));

export const isOver = (session: Session, passwordEpoch: number, now: Date): boolean =>
  sessionEnds(session) <= now || session.passwordEpoch !== passwordEpoch;

export const worthNoting = (session: Session, now: Date): boolean => now.getTime() - session.seenAt.getTime() > NOTED_EVERY;
