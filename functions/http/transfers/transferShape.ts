import type { TransferView } from '../../../lib/usecases/ports/transfers.ts';

/**
 * What an account may know of a transfer. Until the person has accepted: that it is asked, and when. Never the other
 * account: not who asked for them, nor where they come from.
 */
export function transferShape({ transfer, direction }: TransferView) {
  const { transferId, state, createdAt, userId, from } = transfer;
  const accepted = transfer.state === 'moving' || transfer.state === 'completed' ? transfer : undefined;
  return {
    transferId,
    userId: direction === 'out' ? from.userId : userId,
    ...(direction === 'within' ? { fromUserId: from.userId } : {}),
    direction,
    state,
    ...(accepted?.manifest ? { moves: accepted.manifest.moves } : {}),
    // Why something stays, or could not be moved, tells what the other account has.
    ...(accepted?.manifest && direction !== 'out' ? { stays: accepted.manifest.stays } : {}),
    moved: accepted?.moved ?? 0,
    total: accepted?.total ?? 0,
    failed: accepted?.failed ?? 0,
    failures: direction === 'out' ? [] : (accepted?.failures ?? []),
    createdAt: createdAt.toISOString(),
    ...(accepted ? { acceptedAt: accepted.acceptedAt.toISOString() } : {}),
    ...('endedAt' in transfer ? { endedAt: transfer.endedAt.toISOString() } : {}),
  };
}
