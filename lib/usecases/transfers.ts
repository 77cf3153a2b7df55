import type { UserActor } from '../domain/actor.ts';
import { cancel, isPending } from '../domain/deciding.ts';
import { isId } from '../domain/id.ts';
import { checkMayChange } from '../domain/membership.ts';
import { Refusal } from '../domain/refusal.ts';
import { isWithin, retried, type CompletedTransfer, type MovingTransfer, type Transfer } from '../domain/transfer.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { Chance, InvitationStore, TransferStore, TransferView } from './ports.ts';

export interface TransferNeeds {
  readonly transfers: TransferStore;
  readonly invitations: InvitationStore;
  readonly chance: Chance;
}

/** A transfer as this account may see it. Throws `TRANSFER_UNKNOWN`. */
export async function getTransfer(
  { transfers }: Pick<TransferNeeds, 'transfers'>,
  accountId: string,
  transferId: string,
): Promise<TransferView> {
  const found = isId(transferId) ? await transfers.find(accountId, transferId) : undefined;
  if (!found)
    throw new Refusal(
      'missing',
      'TRANSFER_UNKNOWN',
      'There is no such transfer in this account. Check the id, or look in the list of transfers.',
    );
  return found;
}

/** Ends the invitation that asks for it; the seats go back. Only the account that asks can. */
export function cancelTransfer(needs: TransferNeeds, actor: UserActor, transferId: string, origin: Origin): Promise<TransferView> {
  const { accountId } = actor.account;
  return untilKept(async () => {
    const { transfer, direction } = await getTransfer(needs, accountId, transferId);
    const found = direction === 'in' && transfer.state === 'pending' ? await needs.invitations.find(accountId, transfer.userId) : undefined;
    if (!found || !isPending(found.user) || found.user.invitation.transferId !== transferId) throw notPending(transfer);
    checkMayChange(actor.user.role, found.user.role);
    const cancelled = cancel(found.user, 'byAdmin', needs.chance.now());
    await needs.invitations.keepEnded(found.user, cancelled, changeBy(needs.chance, actorOf(actor), 'invitation.cancelled', origin));
    return getTransfer(needs, accountId, transferId);
  });
}

/** Calls the mover again: for what could not move, or where it has stopped. */
export function retryTransfer(needs: TransferNeeds, actor: UserActor, transferId: string, origin: Origin): Promise<TransferView> {
  return untilKept(async () => {
    const view = await getTransfer(needs, actor.account.accountId, transferId);
    const { transfer, direction } = view;
    if (direction === 'out' || (transfer.state !== 'moving' && transfer.state !== 'completed') || nothingLeft(transfer))
      throw new Refusal('conflict', 'TRANSFER_NOT_RETRIABLE', 'Nothing of this transfer is left to be moved.');
    const again = retried(transfer);
    await needs.transfers.keepRetried(transfer, again, changeBy(needs.chance, actorOf(actor), 'transfer.retried', origin));
    return { ...view, transfer: again };
  });
}

const nothingLeft = (transfer: MovingTransfer | CompletedTransfer): boolean => transfer.state === 'completed' && transfer.failed === 0;

function notPending(transfer: Transfer): Refusal {
  const sentence = isWithin(transfer)
    ? 'This is no move of a person, so there is nobody to stop asking.'
    : 'This transfer is no longer open, so it cannot be cancelled.';
  return new Refusal('conflict', 'TRANSFER_NOT_PENDING', sentence);
}
