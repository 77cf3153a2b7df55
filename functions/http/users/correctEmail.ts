import * as z from 'zod/mini';
import { correctEmail as correct } from '../../../lib/usecases/correctEmail.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { text, UserPath } from '../text.ts';

const EmailBody = z.strictObject({ email: text(1_000) });

/** 202 while the new address has to be confirmed. */
export const correctEmail = endpoint({ path: UserPath, body: EmailBody }, async ({ actor, path: { userId }, body: { email }, origin }) => {
  const admin = asAdmin(actor);
  const { user, outcome } = await correct(needs(), admin, { userId, email }, origin);
  return { status: outcome === 'asked' ? 202 : 200, body: userShape(user, admin.account) };
});
