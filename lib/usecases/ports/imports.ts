import type { Change } from '../../domain/actor.ts';
import type { EndedImport, Import, OpenImport } from '../../domain/importing/import.ts';
import type { RowOutcome } from '../../domain/importing/rowOutcome.ts';
import type { StoredRow } from '../../domain/importing/storedRow.ts';
import type { Addition } from '../../domain/inviting.ts';
import type { DryRun, Page, PageAsk } from '../ports.ts';

export interface ImportStore {
  find(accountId: string, importId: string): Promise<Import | undefined>;
  /** The request that somebody changed it with last. */
  lastRequest(accountId: string, importId: string): Promise<string | undefined>;
  /** Newest first; `by` are those of one actor alone. Throws `CURSOR_INVALID`. */
  list(accountId: string, ask: PageAsk & { readonly by?: Import['by'] | undefined }): Promise<Page<Import>>;
  /** The rows, then the import, which is the commit: a dry run has no change of its own. Throws Overtaken where it is there already. */
  keepNew(one: OpenImport, rows: readonly StoredRow[], change: Change | undefined): Promise<void>;
  /** Some of its rows after the first `from`, in their order: at least one where there is any. */
  rowsAfter(one: Import, from: number): Promise<readonly StoredRow[]>;
  /** What became of the rows from the one to the other, by row: of each what the last round says. Rows that were not reached are not there. */
  outcomes(one: Import, fromRow: number, toRow: number): Promise<ReadonlyMap<number, RowOutcome>>;
  /** How many of the people whom it has added were sent their e-mail. Each is looked at until that is settled, and never again. */
  countSent(one: Import): Promise<number>;
  /** How many of these additions fit into one `keepStep` of this import. */
  fitting(one: Import, additions: readonly Addition[]): number;
  /**
   * In one transaction what the step adds, with its seats, what became of its rows, and how far the import is. Throws Overtaken where
   * somebody else went on from where it was, or what was seen has changed.
   */
  keepStep(before: OpenImport, after: Import, step: KeptStep): Promise<void>;
  /** Throws Overtaken. */
  keepCancelled(before: Import, after: EndedImport, change: Change): Promise<void>;
  /** Throws Overtaken. */
  keepRetried(before: Import, after: OpenImport, change: Change): Promise<void>;
}

export interface KeptStep {
  readonly outcomes: readonly RowOutcome[];
  readonly additions: readonly Addition[];
  /** Whose the additions are. */
  readonly change: Change;
  /** What is told at the end: that it is completed, or what it would have done. */
  readonly end?: { readonly change: Change; readonly dryRun?: DryRun };
}
