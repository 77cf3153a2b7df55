import type { RawRow } from '../../../lib/domain/addRow.ts';
import { Refusal } from '../../../lib/domain/refusal.ts';
import type { RowResult } from '../../../lib/usecases/addUsers.ts';
import type { Answer } from '../edge/endpoint.ts';
import { problemOf } from '../edge/problem.ts';

/** 201 all rows done, 207 some, 422 none, 200 for a dry run. */
export function addUsersAnswer(rows: readonly RawRow[], outcomes: readonly RowResult[], dryRun: boolean): Answer {
  const results = rows.map((row, at) => rowShape(at + 1, row.email, outcomes[at], dryRun));
  const count = (outcome: string): number => results.filter((result) => result.outcome === outcome).length;
  const summary = {
    invited: count('invited'),
    transferInvited: count('transferInvited'),
    reinvited: count('reinvited'),
    refused: count('refused'),
  };
  if (dryRun) return { status: 200, body: { results, summary } };
  if (summary.refused === 0) return { status: 201, body: { results, summary } };
  if (summary.refused < results.length) return { status: 207, body: { results, summary } };
  return { status: 422, body: { ...NONE_ADDED, results, summary } };
}

const NONE_ADDED = {
  type: 'urn:seatwise:problem:USERS_NONE_ADDED',
  title: 'Nobody was added',
  status: 422,
  code: 'USERS_NONE_ADDED',
  detail: 'None of the rows could be added. Each row says why; mend it and send it again.',
};

function rowShape(row: number, email: string, outcome: RowResult | undefined, dryRun: boolean) {
  if (!outcome) throw new Error(`row ${row} has no outcome`);
  if (outcome instanceof Refusal) return { row, email, outcome: 'refused', problem: problemOf(outcome) };
  // A dry run stores nobody, so a new person has no id yet.
  const hasId = !dryRun || outcome.before !== undefined;
  return { row, email, outcome: outcome.outcome, ...(hasId ? { userId: outcome.user.userId } : {}) };
}
