import { Aws, Validations } from 'aws-cdk-lib';
import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { AppFunction } from './AppFunction.ts';
import { DeadLetters } from './DeadLetters.ts';
import type { Watch } from './Watch.ts';

export interface RecurringProps {
  readonly watch: Watch;
  readonly every: Duration;
  readonly job: AppFunction;
}

/**
 * Calls a job again and again with `{ scheduledTime }`, which is all that the job knows of the time. A call that could
 * not be made within its period is dropped: the next one looks at everything that is due.
 */
export class Recurring extends Construct {
  constructor(scope: Construct, id: string, { watch, every, job }: RecurringProps) {
    super(scope, id);
    const { queue: notCalled } = new DeadLetters(this, 'DeadLetters', { watch, impact: job.plan.impact });
    Validations.of(notCalled).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue: the scheduler puts there the calls that it gave up.',
    });

    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } } }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [job.lambda.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [notCalled.queueArn] }));

    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: `rate(${every.toMinutes()} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: job.lambda.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scheduledTime: '<aws.scheduler.scheduled-time>' }),
        retryPolicy: { maximumEventAgeInSeconds: every.toSeconds(), maximumRetryAttempts: 3 },
        deadLetterConfig: { arn: notCalled.queueArn },
      },
    });
    // The scheduler tries the role when it is made, so the role needs its rights by then.
    schedule.node.addDependency(role);
  }
}
