import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { cancelTransfer } from './cancelTransfer.ts';
import { getTransfer } from './getTransfer.ts';
import { listTransfers } from './listTransfers.ts';
import { retryTransfer } from './retryTransfer.ts';

export const handler = api('transfers', { listTransfers, getTransfer, cancelTransfer, retryTransfer }, needs);
