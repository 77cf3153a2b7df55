import type { Item } from '../../lib/adapters/dynamo/table.ts';
import { say } from './say.ts';

interface StoredHome {
  readonly accountId: string;
  readonly userId: string;
}
interface AskedUser extends StoredHome {
  readonly status: string;
  readonly movedTo?: StoredHome;
  readonly invitation: {
    readonly kind: string;
    readonly state: string;
    readonly transferId?: string;
    readonly home?: StoredHome;
    readonly endedAt?: string;
  };
}
export interface StoredTransfer extends StoredHome {
  readonly transferId: string;
  readonly from: StoredHome;
  readonly state: string;
  readonly whole?: string;
  readonly takesAlong?: boolean;
  readonly total?: number;
  readonly moved?: number;
  readonly failed?: number;
  readonly failures?: readonly { readonly kind: string; readonly contentId: string; readonly productId: string }[];
  readonly manifest?: { readonly moves: readonly { readonly productId: string; readonly kind: string; readonly count: number }[] };
}

const userIdOf = ({ accountId, userId }: StoredHome): string => `${accountId} ${userId}`;

/** A transfer stands as the invitation does that asks for it, and an accepted one is known to both accounts. */
export function wrongTransfers(items: readonly Item[]): string[] {
  const all = items.filter(({ sk }) => String(sk).startsWith('T#'));
  const transfers = all.filter(({ whole }) => whole === undefined) as unknown as StoredTransfer[];
  const departures = all.filter(({ whole }) => whole !== undefined) as unknown as StoredTransfer[];
  const users = items.filter(({ sk }) => sk === 'USER') as unknown as AskedUser[];
  return [
    ...transfers
      .filter(({ accountId, from }) => accountId !== from.accountId)
      .flatMap((transfer) => wrongTransfer(transfer, users, departures)),
    ...users.flatMap((user) => wrongAsking(user, transfers)),
    ...departures.flatMap(({ transferId, whole }) =>
      say(!transfers.some((it) => it.transferId === transferId && it.accountId === whole), `${transferId}: a departure to nowhere`),
    ),
  ];
}

const ACCEPTED = new Set(['moving', 'completed']);

function wrongTransfer(transfer: StoredTransfer, users: readonly AskedUser[], departures: readonly StoredTransfer[]): string[] {
  const { transferId, state, from, accountId } = transfer;
  const user = users.find((it) => userIdOf(it) === userIdOf(transfer));
  const asks = user?.invitation.transferId === transferId;
  const invitation = asks ? user.invitation.state : undefined;
  const left = departures.filter((it) => it.transferId === transferId);
  const accepted = ACCEPTED.has(state);
  return [
    ...say(!user, `${transferId}: a transfer of nobody`),
    ...say(state === 'pending' && invitation !== 'pending', `${transferId}: pending, and nobody is asked by it`),
    ...say(accepted && asks && invitation !== 'accepted', `${transferId}: ${state}, and its invitation is ${invitation ?? 'gone'}`),
    ...say(
      !accepted && state !== 'pending' && asks && invitation !== state,
      `${transferId}: ${state}, and its invitation is ${invitation ?? ''}`,
    ),
    ...say(left.length !== (accepted ? 1 : 0), `${transferId}: ${state}, and noted ${left.length} times as a departure`),
    ...say(
      left.some((it) => it.accountId !== from.accountId || it.whole !== accountId),
      `${transferId}: a departure from elsewhere`,
    ),
    ...say((transfer.moved ?? 0) + (transfer.failed ?? 0) > (transfer.total ?? 0), `${transferId}: more was moved than counted`),
    ...say((transfer.failures?.length ?? 0) > (transfer.failed ?? 0), `${transferId}: more failures listed than counted`),
  ];
}

function wrongAsking(user: AskedUser, transfers: readonly StoredTransfer[]): string[] {
  const { userId, status, invitation, movedTo } = user;
  const pending = transfers.filter((it) => it.state === 'pending' && userIdOf(it) === userIdOf(user));
  const asked = pending.find(({ transferId }) => transferId === invitation.transferId);
  const isAsked = status === 'invited' && invitation.kind === 'transfer';
  return [
    ...say(pending.length !== (isAsked ? 1 : 0), `${userId}: ${status}, ${invitation.kind}, with ${pending.length} pending transfers`),
    ...say(
      isAsked && (!asked || !invitation.home || userIdOf(asked.from) !== userIdOf(invitation.home)),
      `${userId}: asked to move from elsewhere`,
    ),
    ...say(
      (invitation.kind === 'transfer') !== (invitation.transferId !== undefined),
      `${userId}: ${invitation.kind}, and a transfer's id does not fit`,
    ),
    ...say(status === 'active' && movedTo !== undefined, `${userId}: active, and has moved away`),
  ];
}
