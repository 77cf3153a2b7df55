import type { Account } from '../domain/account.ts';
import type { Change } from '../domain/actor.ts';
import type { Accepted } from '../domain/deciding.ts';
import type { Seen } from '../domain/adding.ts';
import type { AddOutcome, Addition } from '../domain/inviting.ts';
import type { PendingInvitation } from '../domain/invitation.ts';
import type { Mail } from '../domain/mail.ts';
import type { Readdressed } from '../domain/readdressing.ts';
import type { ProductToken } from '../domain/productToken.ts';
import type { MailText } from '../domain/mails/invitationMail.ts';
import type { Home, Person } from '../domain/person.ts';
import type { LicensePool, Product } from '../domain/product.ts';
import type { Session } from '../domain/session.ts';
import type { MovingTransfer } from '../domain/transfer.ts';
import type { InvitedUser, SuspendedUser, User } from '../domain/user.ts';
import type { UserFilter } from '../domain/userFilter.ts';
import type { ExpiredTogether, ExpiryNotice } from './ports/expiry.ts';

/** What was read is no longer so: read again, and decide anew. */
export class Overtaken extends Error {
  constructor() {
    super('What was read is no longer so.');
    this.name = 'Overtaken';
  }
}

/** A page of a list; `next` goes on after it, and is bound to the query that it came from. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface PageAsk {
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface AccountStore {
  find(accountId: string): Promise<Account | undefined>;
  /** The userIds of the active super admins. */
  superAdmins(accountId: string): Promise<readonly string[]>;
  /** By name. Throws `CURSOR_INVALID`. */
  list(ask: PageAsk): Promise<Page<Account>>;
  /** Other names and settings than were seen. Throws Overtaken. */
  keepChanged(before: Account, after: Account, change: Change): Promise<void>;
  /** Closed with all its pools, so that nobody comes in any more; what is open ends afterwards. Throws Overtaken. */
  keepClosed(account: Account, change: Change): Promise<void>;
  /** All that was open has ended. */
  keepAllEnded(accountId: string): Promise<void>;
  /** Account and first super admin, all or nothing. Throws Overtaken when the person has changed since. */
  keepNew(account: Account, superAdmin: Addition, change: Change): Promise<void>;
}

export interface ProductStore {
  list(): Promise<readonly Product[]>;
  findMany(productIds: readonly string[]): Promise<readonly Product[]>;
  /** Requires that what stands there is as it was seen. Throws Overtaken. */
  keep(product: Product, seen: Product | undefined, change: Change): Promise<void>;
}

export interface PoolStore {
  list(accountId: string): Promise<readonly LicensePool[]>;
  find(accountId: string, productId: string): Promise<LicensePool | undefined>;
  /** Sets the seats from what was seen; throws Overtaken if they, or what is free of them, changed meanwhile. */
  keepSeats(pool: LicensePool, seen: LicensePool | undefined, change: Change): Promise<void>;
}

export interface UserStore {
  find(accountId: string, userId: string): Promise<User | undefined>;
  /** Sorted by last name, first name, id; with `q` the names first, then the addresses. Throws `CURSOR_INVALID`. */
  list(accountId: string, ask: UserListAsk): Promise<Page<User>>;
  /** Seats by productId, of users of these groups, or of all. Lags a little behind. */
  countSeats(accountId: string, inactiveSince: Date, scope: ReadonlySet<string> | undefined): Promise<ReadonlyMap<string, SeatCounts>>;
  /** The request that changed this user last. */
  lastRequest(user: Home): Promise<string | undefined>;
  /** They were here at that moment, if not later already. */
  keepSignIn(user: Home, at: Date): Promise<void>;
  /** What deciding about these people and products needs, read consistently. */
  seen(accountId: string, personIds: readonly string[], productIds: readonly string[]): Promise<Seen>;
  /** Whether so many additions, of so many products, groups and custom roles in all, some of them transfers, fit into one `keepAdded`. */
  fits(additions: number, counters: number, transfers: number): boolean;
  /** People, users, invitations and seats in one transaction. Throws Overtaken when what was seen has changed. */
  keepAdded(additions: readonly Addition[], change: Change): Promise<void>;
  /** That there was a dry run, and what it told. */
  keepDryRun(dryRun: DryRun, change: Change): Promise<void>;
  /**
   * What users become, with their seats, in one transaction. With `home`, that user's person must still be at home there.
   * Throws Overtaken, also where a seat is no longer free, and `ACCOUNT_LAST_SUPER_ADMIN`.
   */
  keepChanged(steps: readonly UserStep[], change: Change, home?: Home): Promise<void>;
  /** A user becomes another person, who is at home where the old one was. Throws Overtaken. */
  keepReaddressed(readdressed: Readdressed, notices: readonly Mail[], change: Change): Promise<void>;
  /** As `keepChanged`, and in the same transaction a move of content begins. */
  keepLicenseMoved(steps: readonly UserStep[], transfer: MovingTransfer | undefined, change: Change): Promise<void>;
}

/** How many rows of a dry run came to which outcome. */
export interface DryRun extends Readonly<Record<AddOutcome | 'refused', number>> {
  readonly accountId: string;
  readonly dryRunId: string;
  readonly rows: number;
}

export interface UserListAsk extends PageAsk {
  readonly filter?: UserFilter;
}

/** Of one product: seats held, those of invited people among them, and those of active people who were not here for long. */
export interface SeatCounts {
  readonly allocated: number;
  readonly invited: number;
  readonly inactive: number;
}

