import { createWelcomeTemplate as create } from '../../../lib/usecases/welcomeTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { welcomeTemplateShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';
import { CreateWelcomeTemplateBody } from './welcomeTemplateBody.ts';

export const createWelcomeTemplate = endpoint(
  { path: AccountPath, body: CreateWelcomeTemplateBody },
  async ({ actor, path, body, origin }) => {
    const template = await create(needs(), asAdmin(actor), body, origin);
    const location = `/v1/accounts/${path.accountId}/welcome-templates/${template.welcomeTemplateId}`;
    return { status: 201, headers: { location }, body: welcomeTemplateShape(template) };
  },
);
