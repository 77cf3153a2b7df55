import { Refusal, type RefusalKind } from '../../lib/domain/refusal.ts';

export interface Refused {
  readonly kind: RefusalKind;
  readonly code: string;
  /** The sentence that a person reads. */
  readonly detail: string;
  readonly paths: readonly string[];
}

/** The refusal that this ends in; fails where it goes through, or ends in a fault. */
export function refused(act: () => unknown): Refused {
  let given: unknown;
  try {
    given = act();
  } catch (error) {
    if (error instanceof Refusal) return told(error);
    throw error;
  }
  throw new Error(`this was not refused: ${JSON.stringify(given)}`);
}

/** The code of the refusal that this ends in. */
export const code = (act: () => unknown): string => refused(act).code;

const told = ({ kind, code: its, message, details }: Refusal): Refused => ({
  kind,
  code: its,
  detail: message,
  paths: (details.errors ?? []).map(({ path }) => path),
});
