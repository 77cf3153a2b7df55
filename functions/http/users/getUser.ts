import { getUser as get } from '../../../lib/usecases/getUser.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { UserPath } from '../text.ts';

export const getUser = endpoint({ path: UserPath }, async ({ actor, path }) => ({
  status: 200,
  body: userShape(await get(needs().users, asAdmin(actor), path.userId), asAdmin(actor).account),
}));
