import { getGroup as get } from '../../../lib/usecases/groups.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { groupShape } from '../shapes.ts';
import { GroupPath } from '../text.ts';

export const getGroup = endpoint({ path: GroupPath }, async ({ actor, path }) => ({
  status: 200,
  body: groupShape(await get(needs(), asAdmin(actor), path.groupId)),
}));
