import { registerContent as register } from '../../../lib/usecases/registerContent.ts';
import { asProduct, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { UserPath } from '../text.ts';
import { RegisterContentBody, registrationOf } from './contentBody.ts';

export const registerContent = endpoint({ path: UserPath, body: RegisterContentBody }, async ({ actor, path, body }) => {
  const contents = await register(needs(), asProduct(actor), path, body.items.map(registrationOf));
  return { status: 200, body: { registered: contents.length } };
});
