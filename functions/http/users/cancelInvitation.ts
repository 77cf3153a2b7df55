import { cancelInvitation as cancel } from '../../../lib/usecases/resendInvitation.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { UserPath } from '../text.ts';

export const cancelInvitation = endpoint({ path: UserPath }, async ({ actor, path, origin }) => ({
  status: 200,
  body: userShape(await cancel(needs(), asAdmin(actor), path.userId, origin), asAdmin(actor).account),
}));
