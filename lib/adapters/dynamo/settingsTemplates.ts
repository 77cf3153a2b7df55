import * as z from 'zod/mini';
import type { SettingsTemplate } from '../../domain/settingsTemplate.ts';
import type { TemplateStore } from '../../usecases/ports/templates.ts';
import { settingsTemplateKey, settingsTemplatesKey } from './keys.ts';
import { StoredSettings } from './schemas.ts';
import type { Table } from './table.ts';
import { dynamoTemplates } from './templates.ts';

const StoredSettingsTemplate = z.object({ settingsTemplateId: z.string(), name: z.string(), settings: StoredSettings, rev: z.number() });

export const dynamoSettingsTemplates = (table: Table): TemplateStore<SettingsTemplate> =>
  dynamoTemplates(table, {
    key: settingsTemplateKey,
    guardKey: settingsTemplatesKey,
    idOf: ({ settingsTemplateId }) => settingsTemplateId,
    nameOf: ({ name }) => name,
    read: (item) => z.parse(StoredSettingsTemplate, item),
    write: (template) => z.encode(StoredSettingsTemplate, template as z.output<typeof StoredSettingsTemplate>),
  });
