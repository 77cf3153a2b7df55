import { asUser, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { pageShape, userShape } from '../shapes.ts';
import { AccountPath, ListQuery } from '../text.ts';

export const listUsers = endpoint({ path: AccountPath, query: ListQuery }, async ({ actor, query }) => ({
  status: 200,
  body: pageShape(await needs().users.list(asUser(actor).account.accountId, query), userShape),
}));
