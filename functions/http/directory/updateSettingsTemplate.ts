import * as z from 'zod/mini';
import { updateSettingsTemplate as update } from '../../../lib/usecases/settingsTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { settingsNeeds } from '../settingsNeeds.ts';
import { settingsTemplateShape } from '../shapes.ts';
import { settings, TemplatePath, text } from '../text.ts';

const UpdateBody = z.strictObject({ name: z.optional(text(1_000)), settings: z.optional(settings) });

export const updateSettingsTemplate = endpoint({ path: TemplatePath, body: UpdateBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: settingsTemplateShape(await update(settingsNeeds(), asAdmin(actor), { templateId: path.templateId, ...body }, origin)),
}));
