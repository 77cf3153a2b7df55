import { listLicensePools as list } from '../../../lib/usecases/licensePools.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { poolShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';

export const listLicensePools = endpoint({ path: AccountPath }, async ({ path }) => {
  const pools = await list(needs(), path.accountId);
  return { status: 200, body: { items: pools.map(poolShape) } };
});
