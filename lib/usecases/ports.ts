import type { Account } from '../domain/account.ts';
import type { Change } from '../domain/actor.ts';
import type { Accepted } from '../domain/deciding.ts';
import type { Addition, Seen } from '../domain/adding.ts';
import type { PendingInvitation } from '../domain/invitation.ts';
import type { MailText } from '../domain/mails/invitationMail.ts';
import type { Home, Person } from '../domain/person.ts';
import type { LicensePool, Product } from '../domain/product.ts';
import type { Session } from '../domain/session.ts';
import type { InvitedUser, SuspendedUser, User } from '../domain/user.ts';

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
  /** By name. Throws `CURSOR_INVALID`. */
  list(ask: PageAsk): Promise<Page<Account>>;
  /** Account and first super admin, all or nothing. Throws Overtaken when the person has changed since. */
  keepNew(account: Account, superAdmin: Addition, change: Change): Promise<void>;
}

export interface ProductStore {
  list(): Promise<readonly Product[]>;
  findMany(productIds: readonly string[]): Promise<readonly Product[]>;
  keep(product: Product, change: Change): Promise<void>;
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
  list(accountId: string, ask: PageAsk): Promise<Page<User>>;
  /** What deciding about these people and products needs, read consistently. */
  seen(accountId: string, personIds: readonly string[], productIds: readonly string[]): Promise<Seen>;
  /** Whether so many additions, of so many products in all, fit into one `keepAdded`. */
  fits(additions: number, products: number): boolean;
  /** People, users, invitations and seats in one transaction. Throws Overtaken when what was seen has changed. */
  keepAdded(additions: readonly Addition[], change: Change): Promise<void>;
}

export interface InvitationStore {
  /** The user, then the person, each as they are at that moment: an accept may fall in between. */
  find(accountId: string, userId: string): Promise<{ user: User; person: Person } | undefined>;
  /** In one transaction: the user active, the person at home, the seats no longer invited. Throws Overtaken. */
  keepAccepted(before: InvitedUser, person: Person, accepted: Accepted, change: Change): Promise<void>;
  /** In one transaction: the user suspended, the seats given back. Throws Overtaken. */
  keepEnded(before: InvitedUser, after: SuspendedUser, change: Change): Promise<void>;
  /** A step of sending; throws Overtaken when another sender, or the person, was first. */
  keepSending(before: InvitedUser, after: PendingInvitation, now: Date): Promise<void>;
  /** The person's other accounts were told; forgets that they had to be. */
  keepRivalsTold(personId: string, home: Home): Promise<void>;
}

export interface PersonStore {
  find(personId: string): Promise<Person | undefined>;
  /** Stores a renewed hash of the same password, if it is still `seen`. */
  keepRehashed(personId: string, seen: string, passwordHash: string): Promise<void>;
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
