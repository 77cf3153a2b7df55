import * as z from 'zod/mini';
import { createAccount as create } from '../../../lib/usecases/accounts.ts';
import { asOperator, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { accountShape } from '../shapes.ts';
import { locale, text } from '../text.ts';

const CreateAccountBody = z.strictObject({
  name: text(1_000),
  locale: z._default(locale, 'en'),
  superAdmin: z.strictObject({ firstName: text(1_000), lastName: z._default(text(1_000), ''), email: text(1_000) }),
});

export const createAccount = endpoint({ body: CreateAccountBody }, async ({ actor, body, origin }) => {
  const account = await create(needs(), asOperator(actor), body, origin);
  return { status: 201, headers: { location: `/v1/accounts/${account.accountId}` }, body: accountShape(account) };
});
