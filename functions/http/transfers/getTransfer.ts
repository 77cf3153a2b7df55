import { getTransfer as get } from '../../../lib/usecases/transfers.ts';
import { asUser, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { TransferPath } from '../text.ts';
import { transferShape } from './transferShape.ts';

export const getTransfer = endpoint({ path: TransferPath }, async ({ actor, path }) => ({
  status: 200,
  body: transferShape(await get(needs(), asUser(actor).account.accountId, path.transferId)),
}));
