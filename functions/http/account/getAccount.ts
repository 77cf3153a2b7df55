import { getAccount as get } from '../../../lib/usecases/accounts.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { accountShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';

export const getAccount = endpoint({ path: AccountPath }, async ({ path }) => ({
  status: 200,
  body: accountShape(await get(needs(), path.accountId)),
}));
