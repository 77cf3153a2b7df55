import { listApiTokens as list } from '../../../lib/usecases/apiTokens.ts';
import { pageOf } from '../../../lib/usecases/shortLists.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { apiTokenShape, pageShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';

export const listApiTokens = endpoint({ path: AccountPath, query: PageQuery }, async ({ actor, query }) => {
  const items = await list(needs(), asAdmin(actor));
  const page = pageOf({ items, name: 'apiTokens', idOf: (apiToken) => apiToken.tokenId, order: 'newestFirst' }, query);
  return { status: 200, body: pageShape(page, apiTokenShape) };
});
