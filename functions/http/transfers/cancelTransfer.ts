import { cancelTransfer as cancel } from '../../../lib/usecases/transfers.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { TransferPath } from '../text.ts';
import { transferShape } from './transferShape.ts';

export const cancelTransfer = endpoint({ path: TransferPath }, async ({ actor, path, origin }) => ({
  status: 200,
  body: transferShape(await cancel(needs(), asAdmin(actor), path.transferId, origin)),
}));
