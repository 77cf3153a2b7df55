import { listGroups as list } from '../../../lib/usecases/groups.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { groupShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';

export const listGroups = endpoint({ path: AccountPath }, async ({ actor }) => ({
  status: 200,
  body: { items: (await list(needs(), asAdmin(actor))).map(groupShape) },
}));
