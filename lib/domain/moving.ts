import type { Content } from './content.ts';
import { manifestOf, type ContentTally } from './manifest.ts';
import { sameHome } from './person.ts';
import type { Product } from './product.ts';
import { isWithin, type CompletedTransfer, type Manifest, type MoveFailure, type MovingTransfer } from './transfer.ts';
import type { User } from './user.ts';

/** Two writes each, beside the transfer and a look at who receives, make the hundred of a transaction. */
export const MOVED_AT_ONCE = 49;
const FAILURES_KEPT = 100;

/** A thing, and where the mover goes on after it. */
export interface Placed {
  readonly content: Content;
  readonly cursor: string;
}

/** What the mover does in one transaction. */
export interface MovePage {
  readonly moves: readonly Content[];
  readonly failures: readonly MoveFailure[];
  readonly cursor: string;
}

/** Before the first page: what moves and what stays, once and for all. Nothing is registered at the source any more. */
export function counted(transfer: MovingTransfer, tallies: readonly ContentTally[], catalogue: readonly Product[]): MovingTransfer {
  const { products, takesAlong, kinds } = transfer;
  const manifest = manifestOf(tallies, { products, catalogue, takesAlong, ...(kinds ? { kinds } : {}) });
  return { ...transfer, manifest, total: manifest.moves.reduce((sum, { count }) => sum + count, 0) };
}

/** Whether the person has come back to where they set out from: then all is where it belongs. */
export const isBackHome = (transfer: MovingTransfer, recipient: User | undefined): boolean =>
  !isWithin(transfer) && sameHome(recipient, transfer.from);

/** The next page of things in order; undefined where there are none. Of things that stay it only passes by. */
export function nextPage(transfer: MovingTransfer, things: readonly Placed[], recipient: User | undefined): MovePage | undefined {
  const moves: Content[] = [];
  const failures: MoveFailure[] = [];
  let cursor: string | undefined;
  for (const { content, cursor: here } of things) {
    if (moves.length === MOVED_AT_ONCE) break;
    cursor = here;
    if (!transfer.manifest || !isPartOf(transfer.manifest, content)) continue;
    const { kind, contentId, productId } = content;
    const reason = cannotMoveBecause(transfer, content, recipient);
    if (reason) failures.push({ kind, contentId, productId, reason });
    else moves.push(content);
  }
  return cursor === undefined ? undefined : { moves, failures, cursor };
}

/** The manifest decides, not the catalogue of the moment: what was counted is what moves. */
const isPartOf = ({ moves }: Manifest, { kind, productId, movable, readOnly }: Content): boolean =>
  movable && !readOnly && moves.some((count) => count.kind === kind && count.productId === productId);

function cannotMoveBecause(transfer: MovingTransfer, content: Content, recipient: User | undefined): MoveFailure['reason'] | undefined {
  // A colleague's things do not follow another colleague out of the account.
  if (!recipient || (isWithin(transfer) && (recipient.movedTo || recipient.status === 'removed'))) return 'recipientGone';
  return holdsOrHeld(recipient).includes(content.productId) ? undefined : 'productNotHeld';
}

/** Who was suspended meanwhile gets it all the same: it is theirs when they come back. */
const holdsOrHeld = (user: User): readonly string[] =>
  user.status === 'suspended' || user.status === 'removed' ? [...user.products, ...user.lastProducts] : user.products;

export const afterPage = (transfer: MovingTransfer, { moves, failures, cursor }: MovePage): MovingTransfer => ({
  ...transfer,
  cursor,
  moved: transfer.moved + moves.length,
  failed: transfer.failed + failures.length,
  failures: [...transfer.failures, ...failures].slice(0, FAILURES_KEPT),
});

/** The old account keeps the history of its sessions, as a line that nobody can change. */
export const leavesALine = (transfer: MovingTransfer, { kind }: Content): boolean => kind === 'sessionHistory' && !isWithin(transfer);

export function completed({ cursor: _, ...transfer }: MovingTransfer, now: Date): CompletedTransfer {
  return { ...transfer, state: 'completed', endedAt: now, ...(isWithin(transfer) ? {} : { noticed: true }) };
}
