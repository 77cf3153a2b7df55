import type { Refusal, RefusalKind } from '../../../lib/domain/refusal.ts';

export const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  exhausted: 409,
  stale: 412,
  tooLarge: 413,
  unsupported: 415,
  mismatch: 422,
  tooMany: 429,
  busy: 503,
};

const TITLE: Record<RefusalKind, string> = {
  invalid: 'The request cannot be read',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  missing: 'Not found',
  conflict: 'Not possible as things stand',
  exhausted: 'Nothing left',
  stale: 'Changed meanwhile',
  tooLarge: 'Too large',
  unsupported: 'Unsupported format',
  mismatch: 'Not the same request',
  tooMany: 'Too many requests',
  busy: 'Busy',
};

/** RFC 9457. `type` is stable and names the code; nothing answers there. */
export const problemOf = ({ kind, code, message, details }: Refusal) => ({
  type: `urn:seatwise:problem:${code}`,
  title: TITLE[kind],
  status: STATUS[kind],
  code,
  detail: message,
  ...(details.errors?.length ? { errors: details.errors } : {}),
});

export type Problem = ReturnType<typeof problemOf>;
