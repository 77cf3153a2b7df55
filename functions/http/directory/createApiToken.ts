import * as z from 'zod/mini';
import { createApiToken as create } from '../../../lib/usecases/apiTokens.ts';
import { asUser, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { apiTokenShape } from '../shapes.ts';
import { AccountPath, text, time } from '../text.ts';

const CreateApiTokenBody = z.strictObject({
  name: text(1_000),
  permissions: z.array(text(64)).check(z.maxLength(50)),
  groupIds: z.optional(z.array(text(64)).check(z.maxLength(50))),
  expiresAt: time,
});

/** By a person who is signed in: no token makes another one. */
export const createApiToken = endpoint({ path: AccountPath, body: CreateApiTokenBody }, async ({ actor, body, origin }) => {
  const { token, ...made } = await create(needs(), asUser(actor), body, origin);
  return { status: 201, body: { ...apiTokenShape(made), token } };
});
