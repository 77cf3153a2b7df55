import { closeAccount as close } from '../../../lib/usecases/closeAccount.ts';
import { asOperator, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { accountShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';

export const closeAccount = endpoint({ path: AccountPath }, async ({ actor, path, origin }) => ({
  status: 200,
  body: accountShape(await close(needs(), asOperator(actor), path.accountId, origin)),
}));
