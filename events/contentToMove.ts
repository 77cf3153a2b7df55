import * as z from 'zod/mini';

/** A transfer was accepted, or a licence moved with what belongs to it: the mover's turn. */
export const ContentToMove = z.strictObject({
  v: z.literal(1),
  accountId: z.ulid(),
  transferId: z.ulid(),
  turn: z.int().check(z.positive()),
  requestId: z.string(),
});
export type ContentToMove = z.output<typeof ContentToMove>;
