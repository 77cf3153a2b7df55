import * as z from 'zod/mini';
import { completePasswordReset as complete } from '../../../lib/usecases/passwordResets.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { text } from '../text.ts';

const CompleteBody = z.strictObject({ token: text(1_000), password: text(1_000) });

export const completePasswordReset = endpoint({ body: CompleteBody }, async ({ body, origin }) => {
  await complete(needs(), body, origin);
  return { status: 200, body: {} };
});
