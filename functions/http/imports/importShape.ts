import type { Import } from '../../../lib/domain/importing/import.ts';
import { refusalOf, type RowOutcome } from '../../../lib/domain/importing/rowOutcome.ts';
import type { StoredRow } from '../../../lib/domain/importing/storedRow.ts';
import { problemOf } from '../edge/problem.ts';

/** An import as callers see it; `sent` are the e-mails of it that have gone out. */
export const importShape = (one: Import & { readonly sent: number }) => ({
  importId: one.importId,
  status: one.status,
  dryRun: one.dryRun,
  total: one.total,
  processed: one.processed,
  invited: one.invited,
  transferInvited: one.transferInvited,
  reinvited: one.reinvited,
  refused: one.refused,
  retriable: one.retriable,
  sent: one.sent,
  createdAt: one.createdAt.toISOString(),
  ...(one.endedAt ? { endedAt: one.endedAt.toISOString() } : {}),
});

/** A row as the answer to a single add has it. */
export function importedRowShape({ row, email }: StoredRow, outcome: RowOutcome) {
  if (outcome.outcome === 'refused') return { row, email, outcome: outcome.outcome, problem: problemOf(refusalOf(outcome)) };
  return { row, email, outcome: outcome.outcome, ...(outcome.userId === undefined ? {} : { userId: outcome.userId }) };
}
