import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { accountShape, pageShape } from '../shapes.ts';
import { ListQuery } from '../text.ts';

export const listAccounts = endpoint({ query: ListQuery }, async ({ query }) => ({
  status: 200,
  body: pageShape(await needs().accounts.list(query), accountShape),
}));
