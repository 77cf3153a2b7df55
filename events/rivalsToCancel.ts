import * as z from 'zod/mini';

/** Somebody has come home to this account: what other accounts asked of them is over. */
export const RivalsToCancel = z.strictObject({
  v: z.literal(1),
  accountId: z.ulid(),
  userId: z.ulid(),
  requestId: z.string(),
});
export type RivalsToCancel = z.output<typeof RivalsToCancel>;
