import * as z from 'zod/mini';
import { asUser, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { pageShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';
import { transferShape } from './transferShape.ts';

const TransfersQuery = z.extend(PageQuery, { direction: z.optional(z.enum(['in', 'out'])) });

export const listTransfers = endpoint({ path: AccountPath, query: TransfersQuery }, async ({ actor, query }) => ({
  status: 200,
  body: pageShape(await needs().transfers.list(asUser(actor).account.accountId, query), transferShape),
}));
