import { listWelcomeTemplates as list } from '../../../lib/usecases/welcomeTemplates.ts';
import { pageOf } from '../../../lib/usecases/shortLists.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { welcomeTemplateShape, pageShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';

export const listWelcomeTemplates = endpoint({ path: AccountPath, query: PageQuery }, async ({ actor, query }) => {
  const items = await list(needs(), asAdmin(actor));
  const page = pageOf({ items, name: 'welcomeTemplates', idOf: (template) => template.welcomeTemplateId, order: 'newestFirst' }, query);
  return { status: 200, body: pageShape(page, welcomeTemplateShape) };
});
