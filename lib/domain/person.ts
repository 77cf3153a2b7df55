import { hash } from 'node:crypto';

/** The account where somebody is at home, and which of its users they are. */
export interface Home {
  readonly accountId: string;
  readonly userId: string;
}

/** Who somebody is everywhere: one per normalised address. */
export interface Person {
  readonly personId: string;
  readonly passwordHash?: string;
  /** Raised by each change of password: sessions of an older epoch are over. */
  readonly passwordEpoch: number;
  readonly home?: Home;
  /** userId by accountId, for every account that has asked for this person. */
  readonly accounts: Readonly<Record<string, string>>;
  readonly asked?: Asked;
  readonly mailBlock?: MailBlock;
}

/** Their mailbox does not exist, or they want nothing from us: nothing is sent until an administrator lifts it. */
export interface MailBlock {
  readonly reason: 'bounced' | 'complained';
  readonly at: Date;
  readonly liftedAt?: Date;
}

/** How often somebody was invited, by whichever account, since the first of these times. */
export interface Asked {
  readonly since: Date;
  readonly count: number;
}

/** The person behind a normalised address. One way, so that a key tells no address. */
export const personIdOf = (normalised: string): string => hash('sha256', normalised, 'hex');

/** Which user somebody is, and nothing else of them. */
export const homeOf = ({ accountId, userId }: Home): Home => ({ accountId, userId });

export const sameHome = (one: Home | undefined, other: Home | undefined): boolean =>
  one?.accountId === other?.accountId && one?.userId === other?.userId;
