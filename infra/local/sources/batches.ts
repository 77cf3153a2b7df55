import { randomUUID } from 'node:crypto';
import type { StreamRecord } from '../engines/streams.ts';
import { CallTooLarge } from '../lambda/answer.ts';
import type { StreamSource } from '../template/sourcePlan.ts';
import { failedItems } from './answer.ts';

export interface GivenUp {
  readonly records: readonly StreamRecord[];
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly requestId: string;
  readonly calls: number;
  readonly functionError: boolean;
}

export interface BatchNeeds {
  /** Calls the function; answers the JSON of its value, or `failed`. */
  readonly call: (records: readonly StreamRecord[], requestId: string) => Promise<{ readonly body: string } | 'failed'>;
  readonly giveUp: (given: GivenUp) => Promise<void>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
  readonly stopped: () => boolean;
}

interface Batch {
  readonly records: readonly StreamRecord[];
  /** Failed calls that began at the same record. */
  readonly failures: number;
}

/** Longer pauses, as AWS makes them, would only keep a developer waiting. */
const LONGEST_PAUSE_MS = 2_000;

/**
 * Sees a batch of one shard through, in order: calls, retries from the lowest record that failed, splits a batch that
 * fails as a whole, gives up what is too old or failed too often. Answers false if it was stopped before the end.
 */
export async function seeThrough(records: readonly StreamRecord[], source: StreamSource, needs: BatchNeeds): Promise<boolean> {
  const ahead: Batch[] = [{ records, failures: 0 }];
  for (let batch = ahead.shift(); batch; batch = ahead.shift()) {
    if (needs.stopped()) return false;
    const requestId = randomUUID();
    const outcome = await attempt(batch.records, requestId, source, needs);
    if (outcome === 'done') continue;
    // The runtime was stopped under the call: that says nothing about the records.
    if (needs.stopped()) return false;

    if (outcome === 'tooLarge' && batch.records.length > 1) {
      ahead.unshift(...halves(batch.records, batch.failures));
      continue;
    }
    const from = typeof outcome === 'number' ? outcome : 0;
    const rest = batch.records.slice(from);
    const failures = (from > 0 ? 0 : batch.failures) + 1;
    const condition = tooOld(rest, source, needs) ? 'RecordAgeExceeded' : 'RetryAttemptsExhausted';
    const expired = condition === 'RecordAgeExceeded';
    const over = expired || outcome === 'tooLarge' || (source.retries >= 0 && failures > source.retries);
    // Splitting does not count as a try, as in AWS, so that the good neighbours of a bad record are not given up with it.
    if (source.bisect && from === 0 && rest.length > 1 && !expired) ahead.unshift(...halves(rest, batch.failures));
    else if (over) await needs.giveUp({ records: rest, condition, requestId, calls: failures, functionError: outcome === 'failed' });
    else ahead.unshift({ records: rest, failures });
    await needs.sleep(Math.min(LONGEST_PAUSE_MS, 50 * 2 ** failures));
  }
  return true;
}

/** `done`, or the index of the lowest record that failed, or that the call failed as a whole. */
async function attempt(
  records: readonly StreamRecord[],
  requestId: string,
  source: StreamSource,
  needs: BatchNeeds,
): Promise<'done' | 'failed' | 'tooLarge' | number> {
  let answer;
  try {
    answer = await needs.call(records, requestId);
  } catch (error) {
    if (error instanceof CallTooLarge) return 'tooLarge';
    throw error;
  }
  if (answer === 'failed') return 'failed';
  if (!source.reportsItems) return 'done';
  const numbers = records.map((record) => record.dynamodb.SequenceNumber);
  const failed = failedItems(answer.body, numbers);
  if (failed === 'all') return 'failed';
  return failed.size === 0 ? 'done' : numbers.findIndex((number) => failed.has(number));
}

function halves(records: readonly StreamRecord[], failures: number): Batch[] {
  const middle = Math.ceil(records.length / 2);
  return [records.slice(0, middle), records.slice(middle)].map((half) => ({ records: half, failures }));
}

function tooOld(records: readonly StreamRecord[], source: StreamSource, needs: BatchNeeds): boolean {
  const [first] = records;
  return first !== undefined && needs.now() - first.dynamodb.ApproximateCreationDateTime * 1000 > source.maximumAgeMs;
}
