import type { Account } from './account.ts';
import type { Authority } from './authority.ts';
import type { Person } from './person.ts';
import type { ActiveUser } from './user.ts';

/** Somebody who is signed in. Every account's data is reached only through `account.accountId`. */
export interface UserActor {
  readonly kind: 'user';
  readonly user: ActiveUser;
  readonly account: Account;
  readonly person: Person;
  readonly authority: Authority;
}

/** An integrator's program, by a token that one of the account's administrators made: it can do no more than its maker. */
export interface ApiTokenActor {
  readonly kind: 'apiToken';
  readonly tokenId: string;
  readonly maker: ActiveUser;
  readonly account: Account;
  readonly authority: Authority;
}

/** Whoever administers an account. All that they ask for is reached only through `account` and `authority`. */
export type AdminActor = UserActor | ApiTokenActor;

/** The company's own staff. */
export interface OperatorActor {
  readonly kind: 'operator';
}

/** A product's own service: it registers what it keeps for those who hold it, in whichever account they are. */
export interface ProductActor {
  readonly kind: 'product';
  readonly productId: string;
  readonly tokenId: string;
}

export type Actor = AdminActor | OperatorActor | ProductActor;

/** What a stored item says of its last change; the stream's old and new images become the audit event. */
export interface Change {
  readonly id: string;
  readonly at: Date;
  readonly actor: { readonly kind: 'user' | 'apiToken' | 'operator' | 'product' | 'person' | 'system'; readonly id: string };
  readonly action: string;
  /** What was changed, where it is not the item that says so, but a part of it. */
  readonly target?: { readonly kind: 'role'; readonly id: string };
  readonly requestId: string;
  readonly ip?: string;
}
