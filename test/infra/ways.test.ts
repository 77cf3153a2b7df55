import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { resources, templates } from './synthesized.ts';

const { app } = templates('prod');
const queues = resources(app, 'AWS::SQS::Queue');
const alarms = Object.values(resources(app, 'AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);

/** The logical id that a `Ref` or `Fn::GetAtt` names. */
const target = (reference: unknown): string | undefined => {
  const { Ref, 'Fn::GetAtt': attribute } = (reference ?? {}) as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
  return Ref ?? attribute?.[0];
};
const queueNamed = (name: string) => Object.keys(queues).find((logicalId) => logicalId.startsWith(`${name}Queue`));
const deadLettersOf = (logicalId: string) =>
  target((queues[logicalId]?.Properties['RedrivePolicy'] as { deadLetterTargetArn: unknown } | undefined)?.deadLetterTargetArn);
const alarmed = (logicalId: string, metric: string) =>
  alarms.some(
    ({ MetricName, Dimensions }) =>
      MetricName === metric && (Dimensions as { Value: unknown }[]).some(({ Value }) => target(Value) === logicalId),
  );

describe('a queue', () => {
  const names = ['Invitations', 'BulkInvitations', 'Rivals', 'Moves', 'Mails', 'Closings', 'Imports', 'Feedback'];
  const working = names.map((name) => queueNamed(name)!);
  const deadLetters = Object.keys(queues).filter((logicalId) => !working.includes(logicalId));

  it('is encrypted, and speaks TLS only', () => {
    const policies = Object.values(resources(app, 'AWS::SQS::QueuePolicy'));
    for (const [logicalId, { Properties }] of Object.entries(queues)) {
      expect(Properties['SqsManagedSseEnabled']).toBe(true);
      const policy = policies.find((one) => (one.Properties['Queues'] as unknown[]).some((queue) => target(queue) === logicalId));
      expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it('gives up after five tries, keeps for 14 days what it gave up, and rings at the first', () => {
    expect(working.map(deadLettersOf).toSorted()).toEqual(names.map((name) => queueNamed(`${name}DeadLetters`)).toSorted());
    for (const logicalId of working) expect(queues[logicalId]?.Properties['RedrivePolicy']).toMatchObject({ maxReceiveCount: 5 });
    // One for each queue, each reader of the stream, and each of the four schedules.
    expect(deadLetters).toHaveLength(14);
    for (const logicalId of deadLetters) {
      expect(queues[logicalId]?.Properties['MessageRetentionPeriod']).toBe(1_209_600);
      expect(alarmed(logicalId, 'ApproximateNumberOfMessagesVisible')).toBe(true);
    }
  });

  it('rings when its oldest message waits for too long', () => {
    for (const logicalId of working) expect(alarmed(logicalId, 'ApproximateAgeOfOldestMessage')).toBe(true);
  });

  it('hides a message six times as long as its consumer may take, which is longer than the lease of a send', () => {
    expect(working.map((logicalId) => queues[logicalId]?.Properties['VisibilityTimeout'])).toEqual([
      180, 180, 180, 720, 180, 720, 360, 180,
    ]);
  });

  it.each([
    ['Invitations', 'sendInvitation', 5, 10],
    ['BulkInvitations', 'sendInvitation', 5, 10],
    ['Rivals', 'cancelRivals', 2, 10],
    ['Moves', 'moveContent', 5, 1],
    ['Mails', 'sendMail', 2, 10],
    ['Closings', 'endInvitations', 2, 1],
    ['Imports', 'runImport', 10, 1],
    ['Feedback', 'recordDelivery', 5, 10],
  ])('%s feeds %s, which answers for each message by itself', (queue, consumer, maximum, batch) => {
    app.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [queueNamed(queue), 'Arn'] },
      FunctionName: { Ref: Match.stringLikeRegexp(`^${consumer}Function`) },
      BatchSize: batch,
      ScalingConfig: { MaximumConcurrency: maximum },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });
});

describe('what the mail service tells', () => {
  it('of each send, but not who opens or clicks, goes to a topic that it alone may publish to', () => {
    app.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure'],
        SnsDestination: { TopicARN: { Ref: Match.stringLikeRegexp('^MailFeedbackTopic') } },
      },
    });
    app.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'sns:Publish',
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  it('comes into the queue as it was written', () => {
    app.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      RawMessageDelivery: true,
      TopicArn: { Ref: Match.stringLikeRegexp('^MailFeedbackTopic') },
      Endpoint: { 'Fn::GetAtt': [queueNamed('Feedback'), 'Arn'] },
    });
  });
});

describe('the stream', () => {
  const feeds = Object.values(resources(app, 'AWS::Lambda::EventSourceMapping')).filter(
    ({ Properties }) => Properties['StartingPosition'] !== undefined,
  );
  const feedOf = (reader: string) => feeds.find(({ Properties }) => target(Properties['FunctionName'])?.startsWith(`${reader}Function`));
  const feed = feedOf('relay');

  it('has the two readers that it bears, each starting at the oldest change and not held up by a bad one', () => {
    expect(feeds).toHaveLength(2);
    for (const [reader, deadLetters] of [
      ['relay', 'ChangesDeadLetters'],
      ['audit', 'HistoryDeadLetters'],
    ] as const) {
      const properties = feedOf(reader)?.Properties;
      expect(properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 100,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      const { OnFailure } = properties?.['DestinationConfig'] as { OnFailure: { Destination: unknown } };
      expect(target(OnFailure.Destination)).toBe(queueNamed(deadLetters));
    }
  });

  it('starts the audit for what somebody changed', () => {
    const { Filters } = feedOf('audit')?.Properties['FilterCriteria'] as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown)).toEqual([
      { dynamodb: { NewImage: { change: { M: { id: { S: [{ exists: true }] } } } } } },
    ]);
  });

  it('starts the reader for what asks for a message, and for nothing else', () => {
    const { Filters } = feed?.Properties['FilterCriteria'] as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown)).toEqual([
      { dynamodb: { NewImage: { invitation: { M: { delivery: { M: { state: { S: ['queued'] } } } } } } } },
      { dynamodb: { NewImage: { rivalsSince: { S: [{ exists: true }] } } } },
      { dynamodb: { NewImage: { state: { S: ['moving'] } } } },
      { dynamodb: { NewImage: { sk: { S: ['MAIL'] }, delivery: { M: { state: { S: ['queued'] } } } } } },
      { dynamodb: { NewImage: { closingSince: { S: [{ exists: true }] } } } },
      { dynamodb: { NewImage: { importId: { S: [{ exists: true }] }, status: { S: ['queued'] } } } },
    ]);
  });
});

