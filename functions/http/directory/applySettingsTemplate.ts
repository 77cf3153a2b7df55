import * as z from 'zod/mini';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { applySettingsTemplate as apply } from '../../../lib/usecases/settingsTemplates.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { problemOf } from '../edge/problem.ts';
import { settingsNeeds } from '../settingsNeeds.ts';
import { TemplatePath, text } from '../text.ts';

const ApplyBody = z.strictObject({ userIds: z.array(text(64)).check(z.minLength(1), z.maxLength(100)) });

export const applySettingsTemplate = endpoint({ path: TemplatePath, body: ApplyBody }, async ({ actor, path, body, origin }) => {
  const userIds = [...new Set(body.userIds)];
  const applied = await apply(settingsNeeds(), asAdmin(actor), { templateId: path.templateId, userIds }, origin);
  const results = applied.map(({ userId, result }) =>
    result instanceof Refusal ? { userId, outcome: 'refused', problem: problemOf(result) } : { userId, outcome: 'applied' },
  );
  return { status: 200, body: { results } };
});
