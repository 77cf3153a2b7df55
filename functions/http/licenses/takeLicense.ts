import { takeLicense as take } from '../../../lib/usecases/licenses.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { LicensePath } from '../text.ts';

export const takeLicense = endpoint({ path: LicensePath }, async ({ actor, path, origin }) => ({
  status: 200,
  body: userShape(await take(needs(), asAdmin(actor), path, origin), asAdmin(actor).account),
}));
