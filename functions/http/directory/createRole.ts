import * as z from 'zod/mini';
import { createRole as create } from '../../../lib/usecases/roles.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { AccountPath, text } from '../text.ts';

const CreateRoleBody = z.strictObject({ name: text(1_000), permissions: z.array(text(64)).check(z.maxLength(50)) });

export const createRole = endpoint({ path: AccountPath, body: CreateRoleBody }, async ({ actor, path, body, origin }) => {
  const role = await create(needs(), asAdmin(actor), body, origin);
  return { status: 201, headers: { location: `/v1/accounts/${path.accountId}/roles/${role.roleId}` }, body: role };
});
