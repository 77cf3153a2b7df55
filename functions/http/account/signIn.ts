import * as z from 'zod/mini';
import { signIn as signInWith } from '../../../lib/usecases/signIn.ts';
import { SESSION_COOKIE } from '../edge/admit.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { text } from '../text.ts';

const SignInBody = z.strictObject({ email: text(1_000), password: text(1_000), cookie: z.optional(z.boolean()) });

export const signIn = endpoint({ body: SignInBody }, async ({ body: { email, password, cookie }, origin }) => {
  const { token, expiresAt } = await signInWith(needs(), email, password, origin.ip);
  if (!cookie) return { status: 200, body: { token, expiresAt: expiresAt.toISOString() } };
  return {
    status: 200,
    body: { expiresAt: expiresAt.toISOString() },
    cookies: [`${SESSION_COOKIE}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict`],
  };
});
