import { deleteApiToken as remove } from '../../../lib/usecases/apiTokens.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { AccountTokenPath } from '../text.ts';

export const deleteApiToken = endpoint({ path: AccountTokenPath }, async ({ actor, path, origin }) => {
  await remove(needs(), asAdmin(actor), path.tokenId, origin);
  return { status: 204 };
});
