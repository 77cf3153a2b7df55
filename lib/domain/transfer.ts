import type { ContentKind } from './content.ts';
import type { Home } from './person.ts';

/** How much of what, by product and kind. */
export interface ContentCount {
  readonly productId: string;
  readonly kind: ContentKind;
  readonly count: number;
}

export type StayReason =
  /** The user that it would move to does not hold the product. */
  | 'productNotHeld'
  /** The product registered it as bound to the old user. */
  | 'notMovable'
  /** The product lets nothing of this kind move. */
  | 'kindNotMovable'
  /** Who was suspended or removed takes nothing along. */
  | 'userSuspended';

/** What an acceptance would move, and what would not and why. */
export interface Manifest {
  readonly moves: readonly ContentCount[];
  readonly stays: readonly (ContentCount & { readonly reason: StayReason })[];
}

export interface MoveFailure {
  readonly kind: ContentKind;
  readonly contentId: string;
  readonly productId: string;
  readonly reason: 'productNotHeld' | 'recipientGone';
}

/** The mover's work, and how far it is. */
export interface Move {
  /** What the receiving user held when the move began: nothing else moves. */
  readonly products: readonly string[];
  /** All kinds where it is left out. */
  readonly kinds?: readonly ContentKind[];
  /** False where the person was suspended or removed: then all stays. */
  readonly takesAlong: boolean;
  /** Raised whenever the mover has to be called; each value is one message. */
  readonly turn: number;
  /** The mover's fence: the last key of the page before. Absent at the beginning of a pass. */
  readonly cursor?: string;
  /** Counted by the mover before its first page. */
  readonly manifest?: Manifest;
  readonly total: number;
  readonly moved: number;
  readonly failed: number;
  /** The first hundred of those that failed. */
  readonly failures: readonly MoveFailure[];
  /** The notices have gone out, which a retry does not repeat. */
  readonly noticed?: true;
}

interface Common {
  readonly transferId: string;
  /** The account and the user that it moves to. */
  readonly accountId: string;
  readonly userId: string;
  /** Where it moves from: another account; or a colleague, where a licence moved with its content. */
  readonly from: Home;
  readonly createdAt: Date;
}

export type PendingTransfer = Common & { readonly state: 'pending' };
export type MovingTransfer = Common & Move & { readonly state: 'moving'; readonly acceptedAt: Date };
export type CompletedTransfer = Common & Move & { readonly state: 'completed'; readonly acceptedAt: Date; readonly endedAt: Date };
type EndedTransfer = Common & { readonly state: 'declined' | 'expired' | 'cancelled'; readonly endedAt: Date };

/** A person's move from one account to another; or, within an account, of content from one user to another. */
export type Transfer = PendingTransfer | MovingTransfer | CompletedTransfer | EndedTransfer;

/** What a move begins with. */
export const begun = (products: readonly string[], takesAlong: boolean, kinds?: readonly ContentKind[]): Move => ({
  products,
  ...(kinds ? { kinds } : {}),
  takesAlong,
  turn: 1,
  total: 0,
  moved: 0,
  failed: 0,
  failures: [],
});

/** How long a move may lie before the sweep calls the mover again. */
export const MOVE_SWEEP_AFTER_MS = 15 * 60_000;

/** A pass from the beginning over what could not move. One that is under way goes on where it is. */
export function retried(transfer: MovingTransfer | CompletedTransfer): MovingTransfer {
  if (transfer.state === 'moving') return { ...transfer, turn: transfer.turn + 1 };
  const { endedAt: _, cursor: __, ...rest } = transfer;
  return { ...rest, state: 'moving', turn: transfer.turn + 1, failed: 0, failures: [] };
}

/** Within an account nobody moves, only what they keep. */
export const isWithin = ({ accountId, from }: Pick<Transfer, 'accountId' | 'from'>): boolean => accountId === from.accountId;
