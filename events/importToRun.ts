import * as z from 'zod/mini';

/** An import was asked for, tried again, or handed on by a worker whose time was over. */
export const ImportToRun = z.strictObject({
  v: z.literal(1),
  accountId: z.ulid(),
  importId: z.ulid(),
  turn: z.int().check(z.positive()),
  requestId: z.string(),
});
export type ImportToRun = z.output<typeof ImportToRun>;
