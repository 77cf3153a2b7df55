import { giveLicense as give } from '../../../lib/usecases/licenses.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { LicensePath } from '../text.ts';

export const giveLicense = endpoint({ path: LicensePath }, async ({ actor, path, origin }) => ({
  status: 200,
  body: userShape(await give(needs(), asAdmin(actor), path, origin), asAdmin(actor).account),
}));
