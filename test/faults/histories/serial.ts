import { isDeepStrictEqual } from 'node:util';
import type { Ledger } from './model.ts';
import type { Resolved } from './resolve.ts';
import { ruleOf } from './rules.ts';

/** What an operation answered: `done`, a refusal's code, or `unknown` where the answer never came. */
export interface Answered {
  readonly operation: Resolved;
  readonly answer: string;
}

/** Answers that come of reading at two moments, or of too many at once: whoever asks again gets another one. */
const PASSING: ReadonlySet<string> = new Set(['POOL_BUSY', 'LICENSE_POOL_EXHAUSTED', 'PASSWORD_REQUIRED', 'PASSWORD_NOT_EXPECTED']);

/**
 * Whether operations that ran at once came to what they would have come to one after the other, in some order: what was
 * done adds up to what is stored, and what was refused could have been refused so at some moment in between.
 * Answers what is wrong.
 */
export function wrongOutcome(before: Ledger, answered: readonly Answered[], after: Ledger): string[] {
  if (answered.some(({ operation }) => ruleOf(before, operation) === undefined)) return [];
  // Which ends each invitation by itself: only alone, and to its end, it is one step.
  const isOneStep = ({ answer }: Answered): boolean => answered.length === 1 && answer !== 'unknown';
  if (answered.some((one) => one.operation.do === 'expire' && !isOneStep(one))) return [];
  const effective = answered.filter(({ answer }) => answer === 'done' || answer === 'unknown');
  const reached = [...outcomes(before, effective)];
  const wanted = comparable(after);
  if (!reached.some((ledger) => isDeepStrictEqual(comparable(ledger), wanted)))
    return [`no order of what was done explains what is stored:\n${nearest(reached, after)}`];
  const moments = [...momentsOf(before, effective)];
  return answered.flatMap(({ operation, answer }) => {
    if (answer === 'done' || answer === 'unknown') return [];
    if (answer === 'POOL_BUSY' || (answered.length > 1 && PASSING.has(answer))) return [];
    const verdicts = new Set(
      moments.map((moment) => ruleOf(moment, operation)).map((verdict) => (typeof verdict === 'string' ? verdict : 'done')),
    );
    return verdicts.has(answer) ? [] : [`${operation.do} answered ${answer}, and could only have answered ${[...verdicts].join(' or ')}`];
  });
}

/** Each ledger that these come to in some order; what got no answer may not have happened. */
function* outcomes(ledger: Ledger, left: readonly Answered[]): Generator<Ledger> {
  if (left.every(({ answer }) => answer === 'unknown')) yield ledger;
  for (const one of left) {
    const next = applied(ledger, one.operation);
    if (next)
      yield* outcomes(
        next,
        left.filter((other) => other !== one),
      );
  }
}

/** Each ledger on the way. */
function* momentsOf(ledger: Ledger, left: readonly Answered[]): Generator<Ledger> {
  yield ledger;
  for (const one of left) {
    const next = applied(ledger, one.operation);
    if (next)
      yield* momentsOf(
        next,
        left.filter((other) => other !== one),
      );
  }
}

function applied(ledger: Ledger, operation: Resolved): Ledger | undefined {
  const verdict = ruleOf(ledger, operation);
  if (typeof verdict !== 'function') return undefined;
  const next = structuredClone(ledger);
  verdict(next);
  return next;
}

/** Nothing that an operation alone can't know: when a link ends is set by its sender. */
const comparable = ({ now: _, ...ledger }: Ledger): object =>
  JSON.parse(JSON.stringify(ledger, (key, value: unknown) => (key === 'expiresAt' ? undefined : value))) as object;

/** Only what differs, of the outcome that differs least. */
function nearest(reached: readonly Ledger[], after: Ledger): string {
  const differences = reached.map((ledger) => differing(comparable(ledger), comparable(after)));
  return differences.toSorted((one, other) => one.length - other.length)[0]?.join('\n') ?? 'nothing could have been done';
}

function differing(wanted: object, found: object, path = ''): string[] {
  return [...new Set([...Object.keys(wanted), ...Object.keys(found)])].flatMap((key) => {
    const [one, other] = [(wanted as Record<string, unknown>)[key], (found as Record<string, unknown>)[key]];
    if (isDeepStrictEqual(one, other)) return [];
    if (typeof one === 'object' && typeof other === 'object' && one && other && !Array.isArray(one))
      return differing(one, other, `${path}${key} `);
    return [`  ${path}${key}: ${JSON.stringify(other)} is stored instead of ${JSON.stringify(one)}`];
  });
}
