import { listUsers as list } from '../../../lib/usecases/listUsers.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { pageShape, userShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';
import { ListUsersQuery } from './listUsersQuery.ts';

export const listUsers = endpoint({ path: AccountPath, query: ListUsersQuery }, async ({ actor, query }) => ({
  status: 200,
  body: pageShape(await list(needs(), asAdmin(actor), query), (user) => userShape(user, asAdmin(actor).account)),
}));
