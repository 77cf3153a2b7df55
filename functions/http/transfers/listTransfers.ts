import * as z from 'zod/mini';
import { listTransfers as list } from '../../../lib/usecases/transfers.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { pageShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';
import { transferShape } from './transferShape.ts';

const TransfersQuery = z.extend(PageQuery, { direction: z.optional(z.enum(['in', 'out'])) });

export const listTransfers = endpoint({ path: AccountPath, query: TransfersQuery }, async ({ actor, query }) => ({
  status: 200,
  body: pageShape(await list(needs(), asAdmin(actor), query), transferShape),
}));
