import { getRole as get } from '../../../lib/usecases/roles.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { RolePath } from '../text.ts';

export const getRole = endpoint({ path: RolePath }, ({ actor, path }) =>
  Promise.resolve({ status: 200, body: get(asAdmin(actor), path.roleId) }),
);
