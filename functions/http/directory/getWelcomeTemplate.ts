import { getWelcomeTemplate as get } from '../../../lib/usecases/welcomeTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { welcomeTemplateShape } from '../shapes.ts';
import { TemplatePath } from '../text.ts';

export const getWelcomeTemplate = endpoint({ path: TemplatePath }, async ({ actor, path }) => ({
  status: 200,
  body: welcomeTemplateShape(await get(needs(), asAdmin(actor), path.templateId)),
}));
