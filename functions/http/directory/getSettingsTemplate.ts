import { getSettingsTemplate as get } from '../../../lib/usecases/settingsTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { settingsNeeds } from '../settingsNeeds.ts';
import { settingsTemplateShape } from '../shapes.ts';
import { TemplatePath } from '../text.ts';

export const getSettingsTemplate = endpoint({ path: TemplatePath }, async ({ actor, path }) => ({
  status: 200,
  body: settingsTemplateShape(await get(settingsNeeds(), asAdmin(actor), path.templateId)),
}));
