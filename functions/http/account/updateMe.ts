import * as z from 'zod/mini';
import { changePassword } from '../../../lib/usecases/password.ts';
import { updateOwn } from '../../../lib/usecases/updateUser.ts';
import { asUser, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { meShape } from '../shapes.ts';
import { locale, text } from '../text.ts';

const UpdateMeBody = z.strictObject({
  firstName: z.optional(text(1_000)),
  lastName: z.optional(text(1_000)),
  locale: z.optional(locale),
  password: z.optional(z.strictObject({ current: text(1_000), next: text(1_000) })),
});

/** The password first: where it is refused, nothing else has changed. */
export const updateMe = endpoint({ body: UpdateMeBody }, async ({ actor, token, body: { password, ...own }, origin }) => {
  const me = asUser(actor);
  if (password) await changePassword(needs(), me, { ...password, token: token ?? '' }, origin);
  return { status: 200, body: meShape({ ...me, user: await updateOwn(needs(), me, own, origin) }) };
});
