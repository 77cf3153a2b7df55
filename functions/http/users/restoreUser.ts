import { restoreUser as restore } from '../../../lib/usecases/membership.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { UserPath } from '../text.ts';

export const restoreUser = endpoint({ path: UserPath }, async ({ actor, path, origin }) => ({
  status: 200,
  body: userShape(await restore(needs(), asAdmin(actor), path.userId, origin), asAdmin(actor).account),
}));
