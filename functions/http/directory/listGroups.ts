import { listGroups as list } from '../../../lib/usecases/groups.ts';
import { pageOf } from '../../../lib/usecases/shortLists.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { groupShape, pageShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';

export const listGroups = endpoint({ path: AccountPath, query: PageQuery }, async ({ actor, query }) => {
  const items = await list(needs(), asAdmin(actor));
  const page = pageOf({ items, name: 'groups', idOf: (group) => group.groupId, order: 'newestFirst' }, query);
  return { status: 200, body: pageShape(page, groupShape) };
});
