import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { pageShape, userShape } from '../shapes.ts';
import { AccountPath, ListQuery } from '../text.ts';

export const listUsers = endpoint({ path: AccountPath, query: ListQuery }, async ({ actor, query }) => {
  const { account, authority } = asAdmin(actor);
  const page = await needs().users.list(account.accountId, { ...query, scope: authority.scope });
  return { status: 200, body: pageShape(page, (user) => userShape(user, account)) };
});
