import { retryTransfer as retry } from '../../../lib/usecases/transfers.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { TransferPath } from '../text.ts';
import { transferShape } from './transferShape.ts';

export const retryTransfer = endpoint({ path: TransferPath }, async ({ actor, path, origin }) => ({
  status: 202,
  body: transferShape(await retry(needs(), asAdmin(actor), path.transferId, origin)),
}));
