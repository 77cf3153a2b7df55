import * as z from 'zod/mini';
import { askPasswordReset as ask } from '../../../lib/usecases/passwordResets.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { text } from '../text.ts';

export const askPasswordReset = endpoint({ body: z.strictObject({ email: text(1_000) }) }, async ({ body: { email }, origin }) => {
  await ask(needs(), email, origin);
  return { status: 202, body: {} };
});
