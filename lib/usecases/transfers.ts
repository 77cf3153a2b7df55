import type { AdminActor } from '../domain/actor.ts';
import { cancel, isPending } from '../domain/deciding.ts';
import { isId } from '../domain/id.ts';
import { checkMayChange, reaches } from '../domain/authority.ts';
import { Refusal } from '../domain/refusal.ts';
import { isWithin, retried, type CompletedTransfer, type MovingTransfer, type Transfer } from '../domain/transfer.ts';
import { actorOf, changeBy, isOwn, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { Chance, InvitationStore, Page, UserStore } from './ports.ts';
import type { TransferListAsk, TransferStore, TransferView } from './ports/transfers.ts';

export interface TransferNeeds {
  readonly transfers: TransferStore;
  readonly invitations: InvitationStore;
  readonly users: Pick<UserStore, 'find' | 'lastRequest'>;
  readonly chance: Chance;
}

/** A transfer as the actor may see it: of a user whom they reach. Throws `TRANSFER_UNKNOWN`. */
export async function getTransfer(
  needs: Pick<TransferNeeds, 'transfers' | 'users'>,
  actor: AdminActor,
  transferId: string,
): Promise<TransferView> {
  const found = isId(transferId) ? await needs.transfers.find(actor.account.accountId, transferId) : undefined;
  if (!found || !(await isReached(needs, actor, found))) throw transferUnknown();
  return found;
}

async function isReached(
  { users }: Pick<TransferNeeds, 'users'>,
  { account, authority }: AdminActor,
  view: TransferView,
): Promise<boolean> {
  if (!authority.scope) return true;
  const user = await users.find(account.accountId, userOf(view));
  return user !== undefined && reaches(authority, user);
}

/** The user of the account that sees it: of a departure the one who left. */
const userOf = ({ transfer, direction }: TransferView): string => (direction === 'out' ? transfer.from.userId : transfer.userId);

/** Newest first. A page of somebody who reaches some groups only may be short. Throws `CURSOR_INVALID`. */
export async function listTransfers(
  needs: Pick<TransferNeeds, 'transfers' | 'users'>,
  actor: AdminActor,
  ask: TransferListAsk,
): Promise<Page<TransferView>> {
  const page = await needs.transfers.list(actor.account.accountId, ask);
  const reached = await Promise.all(page.items.map((view) => isReached(needs, actor, view)));
  return { ...page, items: page.items.filter((_, at) => reached[at]) };
}

const transferUnknown = (): Refusal =>
  new Refusal('missing', 'TRANSFER_UNKNOWN', 'There is no such transfer in this account. Check the id, or look in the list of transfers.');

/** Ends the invitation that asks for it; the seats go back. Only the account that asks can. */
export function cancelTransfer(needs: TransferNeeds, actor: AdminActor, transferId: string, origin: Origin): Promise<TransferView> {
  const { accountId } = actor.account;
  return untilKept(async () => {
    const { transfer, direction } = await getTransfer(needs, actor, transferId);
    const found = direction === 'in' && transfer.state === 'pending' ? await needs.invitations.find(accountId, transfer.userId) : undefined;
    // An earlier try of this very call has done it, and died before it could answer.
    if (transfer.state === 'cancelled' && isOwn(origin, await needs.users.lastRequest(transfer))) return { transfer, direction };
    if (!found || !isPending(found.user) || found.user.invitation.transferId !== transferId) throw notPending(transfer);
    checkMayChange(actor.authority, found.user.role);
    const cancelled = cancel(found.user, 'byAdmin', needs.chance.now());
    await needs.invitations.keepEnded(found.user, cancelled, changeBy(needs.chance, actorOf(actor), 'invitation.cancelled', origin));
    return getTransfer(needs, actor, transferId);
  });
}

/** Calls the mover again: for what could not move, or where it has stopped. */
export function retryTransfer(needs: TransferNeeds, actor: AdminActor, transferId: string, origin: Origin): Promise<TransferView> {
  return untilKept(async () => {
    const view = await getTransfer(needs, actor, transferId);
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
