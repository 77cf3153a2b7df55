import * as z from 'zod/mini';

/** A notice waits to be sent. What it says, and to whom, is read when it is. */
export const MailQueued = z.strictObject({ v: z.literal(1), mailId: z.ulid(), requestId: z.string() });
export type MailQueued = z.output<typeof MailQueued>;
