import type { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { AppFunction } from './AppFunction.ts';
import { DeadLetters } from './DeadLetters.ts';
import { FIVE_MINUTES } from './Watch.ts';
import type { Watch } from './Watch.ts';

export interface WatchedQueueProps {
  readonly stage: Stage;
  readonly watch: Watch;
  /** Whom it hurts when messages wait too long or are given up. */
  readonly impact: string;
  /** How long a message may wait before it is lost. */
  readonly retention: Duration;
  /**
   * How long a message that was taken stays hidden. Six times its consumer's timeout, as Lambda advises, so that none
   * is handed out again while its first consumer still works on it.
   */
  readonly hidden: Duration;
}

/** A queue that gives up after five tries, keeps what it gave up, and rings when anything waits too long. */
export class WatchedQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { stage, watch, impact, retention, hidden }: WatchedQueueProps) {
    super(scope, id);
    const deadLetters = new DeadLetters(this, 'DeadLetters', { watch, impact });
    this.queue = new Queue(this, 'Queue', {
      visibilityTimeout: hidden,
      retentionPeriod: retention,
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: 5 },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    watch.alarm(this, 'Waiting', {
      impact: `${impact}: the oldest message has waited for ${stage.alarms.waiting.toMinutes()} minutes.`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: 'Maximum' }),
      threshold: stage.alarms.waiting.toSeconds(),
    });
  }

  /** Gives the messages to a function, ten at a time unless said; those that it names come back, the others are done. */
  feed(consumer: AppFunction, maxConcurrency: number, batchSize = 10): void {
    consumer.may(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'], this.queue.queueArn);
    new EventSourceMapping(this, 'Feed', {
      target: consumer.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}
