import * as z from 'zod/mini';
import { previewWelcomeTemplate as preview } from '../../../lib/usecases/previewWelcomeTemplate.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { locale, TemplatePath, text } from '../text.ts';

const PreviewBody = z.optional(z.strictObject({ locale: z.optional(locale), userId: z.optional(text(64)) }));

export const previewWelcomeTemplate = endpoint({ path: TemplatePath, body: PreviewBody }, async ({ actor, path, body }) => ({
  status: 200,
  body: await preview(needs(), asAdmin(actor), { templateId: path.templateId, ...body }),
}));
