import * as z from 'zod/mini';
import type { groupShape } from '../shapes.ts';
import { schemaOf } from './schemaOf.ts';

export const Group = schemaOf<ReturnType<typeof groupShape>>()(
  z.object({
    groupId: z.ulid(),
    name: z.string(),
    parentId: z.optional(z.ulid()),
    userCount: z.int().check(z.nonnegative()),
  }),
);

export const GroupList = z.object({ items: z.array(Group) });
