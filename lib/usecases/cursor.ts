import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { Refusal } from '../domain/refusal.ts';

const Position = z.strictObject({
  query: z.string(),
  phase: z.int().check(z.nonnegative(), z.maximum(9)),
  sort: z.optional(z.string().check(z.minLength(1), z.maxLength(700))),
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});

/** Where a list goes on: in which of its indexes, after which entry. */
export interface ListPosition {
  readonly phase: number;
  readonly sort?: string | undefined;
  readonly id?: string | undefined;
}

const bound = (query: string): string => createHash('sha256').update(query).digest('base64url').slice(0, 12);

/** Opaque to callers, and bound to its query: with another one it is refused. It bears no account: that is the caller's own. */
export function writeCursor(query: string, position: ListPosition): string {
  return Buffer.from(JSON.stringify({ query: bound(query), ...position })).toString('base64url');
}

/** `prefix` is what the sort keys of the list begin with. Throws `CURSOR_INVALID`. */
export function readCursor(query: string, prefix: string, cursor: string | undefined): ListPosition {
  if (cursor === undefined) return { phase: 0 };
  try {
    const position = z.parse(Position, JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (position.query === bound(query) && (position.sort ?? prefix).startsWith(prefix)) return position;
  } catch {
    // Whatever is wrong with a cursor, the answer is the same.
  }
  throw cursorInvalid();
}

export const cursorInvalid = (): Refusal =>
  new Refusal('invalid', 'CURSOR_INVALID', 'This cursor belongs to another list. Begin again without one.', {
    errors: [{ path: 'cursor', code: 'CURSOR_INVALID', detail: 'Begin again without a cursor.' }],
  });
