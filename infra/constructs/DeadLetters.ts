import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { FIVE_MINUTES } from './Watch.ts';
import type { Watch } from './Watch.ts';

export interface DeadLettersProps {
  readonly watch: Watch;
  /** Whom it hurts that these were given up. */
  readonly impact: string;
}

/** Where what was given up waits for a person, for as long as SQS keeps anything: 14 days. The first one rings. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { watch, impact }: DeadLettersProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    watch.alarm(this, 'GivenUp', {
      impact: `${impact}: some were given up and wait among the dead letters.`,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES, statistic: 'Maximum' }),
      threshold: 1,
    });
  }
}
