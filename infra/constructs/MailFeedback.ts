import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as sns from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface MailFeedbackProps {
  readonly configurationSet: string;
  /** Where each event goes, as SES wrote it. */
  readonly queue: Queue;
}

/**
 * Brings what SES tells of each e-mail into a queue. SES publishes to a topic only; opens and clicks are not asked for,
 * since both would need a server of a tracker in each e-mail.
 */
export class MailFeedback extends Construct {
  constructor(scope: Construct, id: string, { configurationSet, queue }: MailFeedbackProps) {
    super(scope, id);
    const mailService = new ServicePrincipal('ses.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
    // A key of our own, because SES may not use the one that SNS brings along. The events hold addresses.
    const key = new Key(this, 'Key', {
      description: 'Seatwise mail events',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({ principals: [mailService], actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }),
    );
    const topic = new sns.Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    topic.addToResourcePolicy(new PolicyStatement({ principals: [mailService], actions: ['sns:Publish'], resources: [topic.topicArn] }));
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true }));

    const destination = new ses.CfnConfigurationSetEventDestination(this, 'Destination', {
      configurationSetName: configurationSet,
      eventDestination: {
        enabled: true,
        matchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure'],
        snsDestination: { topicArn: topic.topicArn },
      },
    });
    // SES tries the topic when the destination is made, so the topic has to let it in by then.
    destination.node.addDependency(topic);
  }
}
