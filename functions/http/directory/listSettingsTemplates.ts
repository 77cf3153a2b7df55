import { listSettingsTemplates as list } from '../../../lib/usecases/settingsTemplates.ts';
import { pageOf } from '../../../lib/usecases/shortLists.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { settingsNeeds } from '../settingsNeeds.ts';
import { settingsTemplateShape, pageShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';

export const listSettingsTemplates = endpoint({ path: AccountPath, query: PageQuery }, async ({ actor, query }) => {
  const items = await list(settingsNeeds(), asAdmin(actor));
  const page = pageOf({ items, name: 'settingsTemplates', idOf: (template) => template.settingsTemplateId, order: 'newestFirst' }, query);
  return { status: 200, body: pageShape(page, settingsTemplateShape) };
});
