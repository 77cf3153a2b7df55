import { liftEmailBlock as lift } from '../../../lib/usecases/emailBlock.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { UserPath } from '../text.ts';

export const liftEmailBlock = endpoint({ path: UserPath }, async ({ actor, path, origin }) => {
  await lift(needs(), asAdmin(actor), path.userId, origin);
  return { status: 204 };
});
