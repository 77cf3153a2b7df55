import * as z from 'zod/mini';

/** An account was closed: the invitations that it still has open are over. */
export const AccountClosing = z.strictObject({ v: z.literal(1), accountId: z.ulid(), requestId: z.string() });
export type AccountClosing = z.output<typeof AccountClosing>;
