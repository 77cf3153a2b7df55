import * as z from 'zod/mini';
import { suspendUser as suspend } from '../../../lib/usecases/membership.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { text, UserPath } from '../text.ts';

const SuspendBody = z.optional(z.strictObject({ reason: z.optional(text(500)) }));

export const suspendUser = endpoint({ path: UserPath, body: SuspendBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: userShape(await suspend(needs(), asAdmin(actor), { userId: path.userId, note: body?.reason }, origin), asAdmin(actor).account),
}));
