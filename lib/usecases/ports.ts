import type { Account } from '../domain/account.ts';
import type { Change } from '../domain/actor.ts';
import type { Accepted } from '../domain/deciding.ts';
import type { Seen } from '../domain/adding.ts';
import type { AddOutcome, Addition } from '../domain/inviting.ts';
import type { Invitation, PendingInvitation } from '../domain/invitation.ts';
import type { Content, ContentKind } from '../domain/content.ts';
import type { Mail } from '../domain/mail.ts';
import type { ContentTally } from '../domain/manifest.ts';
import type { Placed } from '../domain/moving.ts';
import type { Readdressed } from '../domain/readdressing.ts';
import type { ProductToken } from '../domain/productToken.ts';
import type { MailText } from '../domain/mails/invitationMail.ts';
import type { Home, MailBlock, Person } from '../domain/person.ts';
import type { LicensePool, Product } from '../domain/product.ts';
import type { Session } from '../domain/session.ts';
import type { CompletedTransfer, MovingTransfer, Transfer } from '../domain/transfer.ts';
import type { InvitedUser, SuspendedUser, User } from '../domain/user.ts';
import type { UserFilter } from '../domain/userFilter.ts';

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
interface DryRun extends Readonly<Record<AddOutcome | 'refused', number>> {
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

/** When the super admins are told of it, and whether by name: of many the names of some are enough. */
export interface ExpiryNotice {
  readonly tellAt: Date;
  readonly isNamed: boolean;
}

/** Invitations of one account that have expired within some minutes. */
export interface ExpiredTogether {
  readonly accountId: string;
  readonly count: number;
  /** Of some of them. */
  readonly userIds: readonly string[];
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

export interface DeliveryStore {
  /** What an event makes of a delivery, and of the address; throws Overtaken when either is no longer as it was seen. */
  keepDelivery(before: User, after: Invitation, block: Blocking | undefined, now: Date): Promise<void>;
  /** As `keepEnded`, with what is known of the delivery and the address. Throws Overtaken. */
  keepBounced(before: InvitedUser, after: SuspendedUser, block: Blocking | undefined, change: Change): Promise<void>;
  /** Nothing more is sent to this address. Throws Overtaken. */
  keepBlocked(block: Blocking): Promise<void>;
  /** An administrator knows that it works again. Throws Overtaken. */
  keepUnblocked(user: User, block: Blocking, change: Change): Promise<void>;
}

/** What is to stand on a person's address, and what stood there before. */
export interface Blocking {
  readonly personId: string;
  readonly block: MailBlock;
  readonly seen?: MailBlock;
}

/** A transfer as one of its two accounts may see it. */
export interface TransferView {
  readonly transfer: Transfer;
  /** `within` moves only content, from one user of the account to another. */
  readonly direction: 'in' | 'out' | 'within';
}

export interface TransferStore {
  find(accountId: string, transferId: string): Promise<TransferView | undefined>;
  /** Newest first. Throws `CURSOR_INVALID`. */
  list(accountId: string, ask: TransferListAsk): Promise<Page<TransferView>>;
  /** Begins the mover's work anew. Throws Overtaken when the transfer is no longer as it was seen. */
  keepRetried(before: CompletedTransfer | MovingTransfer, after: MovingTransfer, change: Change): Promise<void>;
}

export interface TransferListAsk {
  readonly direction?: 'in' | 'out' | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ContentStore {
  /** How much there is of each, counted at this moment; lines that are left of what has moved away are not. */
  tally(user: Home): Promise<readonly ContentTally[]>;
  /** Those of these things that the user has, lines that are left included. */
  findMany(user: Home, things: readonly ContentName[]): Promise<readonly Content[]>;
  /** At most 50, of one product that the user must hold still, and who must not have moved. Throws Overtaken. */
  keep(user: Home, productId: string, contents: readonly Content[]): Promise<void>;
  /** By kind, product and id. Throws `CURSOR_INVALID`. */
  list(user: Home, ask: ContentListAsk): Promise<Page<Content>>;
}

type ContentName = Pick<Content, 'kind' | 'productId' | 'contentId'>;

export interface ContentListAsk {
  readonly kind?: ContentKind | undefined;
  readonly productId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface MoveStore {
  /** As the account has it that it moves to. */
  find(accountId: string, transferId: string): Promise<Transfer | undefined>;
  /** What the source has after the cursor, as much as a page can move; empty at the end. */
  after(source: Home, cursor: string | undefined): Promise<readonly Placed[]>;
  /**
   * How far the mover is, on condition that nobody else went on from where it was; with what it moves, all or nothing.
   * Throws Overtaken.
   */
  keepProgress(
    before: MovingTransfer,
    after: MovingTransfer,
    origin: { readonly requestId: string; readonly at: Date },
    move?: MovedPage,
  ): Promise<void>;
  /** The end, with the notices of it. Throws Overtaken. */
  keepCompleted(before: MovingTransfer, after: CompletedTransfer, notices: readonly Mail[], change: Change): Promise<void>;
}

/** What one transaction moves, and to whom. */
export interface MovedPage {
  readonly contents: readonly Content[];
  readonly to: Home;
  /** Of these, those of which the product has registered a newer one there already: only the old one goes. */
  readonly newerThere: readonly Content[];
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
