import { Refusal } from '../../lib/domain/refusal.ts';

/** The code with which something is refused, or `done`. What is no refusal is thrown on. */
export async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** How often each answer came, as `{ done: 1, INVITATION_ACCEPTED: 49 }`. */
export function counted(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}
