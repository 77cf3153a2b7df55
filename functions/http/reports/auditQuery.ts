import * as z from 'zod/mini';
import { PageQuery, text, time } from '../text.ts';

export const AuditQuery = z.extend(PageQuery, {
  from: z.optional(time),
  to: z.optional(time),
  actorId: z.optional(text(64)),
  action: z.optional(text(64)),
  userId: z.optional(text(64)),
});
