import { body, client } from '../../api/client.ts';
import type { Schema } from '../../session.tsx';
import { letBackIn } from './userCalls.ts';

type User = Schema['User'];

/** Whether somebody without this product has neither a product nor a role: then they can no longer sign in. */
export const endsAccess = ({ role, products }: User, productId: string): boolean =>
  role.name === 'member' && products.every((held) => held === productId);

/** Giving one person a product, and taking it away. */
export function licenceCalls(accountId: string) {
  const where = ({ userId }: User, productId: string) => ({ params: { path: { accountId, userId, productId } } });
  const give = (user: User, productId: string) =>
    body(client.PUT('/v1/accounts/{accountId}/users/{userId}/licenses/{productId}', where(user, productId)));
  const take = (user: User, productId: string) =>
    body(client.DELETE('/v1/accounts/{accountId}/users/{userId}/licenses/{productId}', where(user, productId)));
  /** As the person was before, also where they lost their access by it. */
  const giveBack = (before: User, after: User, productId: string): Promise<unknown> =>
    after.status === before.status ? give(before, productId) : letBackIn(accountId, before);
  return { give, take, giveBack };
}
