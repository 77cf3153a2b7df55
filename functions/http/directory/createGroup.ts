import * as z from 'zod/mini';
import { createGroup as create } from '../../../lib/usecases/groups.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { groupShape } from '../shapes.ts';
import { AccountPath, text } from '../text.ts';

const CreateGroupBody = z.strictObject({ name: text(1_000), parentId: z.optional(text(64)) });

export const createGroup = endpoint({ path: AccountPath, body: CreateGroupBody }, async ({ actor, path, body, origin }) => {
  const group = await create(needs(), asAdmin(actor), body, origin);
  return { status: 201, headers: { location: `/v1/accounts/${path.accountId}/groups/${group.groupId}` }, body: groupShape(group) };
});
