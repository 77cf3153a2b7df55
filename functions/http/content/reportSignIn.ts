import * as z from 'zod/mini';
import { reportSignIn as report } from '../../../lib/usecases/signIns.ts';
import { asProduct, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { time, UserPath } from '../text.ts';

const SignInBody = z.optional(z.strictObject({ at: z.optional(time) }));

export const reportSignIn = endpoint({ path: UserPath, body: SignInBody }, async ({ actor, path, body }) => {
  await report(needs(), asProduct(actor), { ...path, at: body?.at });
  return { status: 204 };
});
