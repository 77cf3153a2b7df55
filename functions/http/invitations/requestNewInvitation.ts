import * as z from 'zod/mini';
import { requestNewInvitation as request } from '../../../lib/usecases/requestNewInvitation.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { text } from '../text.ts';

const RequestBody = z.strictObject({ token: text(1_000) });

/** One answer, whatever came of it: a stranger learns nothing. */
export const requestNewInvitation = endpoint({ body: RequestBody }, async ({ body, origin }) => {
  await request(needs(), body.token, origin);
  return { status: 202, body: {} };
});
