import * as z from 'zod/mini';
import { resendInvitation as resend } from '../../../lib/usecases/resendInvitation.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { text, UserPath } from '../text.ts';

const ResendBody = z.optional(z.strictObject({ welcomeTemplateId: z.optional(text(64)) }));

export const resendInvitation = endpoint({ path: UserPath, body: ResendBody }, async ({ actor, path, body, origin }) => ({
  status: 202,
  body: userShape(await resend(needs(), asAdmin(actor), { userId: path.userId, ...body }, origin), asAdmin(actor).account),
}));