/** A user as they were seen, and as they become. */
export interface UserStep {
  readonly before: User;
  readonly after: User;
  /** The account is closed: then even its last super admin may go. */
  readonly ofClosedAccount?: boolean;
  /** Nothing that people edit may have changed since it was seen. */
  readonly unchanged?: boolean;
  /** False where another user's step tells of the change: one change is one event. */
  readonly told?: boolean;
  /** The e-mails that tell people of it. */
  readonly notices?: readonly Mail[];
}

export interface InvitationStore {
  /** The user, then the person, each as they are at that moment: an accept may fall in between. With the request that changed the user last. */
  find(accountId: string, userId: string): Promise<{ user: User; person: Person; requestId: string } | undefined>;
  /** Those of these users who are there, in their order. */
  findMany(accountId: string, userIds: readonly string[]): Promise<readonly { user: User; person: Person; requestId: string }[]>;
  /**
   * In one transaction: the user active, the person at home, the seats no longer invited; of a transfer, what was left
   * behind as well. Throws Overtaken, and `ACCOUNT_LAST_SUPER_ADMIN` of the account that is left.
   */
  keepAccepted(before: InvitedUser, person: Person, accepted: Accepted, change: Change): Promise<void>;
  /** In one transaction: the user suspended, the seats given back, a transfer ended. Throws Overtaken. */
  keepEnded(before: InvitedUser, after: SuspendedUser, change: Change): Promise<void>;
  /** As `keepEnded`, and counts it among those of which the account's super admins are told together. */
  keepExpired(before: InvitedUser, after: SuspendedUser, change: Change, notice: ExpiryNotice): Promise<void>;
  /** What the super admins are to be told by now. */
  expiredUntold(by: Date): AsyncIterable<readonly ExpiredTogether[]>;
  /** They are told by these e-mails. Throws Overtaken where more have expired meanwhile. */
  keepExpiredTold(expired: ExpiredTogether, mails: readonly Mail[], requestId: string): Promise<void>;
  /** Whose invitation's own time had passed by then, batch by batch. */
  expired(by: Date): AsyncIterable<readonly InvitedUser[]>;
  /** Whose reminder's own time had passed by then, batch by batch. */
  toRemind(by: Date): AsyncIterable<readonly InvitedUser[]>;
  /** A reminder that is queued, put off or given up, of who is invited still. Throws Overtaken. */
  keepReminded(before: InvitedUser, after: PendingInvitation, now: Date): Promise<void>;
  /** A step of sending; throws Overtaken when another sender, or the person, was first. */
  keepSending(before: InvitedUser, after: PendingInvitation, now: Date): Promise<void>;
  /** The sweep looks at it then. Throws Overtaken when its delivery has moved on. */
  keepPutOff(user: InvitedUser, until: Date): Promise<void>;
  /** The person has opened the page of this generation. Throws Overtaken where it is another one, or was opened before. */
  keepOpened(user: InvitedUser, at: Date): Promise<void>;
  /** The person's other accounts were told; forgets that they had to be. */
  keepRivalsTold(personId: string, home: Home): Promise<void>;
}

export interface ProductTokenStore {
  /** The token of which this is the SHA-256. */
  find(tokenHash: string): Promise<ProductToken | undefined>;
  /** Newest first. */
  list(productId: string): Promise<readonly ProductToken[]>;
  keep(token: ProductToken, tokenHash: string, change: Change): Promise<void>;
  /** From then on it opens nothing. False where there is no such token. */
  end(productId: string, tokenId: string, change: Change): Promise<boolean>;
}

export interface MailStore {
  find(mailId: string): Promise<Mail | undefined>;
  /** A mail that no other change causes. */
  keepQueued(mail: Mail, requestId: string): Promise<void>;
  /** A step of sending; throws Overtaken when another sender was first. */
  keepSending(before: Mail, after: Mail, now: Date): Promise<void>;
  /** The sweep looks at it then. Throws Overtaken when its delivery has moved on. */
  keepPutOff(mail: Mail, until: Date): Promise<void>;
}

export interface PersonStore {
  find(personId: string): Promise<Person | undefined>;
  /** Stores a renewed hash of the same password, if it is still `seen`. */
  keepRehashed(personId: string, seen: string, passwordHash: string): Promise<void>;
  /** Another password: every session of an older epoch is over, but for the one that goes on. Throws Overtaken. */
  keepPassword(before: Person, after: Person, change: Change, of: PasswordOf): Promise<void>;
}

/** Whose history tells of a new password, the SHA-256 of the session's token that asked for it, and what is told of it. */
export interface PasswordOf {
  readonly user: User;
  readonly goesOn?: string;
  readonly notices: readonly Mail[];
}

export interface SessionStore {
  keep(session: Session): Promise<void>;
  /** The session with all that it stands for, read at each request. */
  find(tokenHash: string): Promise<{ session: Session; user: User; person: Person; account: Account } | undefined>;
  keepSeen(session: Session): Promise<void>;
  end(tokenHash: string): Promise<void>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Costs the same whether or not there is a hash to compare with. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
  /** True where the hash was made at another cost than new ones are. */
  isOutdated(hash: string): boolean;
}

/** SES refused for now, or for good. Anything else thrown means that no answer came. */
export class MailRefused extends Error {
  readonly forNow: boolean;
  constructor(forNow: boolean, reason: string) {
    super(reason);
    this.name = 'MailRefused';
    this.forNow = forNow;
  }
}

export interface OutgoingMail {
  /** The address for the envelope: a local part and a domain in ASCII. */
  readonly to: string;
  /** Where answers go, in the same form. */
  readonly replyTo?: string;
  readonly text: MailText;
  readonly sendId: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface Mailer {
  /** Throws MailRefused where the service answered no. */
  send(mail: OutgoingMail): Promise<void>;
}

/** Time, ids and randomness are handed in. */
export interface Chance {
  now(): Date;
  newId(): string;
  random(bytes: number): Uint8Array;
}
