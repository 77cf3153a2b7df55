import * as z from 'zod/mini';
import { CONTENT_KINDS } from '../../../lib/domain/content.ts';
import { moveLicense as move } from '../../../lib/usecases/licenses.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { text } from '../text.ts';

const MovePath = z.strictObject({ accountId: z.string(), productId: z.string() });
const MoveLicenseBody = z.strictObject({
  fromUserId: text(64),
  toUserId: text(64),
  moveContent: z.optional(z.array(z.enum(CONTENT_KINDS)).check(z.maxLength(CONTENT_KINDS.length))),
});

export const moveLicense = endpoint({ path: MovePath, body: MoveLicenseBody }, async ({ actor, path, body, origin }) => {
  const { from, to, transferId } = await move(needs(), asAdmin(actor), { ...body, productId: path.productId }, origin);
  const { account } = asAdmin(actor);
  return { status: 200, body: { from: userShape(from, account), to: userShape(to, account), ...(transferId ? { transferId } : {}) } };
});
