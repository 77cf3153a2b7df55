import { Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { AppFunction } from './AppFunction.ts';
import { DeadLetters } from './DeadLetters.ts';
import { FIVE_MINUTES } from './Watch.ts';
import type { Watch } from './Watch.ts';

/** A shape of a stream record: a list holds the values that fit, one of which is enough. */
type Pattern = Readonly<Record<string, unknown>>;

export interface ChangeFeedProps {
  readonly stage: Stage;
  readonly watch: Watch;
  readonly table: Table;
  readonly reader: AppFunction;
  /** Changes that fit one of these start the reader; the others cost nothing. */
  readonly when: readonly Pattern[];
}

/** Hands a table's changes to one reader. A stream bears two readers at most. */
export class ChangeFeed extends Construct {
  constructor(scope: Construct, id: string, { stage, watch, table, reader, when }: ChangeFeedProps) {
    super(scope, id);
    const { impact } = reader.plan;
    const { tableStreamArn } = table;
    if (tableStreamArn === undefined) throw new Error('Changes can only be read from a table with a stream.');
    // A dead letter of a stream names the shard and the records, not what they held.
    const { queue: givenUp } = new DeadLetters(this, 'DeadLetters', { watch, impact });
    Validations.of(givenUp).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue: the stream hands over what it gave up.',
    });

    reader.may(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'], tableStreamArn);
    reader.may(['sqs:SendMessage'], givenUp.queueArn);
    new EventSourceMapping(this, 'Feed', {
      target: reader.lambda,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      // One bad record must not hold up its neighbours, nor the shard for the 24 hours that a stream keeps.
      bisectBatchOnError: true,
      retryAttempts: 10,
      reportBatchItemFailures: true,
      onFailure: { bind: () => ({ destination: givenUp.queueArn }) },
      filters: when.map((pattern) => FilterCriteria.filter(pattern)),
    });
    watch.alarm(this, 'Behind', {
      impact: `${impact}: the reader of the stream is ${stage.alarms.waiting.toMinutes()} minutes behind, and at 24 hours changes are lost.`,
      metric: reader.lambda.metric('IteratorAge', { period: FIVE_MINUTES, statistic: 'Maximum' }),
      threshold: stage.alarms.waiting.toMilliseconds(),
    });
  }
}
