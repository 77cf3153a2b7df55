import * as z from 'zod/mini';
import { LOCALES } from '../../domain/locale.ts';
import type { WelcomeTemplate } from '../../domain/welcomeTemplate.ts';
import type { TemplateStore } from '../../usecases/ports/templates.ts';
import { welcomeTemplateKey, welcomeTemplatesKey } from './keys.ts';
import type { Table } from './table.ts';
import { dynamoTemplates } from './templates.ts';

const StoredWelcomeTemplate = z.object({
  welcomeTemplateId: z.string(),
  name: z.string(),
  defaultLocale: z.enum(LOCALES),
  texts: z.partialRecord(z.enum(LOCALES), z.object({ subject: z.string(), text: z.string() })),
  rev: z.number(),
});

export const dynamoWelcomeTemplates = (table: Table): TemplateStore<WelcomeTemplate> =>
  dynamoTemplates(table, {
    key: welcomeTemplateKey,
    guardKey: welcomeTemplatesKey,
    idOf: ({ welcomeTemplateId }) => welcomeTemplateId,
    nameOf: ({ name }) => name,
    read: (item) => z.parse(StoredWelcomeTemplate, item) as WelcomeTemplate,
    write: (template) => z.encode(StoredWelcomeTemplate, template as z.output<typeof StoredWelcomeTemplate>),
  });
