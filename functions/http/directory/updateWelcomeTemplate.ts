import { updateWelcomeTemplate as update } from '../../../lib/usecases/welcomeTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { welcomeTemplateShape } from '../shapes.ts';
import { TemplatePath } from '../text.ts';
import { UpdateWelcomeTemplateBody } from './welcomeTemplateBody.ts';

export const updateWelcomeTemplate = endpoint(
  { path: TemplatePath, body: UpdateWelcomeTemplateBody },
  async ({ actor, path, body, origin }) => ({
    status: 200,
    body: welcomeTemplateShape(await update(needs(), asAdmin(actor), { templateId: path.templateId, ...body }, origin)),
  }),
);
