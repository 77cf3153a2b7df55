import * as z from 'zod/mini';
import { LOCALES } from '../../../lib/domain/locale.ts';
import { locale, text } from '../text.ts';

const Texts = z.partialRecord(z.enum(LOCALES), z.strictObject({ subject: text(10_000), text: text(50_000) }));

export const CreateWelcomeTemplateBody = z.strictObject({ name: text(1_000), defaultLocale: locale, texts: Texts });
export const UpdateWelcomeTemplateBody = z.strictObject({
  name: z.optional(text(1_000)),
  defaultLocale: z.optional(locale),
  texts: z.optional(Texts),
});
