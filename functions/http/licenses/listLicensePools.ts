import { listLicensePools as list } from '../../../lib/usecases/licensePools.ts';
import { pageOf } from '../../../lib/usecases/shortLists.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { pageShape, poolShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';

export const listLicensePools = endpoint({ path: AccountPath, query: PageQuery }, async ({ path, query }) => {
  const items = await list(needs(), path.accountId);
  const page = pageOf({ items, name: 'licensePools', idOf: (pool) => pool.productId, order: 'byId' }, query);
  return { status: 200, body: pageShape(page, poolShape) };
});
