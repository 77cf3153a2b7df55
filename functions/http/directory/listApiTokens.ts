import { listApiTokens as list } from '../../../lib/usecases/apiTokens.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { apiTokenShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';

export const listApiTokens = endpoint({ path: AccountPath }, async ({ actor }) => ({
  status: 200,
  body: { items: (await list(needs(), asAdmin(actor))).map(apiTokenShape) },
}));
