import { Aws, CfnCondition, CfnParameter, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface AlarmProps {
  /** Whom it hurts and how, as a sentence: it is the first thing that somebody woken at night reads. */
  readonly impact: string;
  readonly metric: cloudwatch.IMetric;
  /** The alarm rings at this value and above. */
  readonly threshold: number;
}

/** Tells people that something hurts: every alarm goes to one topic, and the topic to an address if one was given. */
export class Watch extends Construct {
  readonly topic: sns.ITopic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
    // A key of our own, because CloudWatch may not use the one that SNS brings along.
    const key = new Key(this, 'Key', { description: 'Seatwise alarms', enableKeyRotation: true, removalPolicy: RemovalPolicy.DESTROY });
    key.addToResourcePolicy(
      new PolicyStatement({ principals: [cloudWatch], actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }),
    );
    const topic = new sns.Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    // The policy that enforces TLS replaces the default one, by which CloudWatch could publish.
    topic.addToResourcePolicy(new PolicyStatement({ principals: [cloudWatch], actions: ['sns:Publish'], resources: [topic.topicArn] }));
    this.topic = topic;
    this.#mailTo(scope);
  }

  /** Rings on one period of the metric that reaches the threshold; a period without figures is a quiet one. */
  alarm(scope: Construct, id: string, { impact, metric, threshold }: AlarmProps): void {
    new cloudwatch.Alarm(scope, id, {
      alarmDescription: impact,
      metric,
      threshold,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }

  #mailTo(scope: Construct): void {
    const address = new CfnParameter(scope, 'AlarmEmail', {
      description: 'Who is told of alarms; may be empty. The address is asked for its consent once.',
      default: '',
    });
    const given = new CfnCondition(scope, 'AlarmEmailGiven', {
      expression: Fn.conditionNot(Fn.conditionEquals(address.valueAsString, '')),
    });
    const subscription = new sns.CfnSubscription(this, 'Email', {
      topicArn: this.topic.topicArn,
      protocol: 'email',
      endpoint: address.valueAsString,
    });
    subscription.cfnOptions.condition = given;
  }
}

/** The period that alarms look at, unless what they watch is published less often. */
export const FIVE_MINUTES = Duration.minutes(5);
