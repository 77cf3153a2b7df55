import * as z from 'zod/mini';
import { acceptInvitation as accept } from '../../../lib/usecases/invitations.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { text } from '../text.ts';

const AcceptBody = z.strictObject({ token: text(1_000), password: z.optional(text(1_000)) });

export const acceptInvitation = endpoint({ body: AcceptBody }, async ({ body, origin }) => {
  const { accountId, userId, status } = await accept(needs(), body.token, body.password, origin);
  return { status: 200, body: { accountId, userId, status } };
});
