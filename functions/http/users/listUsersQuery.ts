import * as z from 'zod/mini';
import { ListQuery, text } from '../text.ts';

/** What a list or an export of users may be narrowed to, all of it together. */
export const ListUsersQuery = z.extend(ListQuery, {
  status: z.optional(z.enum(['invited', 'active', 'inactive', 'suspended', 'removed'])),
  delivery: z.optional(z.enum(['bounced', 'complained', 'failed'])),
  productId: z.optional(text(64)),
  groupId: z.optional(text(64)),
  role: z.optional(text(100)),
});
