import type { AddOutcome } from '../inviting.ts';
import { Refusal, type FieldError, type RefusalKind } from '../refusal.ts';

/** What became of a row, which counts from 1. */
export type RowOutcome = RowDone | RowRefused;

interface RowDone {
  readonly row: number;
  readonly outcome: AddOutcome;
  /** None where a dry run would make a new user. */
  readonly userId?: string;
}

export interface RowRefused {
  readonly row: number;
  readonly outcome: 'refused';
  readonly kind: RefusalKind;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
}

export const refusedRow = (row: number, { kind, code, message, details }: Refusal): RowRefused => ({
  row,
  outcome: 'refused',
  kind,
  code,
  detail: message,
  ...(details.errors?.length ? { errors: details.errors } : {}),
});

export const refusalOf = ({ kind, code, detail, errors = [] }: RowRefused): Refusal => new Refusal(kind, code, detail, { errors });

/** Stays as it is, whatever seats, roles and groups there are later: the row itself is wrong, or done already. */
const ENDS_WITH = new Set(['ROW_DUPLICATE', 'USER_EXISTS']);

/** Whether a row may go through at another try as it stands. */
export const isRetriable = (row: RowOutcome): boolean => row.outcome === 'refused' && row.kind !== 'invalid' && !ENDS_WITH.has(row.code);
