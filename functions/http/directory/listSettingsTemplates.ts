import { listSettingsTemplates as list } from '../../../lib/usecases/settingsTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { settingsTemplateShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';

export const listSettingsTemplates = endpoint({ path: AccountPath }, async ({ actor }) => ({
  status: 200,
  body: { items: (await list(needs(), asAdmin(actor))).map(settingsTemplateShape) },
}));
