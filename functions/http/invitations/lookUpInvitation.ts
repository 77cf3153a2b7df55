import * as z from 'zod/mini';
import { lookUpInvitation as lookUp } from '../../../lib/usecases/invitations.ts';
import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { lookShape } from '../shapes.ts';
import { text } from '../text.ts';

const LookUpBody = z.strictObject({ token: text(1_000) });

export const lookUpInvitation = endpoint({ body: LookUpBody }, async ({ body }) => ({
  status: 200,
  body: lookShape(await lookUp(needs(), body.token)),
}));
