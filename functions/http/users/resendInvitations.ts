import * as z from 'zod/mini';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { RESEND_STATUSES, resendMany, type ResendManyAsk } from '../../../lib/usecases/resendMany.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { problemOf } from '../edge/problem.ts';
import { needs } from '../needs.ts';
import { AccountPath, text } from '../text.ts';

const Body = z.strictObject({
  userIds: z.optional(z.array(text(64)).check(z.minLength(1), z.maxLength(1_000))),
  status: z.optional(z.enum(RESEND_STATUSES)),
  cursor: z.optional(text(2_000)),
  welcomeTemplateId: z.optional(text(64)),
});

export const resendInvitations = endpoint({ path: AccountPath, body: Body }, async ({ actor, body, origin }) => {
  const { accepted, refused, next } = await resendMany(needs(), asAdmin(actor), askOf(body), origin);
  return {
    status: 202,
    body: {
      accepted,
      refused: refused.map(({ userId, refusal }) => ({ userId, problem: problemOf(refusal) })),
      ...(next === undefined ? {} : { nextCursor: next }),
    },
  };
});

/** Some people by their ids, or all who are in one state. */
function askOf({ userIds, status, cursor, welcomeTemplateId }: z.output<typeof Body>): ResendManyAsk {
  if (userIds && status === undefined && cursor === undefined) return { whom: { userIds }, welcomeTemplateId };
  if (status !== undefined && userIds === undefined) return { whom: { status, cursor }, welcomeTemplateId };
  throw new Refusal('invalid', 'BODY_INVALID', 'Send either userIds, or a status with the cursor of the page before.');
}
