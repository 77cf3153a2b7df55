import type { Change } from '../../domain/actor.ts';
import type { Content } from '../../domain/content.ts';
import type { Mail } from '../../domain/mail.ts';
import type { Placed } from '../../domain/moving.ts';
import type { Home } from '../../domain/person.ts';
import type { CompletedTransfer, MovingTransfer, Transfer } from '../../domain/transfer.ts';
import type { Page } from '../ports.ts';

/** A transfer as one of its two accounts may see it. */
export interface TransferView {
  readonly transfer: Transfer;
  /** `within` moves only content, from one user of the account to another. */
  readonly direction: 'in' | 'out' | 'within';
}

export interface TransferStore {
  find(accountId: string, transferId: string): Promise<TransferView | undefined>;
  /** Newest first. Throws `CURSOR_INVALID`. */
  list(accountId: string, ask: TransferListAsk): Promise<Page<TransferView>>;
  /** Begins the mover's work anew. Throws Overtaken when the transfer is no longer as it was seen. */
  keepRetried(before: CompletedTransfer | MovingTransfer, after: MovingTransfer, change: Change): Promise<void>;
}

export interface TransferListAsk {
  readonly direction?: 'in' | 'out' | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface MoveStore {
  /** As the account has it that it moves to. */
  find(accountId: string, transferId: string): Promise<Transfer | undefined>;
  /** What the source has after the cursor, as much as a page can move; empty at the end. */
  after(source: Home, cursor: string | undefined): Promise<readonly Placed[]>;
  /**
   * How far the mover is, on condition that nobody else went on from where it was; with what it moves, all or nothing.
   * Throws Overtaken.
   */
  keepProgress(
    before: MovingTransfer,
    after: MovingTransfer,
    origin: { readonly requestId: string; readonly at: Date },
    move?: MovedPage,
  ): Promise<void>;
  /** The end, with the notices of it. Throws Overtaken. */
  keepCompleted(before: MovingTransfer, after: CompletedTransfer, notices: readonly Mail[], change: Change): Promise<void>;
}

/** What one transaction moves, and to whom. */
export interface MovedPage {
  readonly contents: readonly Content[];
  readonly to: Home;
  /** Of these, those of which the product has registered a newer one there already: only the old one goes. */
  readonly newerThere: readonly Content[];
}
