import * as z from 'zod/mini';
import type { Problem as ProblemShape } from '../edge/problem.ts';
import { schemaOf } from './schemaOf.ts';

const count = z.int().check(z.nonnegative());

export const FieldError = z.object({ path: z.string(), code: z.string(), detail: z.string() });
const problem = {
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z.optional(z.array(FieldError)),
};
export const RowProblem = schemaOf<ProblemShape>()(z.object(problem));
export const Problem = z.object({ ...problem, requestId: z.string() });

export const AddedRow = z.object({
  row: z.int().check(z.minimum(1)),
  email: z.string(),
  outcome: z.enum(['invited', 'transferInvited', 'reinvited', 'refused']),
  userId: z.optional(z.ulid()),
  problem: z.optional(RowProblem),
});
const added = {
  results: z.array(AddedRow),
  summary: z.object({ invited: count, transferInvited: count, reinvited: count, refused: count }),
};
export const UsersAdded = z.object(added);
export const UsersNoneAdded = z.object({ ...problem, requestId: z.string(), ...added });

export const InvitationsResent = z.object({
  accepted: z.int().check(z.nonnegative()),
  refused: z.array(z.object({ userId: z.string(), problem: RowProblem })),
  nextCursor: z.optional(z.string()),
});
