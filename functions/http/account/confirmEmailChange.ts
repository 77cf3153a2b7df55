import * as z from 'zod/mini';
import { confirmEmail } from '../../../lib/usecases/confirmEmail.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { text } from '../text.ts';

export const confirmEmailChange = endpoint({ body: z.strictObject({ token: text(1_000) }) }, async ({ body: { token }, origin }) => {
  const { email } = await confirmEmail(needs(), token, origin);
  return { status: 200, body: { email } };
});
