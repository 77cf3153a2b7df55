import * as z from 'zod/mini';
import { updateUser as update } from '../../../lib/usecases/updateUser.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { settingsNeeds } from '../settingsNeeds.ts';
import { userShape } from '../shapes.ts';
import { locale, text, UserPath } from '../text.ts';
import { Role } from './addUsersBody.ts';

const UpdateUserBody = z.strictObject({
  firstName: z.optional(text(1_000)),
  lastName: z.optional(text(1_000)),
  locale: z.optional(locale),
  groupId: z.optional(z.nullable(text(64))),
  role: z.optional(Role),
  settings: z.optional(z.record(z.string(), z.nullable(z.record(z.string(), z.unknown())))),
});

export const updateUser = endpoint({ path: UserPath, body: UpdateUserBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: userShape(await update(settingsNeeds(), asAdmin(actor), { userId: path.userId, ...body }, origin), asAdmin(actor).account),
}));
