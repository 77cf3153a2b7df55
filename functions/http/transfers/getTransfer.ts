import { getTransfer as get } from '../../../lib/usecases/transfers.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { TransferPath } from '../text.ts';
import { transferShape } from './transferShape.ts';

export const getTransfer = endpoint({ path: TransferPath }, async ({ actor, path }) => ({
  status: 200,
  body: transferShape(await get(needs(), asAdmin(actor), path.transferId)),
}));
