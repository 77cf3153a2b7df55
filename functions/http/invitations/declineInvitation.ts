import * as z from 'zod/mini';
import { declineInvitation as decline } from '../../../lib/usecases/invitations.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { text } from '../text.ts';

const DeclineBody = z.strictObject({ token: text(1_000), reason: z.optional(text(500)) });

export const declineInvitation = endpoint({ body: DeclineBody }, async ({ body, origin }) => {
  const { accountId, userId, status } = await decline(needs(), body.token, body.reason, origin);
  return { status: 200, body: { accountId, userId, status } };
});
