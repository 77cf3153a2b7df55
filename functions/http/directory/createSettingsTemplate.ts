import * as z from 'zod/mini';
import { createSettingsTemplate as create } from '../../../lib/usecases/settingsTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { settingsNeeds } from '../settingsNeeds.ts';
import { settingsTemplateShape } from '../shapes.ts';
import { AccountPath, settings, text } from '../text.ts';

const CreateBody = z.strictObject({ name: text(1_000), settings });

export const createSettingsTemplate = endpoint({ path: AccountPath, body: CreateBody }, async ({ actor, path, body, origin }) => {
  const template = await create(settingsNeeds(), asAdmin(actor), body, origin);
  const location = `/v1/accounts/${path.accountId}/settings-templates/${template.settingsTemplateId}`;
  return { status: 201, headers: { location }, body: settingsTemplateShape(template) };
});
