import * as z from 'zod/mini';
import { resendInvitation as resend } from '../../../lib/usecases/resendInvitation.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { UserPath } from '../text.ts';

export const resendInvitation = endpoint({ path: UserPath, body: z.optional(z.strictObject({})) }, async ({ actor, path, origin }) => ({
  status: 202,
  body: userShape(await resend(needs(), asAdmin(actor), path.userId, origin), asAdmin(actor).account),
}));
