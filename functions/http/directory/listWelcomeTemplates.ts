import { listWelcomeTemplates as list } from '../../../lib/usecases/welcomeTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { welcomeTemplateShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';

export const listWelcomeTemplates = endpoint({ path: AccountPath }, async ({ actor }) => ({
  status: 200,
  body: { items: (await list(needs(), asAdmin(actor))).map(welcomeTemplateShape) },
}));
