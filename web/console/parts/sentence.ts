import { Refused, Unanswered } from '../api/client.ts';
import type { Texts } from '../texts/en.ts';

/** What is told of a problem: in the reader's language where we have it, else the service's own sentence. */
export const sentenceOf = (texts: Texts, { code, detail }: { readonly code: string; readonly detail: string }): string =>
  texts.problems[code] ?? detail;

export function sentenceOfError(texts: Texts, error: unknown): string {
  if (error instanceof Refused) {
    if (error.status === 403 && error.code === 'PERMISSION_MISSING') return texts.common.notAllowed;
    return sentenceOf(texts, { code: error.code, detail: error.message });
  }
  if (error instanceof Unanswered) return texts.common.noAnswer;
  throw error;
}
