import { tokenHash } from '../../../lib/domain/session.ts';
import { SESSION_COOKIE } from '../edge/admit.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';

export const signOut = endpoint({}, async ({ token }) => {
  if (token) await needs().sessions.end(tokenHash(token));
  return { status: 204, cookies: [`${SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`] };
});
