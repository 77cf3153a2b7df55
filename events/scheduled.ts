import * as z from 'zod/mini';

/** What a schedule says: the time that it fired for, which a late run may lie well behind. */
export const Scheduled = z.strictObject({ scheduledTime: z.iso.datetime() });
