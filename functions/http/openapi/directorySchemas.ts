import * as z from 'zod/mini';
import { PERMISSIONS, type CustomRole } from '../../../lib/domain/role.ts';
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

export const GroupDeleting = z.object({ groupId: z.ulid(), state: z.literal('deleting') });

const permissions = z.array(z.enum(PERMISSIONS));

export const CustomRoleShape = schemaOf<CustomRole>()(
  z.object({ roleId: z.ulid(), name: z.string(), permissions: z.readonly(permissions) }),
);

export const RoleList = z.object({ items: z.array(CustomRoleShape), builtIn: z.array(z.object({ name: z.string(), permissions })) });
