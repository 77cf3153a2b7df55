import * as z from 'zod/mini';

/** An invitation waits to be sent. Ids only: whoever reads the queue learns no address. */
export const InvitationQueued = z.strictObject({
  v: z.literal(1),
  accountId: z.ulid(),
  userId: z.ulid(),
  generation: z.int().check(z.positive()),
  /** Of the request that caused it, so that the logs of both can be read together. */
  requestId: z.string(),
});
export type InvitationQueued = z.output<typeof InvitationQueued>;
