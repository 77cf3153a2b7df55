/** What a refusal means to the caller; the edge maps each kind to one HTTP status. */
export const REFUSAL_KINDS = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'missing',
  'conflict',
  'exhausted',
  'stale',
  'tooLarge',
  'unsupported',
  'mismatch',
  'tooMany',
  'busy',
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** One field that was wrong: where it stands in the body (`users.2.email`), and what to do about it. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly detail: string;
}

export interface RefusalDetails {
  readonly errors?: readonly FieldError[];
  /** Seconds after which the same call may succeed. */
  readonly retryAfter?: number;
}

/** What `read` refuses, said of a part of the body: `email` becomes `superAdmin.email`. */
export function within<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = (error.details.errors ?? []).map((one) => ({ ...one, path: `${part}.${one.path}` }));
    throw new Refusal(error.kind, error.code, error.message, { ...error.details, errors });
  }
}

/**
 * A no that the caller can do something about. `code` is stable and published; `message` is a sentence for a
 * person that says what to do, and never bears an address, a name or a token.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(kind: RefusalKind, code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/** What `read` makes, or its refusal. */
export function orRefusal<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
