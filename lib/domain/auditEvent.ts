import type { Change } from './actor.ts';

/** One thing that somebody did, as it is told to the account that it concerns. */
export interface AuditEvent {
  /** A ULID: events of one account sort by it as they happened. */
  readonly eventId: string;
  /** Left out of what concerns no account: the catalogue of products. */
  readonly accountId?: string;
  readonly at: Date;
  readonly actor: Change['actor'];
  /** What was done, as `user.suspended`. */
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string };
  /** Each field that changed, by its dotted name. Passwords, tokens and what is ours alone are never among them. */
  readonly changes: readonly FieldChange[];
  readonly requestId: string;
  readonly sourceIp?: string;
}

export interface FieldChange {
  readonly field: string;
  /** Null where there was nothing, or is nothing now. */
  readonly from: unknown;
  readonly to: unknown;
}
