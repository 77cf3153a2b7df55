import { deleteSettingsTemplate as remove } from '../../../lib/usecases/settingsTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { settingsNeeds } from '../settingsNeeds.ts';
import { TemplatePath } from '../text.ts';

export const deleteSettingsTemplate = endpoint({ path: TemplatePath }, async ({ actor, path, origin }) => {
  await remove(settingsNeeds(), asAdmin(actor), path.templateId, origin);
  return { status: 204 };
});
