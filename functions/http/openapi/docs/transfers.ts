import type { EndpointName } from '../../routes.ts';
import { cancelTransfer } from '../../transfers/cancelTransfer.ts';
import { getTransfer } from '../../transfers/getTransfer.ts';
import { listTransfers } from '../../transfers/listTransfers.ts';
import { retryTransfer } from '../../transfers/retryTransfer.ts';
import { graceId, transferId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const pending = {
  transferId,
  userId: graceId,
  direction: 'in',
  state: 'pending',
  moved: 0,
  total: 0,
  failed: 0,
  failures: [],
  createdAt: '2026-11-24T10:30:00.482Z',
} as const;

const moving = {
  ...pending,
  state: 'moving',
  moves: [
    { productId: 'meeting', kind: 'scheduledSession', count: 3 },
    { productId: 'meeting', kind: 'sessionHistory', count: 140 },
  ],
  stays: [{ productId: 'webinar', kind: 'recording', count: 2, reason: 'productNotHeld' }],
  moved: 98,
  total: 143,
  acceptedAt: '2026-11-25T08:12:44.019Z',
} as const;

const completed = {
  ...moving,
  state: 'completed',
  moved: 142,
  failed: 1,
  failures: [{ kind: 'scheduledSession', contentId: 'weekly-review', productId: 'meeting', reason: 'productNotHeld' }],
  endedAt: '2026-11-25T08:12:51.870Z',
} as const;

export const transfersDocs = {
  listTransfers: {
    endpoint: listTransfers,
    tag: 'Transfers',
    summary: 'List the transfers of an account',
    description:
      'People who are asked to move here (`in`), people who have moved away (`out`), and what moved with a licence from one user to another (`within`), the newest first. The other account is never named.',
    answers: { 200: { description: 'A page of transfers.', schema: 'TransferPage', examples: { page: { items: [moving, pending] } } } },
    refusals: [],
  },
  getTransfer: {
    endpoint: getTransfer,
    tag: 'Transfers',
    summary: 'Read a transfer',
    description:
      'Until the person has accepted, its state and times alone. Then what moves, what stays and why, how far it is, and what could not be moved: `failures` names the first hundred, `failed` counts them all.',
    answers: { 200: { description: 'The transfer.', schema: 'Transfer', examples: { pending, moving, completed } } },
    refusals: ['TRANSFER_UNKNOWN'],
  },
  cancelTransfer: {
    endpoint: cancelTransfer,
    tag: 'Transfers',
    summary: 'Stop asking somebody to move',
    description: 'Cancels the invitation that asks: its link is dead, its seats are free. Who has accepted already stays.',
    answers: {
      200: {
        description: 'Cancelled.',
        schema: 'Transfer',
        examples: { cancelled: { ...pending, state: 'cancelled', endedAt: '2026-11-24T16:02:10.311Z' } },
      },
    },
    refusals: ['TRANSFER_UNKNOWN', 'TRANSFER_NOT_PENDING', 'POOL_BUSY'],
  },
  retryTransfer: {
    endpoint: retryTransfer,
    tag: 'Transfers',
    summary: 'Move what could not be moved',
    description: 'Tries what `failures` names once more, when its reason is gone; also wakes a move that has come to a halt.',
    answers: {
      202: {
        description: 'It goes on; read it again to follow.',
        schema: 'Transfer',
        examples: { again: { ...moving, moved: 142 } },
      },
    },
    refusals: ['TRANSFER_UNKNOWN', 'TRANSFER_NOT_RETRIABLE', 'POOL_BUSY'],
  },
} as const satisfies Record<EndpointName<'transfers'>, RouteDoc>;
