import { body, client } from '../../api/client.ts';
import type { Schema } from '../../session.tsx';

type User = Schema['User'];

export const whereIs = (accountId: string, { userId }: User) => ({ params: { path: { accountId, userId } } });

/** As the person was before they were suspended: with what they had, or invited anew. */
export const letBackIn = (accountId: string, before: User): Promise<unknown> =>
  before.status === 'active'
    ? body(client.POST('/v1/accounts/{accountId}/users/{userId}/reactivate', whereIs(accountId, before)))
    : body(client.POST('/v1/accounts/{accountId}/users/{userId}/invitation/resend', whereIs(accountId, before)));