describe('a schedule', () => {
  it.each([
    ['Sweep', 'requeueUnsent', 5],
    ['Reminders', 'resendWelcome', 5],
    ['Expiry', 'expireInvitations', 5],
    ['Purge', 'purgeRemoved', 360],
  ])('(%s) calls %s every %d minutes with the time for which it was planned', (name, job, minutes) => {
    app.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: `rate(${minutes} minutes)`,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${job}Function`), 'Arn'] },
        Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [queueNamed(`${name}DeadLetters`), 'Arn'] } },
        RetryPolicy: { MaximumEventAgeInSeconds: minutes * 60, MaximumRetryAttempts: 3 },
      }),
    });
  });
});

describe('an alarm', () => {
  it('says whom it hurts in a sentence, and reaches the topic', () => {
    for (const alarm of alarms) {
      expect(alarm['AlarmDescription']).toMatch(
        /^(People|Nobody|Administrators|Invited people|Invitations|Accounts|Closed accounts|Products|What people keep|Soon nobody)\b.{20,}\.$/,
      );
      expect((alarm['AlarmActions'] as unknown[]).map(target)).toEqual([expect.stringMatching(/^WatchAlarms/)]);
    }
  });

  it('watches each function for errors', () => {
    for (const logicalId of Object.keys(resources(app, 'AWS::Lambda::Function'))) expect(alarmed(logicalId, 'Errors')).toBe(true);
  });

  it('watches both readers of the stream', () => {
    expect(alarms.filter(({ MetricName }) => MetricName === 'IteratorAge')).toHaveLength(2);
  });

  it.each(['5xx', 'Throttles', 'Reputation.BounceRate', 'Reputation.ComplaintRate'])('watches %s', (metric) => {
    expect(alarms.filter(({ MetricName }) => MetricName === metric)).toHaveLength(1);
  });

  it('may be published by CloudWatch on an encrypted topic, and goes to an address where one was given', () => {
    app.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^WatchKey'), 'Arn'] } });
    app.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
        ]),
      },
    });
    app.hasResource('AWS::SNS::Subscription', { Condition: 'AlarmEmailGiven', Properties: { Endpoint: { Ref: 'AlarmEmail' } } });
  });
});
