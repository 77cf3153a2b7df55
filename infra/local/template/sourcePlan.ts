import { CannotStart } from '../refuse.ts';
import { parsePattern, type Pattern } from '../sources/filter.ts';
import type { LocalFunction } from './functionPlan.ts';
import type { Resolved } from './resolved.ts';
import type { LocalQueue } from './storePlan.ts';

interface Source {
  readonly id: string;
  readonly function: LocalFunction;
  readonly batchSize: number;
  readonly windowMs: number;
  /** Whether the function answers which items failed; else a batch fails or succeeds as one. */
  readonly reportsItems: boolean;
  /** None given: every record goes to the function. */
  readonly patterns: readonly Pattern[];
}
export interface QueueSource extends Source {
  readonly kind: 'queue';
  readonly queue: LocalQueue;
  readonly maximumConcurrency: number;
}
export interface StreamSource extends Source {
  readonly kind: 'stream';
  readonly table: string;
  readonly from: 'TRIM_HORIZON' | 'LATEST';
  readonly bisect: boolean;
  /** -1: until the record is too old. */
  readonly retries: number;
  readonly maximumAgeMs: number;
  readonly onFailure?: LocalQueue;
}
export type LocalSource = QueueSource | StreamSource;

/** A stream keeps its records for a day. */
const STREAM_KEEPS_MS = 24 * 3_600_000;

export function sourcePlan(
  { resource, of, label }: Resolved,
  functions: readonly LocalFunction[],
  queues: readonly LocalQueue[],
): LocalSource {
  const refuse = (why: string): CannotStart => new CannotStart(`The local stack cannot run ${label}: ${why}.`);
  const arn = of.text('EventSourceArn');
  const named = of.text('FunctionName');
  const called = functions.find((it) => it.arn === named || it.name === named);
  if (!called) throw refuse(`${named} is not a function of this template`);
  if (!of.flag('Enabled', true)) throw refuse('it is disabled');

  const common = {
    id: resource.id,
    function: called,
    windowMs: of.number('MaximumBatchingWindowInSeconds', 0) * 1000,
    reportsItems: of.list('FunctionResponseTypes').includes('ReportBatchItemFailures'),
    patterns: of
      .inside('FilterCriteria')
      .each('Filters')
      .map((filter) => {
        const pattern = filter.text('Pattern');
        const parsed = parsePattern(pattern);
        if (typeof parsed === 'string') throw refuse(`in the filter ${pattern}, ${parsed}`);
        return parsed;
      }),
  };

  const queue = queues.find((it) => it.arn === arn);
  if (queue) {
    for (const name of ['DestinationConfig', 'BisectBatchOnFunctionError', 'MaximumRetryAttempts', 'ParallelizationFactor'])
      if (of.has(name)) throw refuse(`a queue takes no ${name}`);
    return {
      ...common,
      kind: 'queue',
      queue,
      batchSize: of.number('BatchSize', 10),
      // Without a bound Lambda starts with five readers; more would not be quicker here.
      maximumConcurrency: of.inside('ScalingConfig').number('MaximumConcurrency', 5),
    };
  }

  const table = /:dynamodb:[^:]*:[^:]*:table\/([^/]+)\/stream\//.exec(arn)?.[1];
  if (table === undefined) throw refuse(`it reads from ${arn}, which is neither a queue nor a table's stream of this template`);
  // Several batches of one shard at once would only matter at rates that one machine does not reach.
  const failure = of.inside('DestinationConfig').inside('OnFailure');
  const onFailure = failure.has('Destination') ? queues.find((it) => it.arn === failure.text('Destination')) : undefined;
  if (failure.has('Destination') && !onFailure) throw refuse('its OnFailure destination is not a queue of this template');
  const from = of.text('StartingPosition');
  if (from !== 'TRIM_HORIZON' && from !== 'LATEST') throw refuse(`a table's stream does not start at ${from}`);
  const age = of.number('MaximumRecordAgeInSeconds', -1);
  return {
    ...common,
    kind: 'stream',
    table,
    from,
    batchSize: of.number('BatchSize', 100),
    bisect: of.flag('BisectBatchOnFunctionError', false),
    retries: of.number('MaximumRetryAttempts', -1),
    maximumAgeMs: age < 0 ? STREAM_KEEPS_MS : Math.min(age * 1000, STREAM_KEEPS_MS),
    ...(onFailure ? { onFailure } : {}),
  };
}
