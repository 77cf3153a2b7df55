import * as z from 'zod/mini';
import { LOCALES } from '../../../lib/domain/locale.ts';
import { PERMISSIONS, type CustomRole } from '../../../lib/domain/role.ts';
import type { apiTokenShape, groupShape, settingsTemplateShape, welcomeTemplateShape } from '../shapes.ts';
import { RowProblem } from './outcomeSchemas.ts';
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

export const SettingsTemplate = schemaOf<ReturnType<typeof settingsTemplateShape>>()(
  z.object({ settingsTemplateId: z.ulid(), name: z.string(), settings: z.record(z.string(), z.record(z.string(), z.unknown())) }),
);
export const SettingsTemplateList = z.object({ items: z.array(SettingsTemplate) });
export const SettingsApplied = z.object({
  results: z.array(z.object({ userId: z.string(), outcome: z.enum(['applied', 'refused']), problem: z.optional(RowProblem) })),
});

export const WelcomeTemplate = schemaOf<ReturnType<typeof welcomeTemplateShape>>()(
  z.object({
    welcomeTemplateId: z.ulid(),
    name: z.string(),
    defaultLocale: z.enum(LOCALES),
    texts: z.partialRecord(z.enum(LOCALES), z.object({ subject: z.string(), text: z.string() })),
  }),
);
export const WelcomeTemplateList = z.object({ items: z.array(WelcomeTemplate) });
export const MailPreview = z.object({ subject: z.string(), html: z.string(), text: z.string() });

const apiToken = {
  tokenId: z.ulid(),
  name: z.string(),
  permissions: z.readonly(permissions),
  groupIds: z.optional(z.readonly(z.array(z.ulid()))),
  makerId: z.ulid(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.optional(z.iso.datetime()),
};
export const ApiTokenMade = z.object({ ...apiToken, token: z.string() });
export const ApiTokenList = z.object({ items: z.array(schemaOf<ReturnType<typeof apiTokenShape>>()(z.object(apiToken))) });
