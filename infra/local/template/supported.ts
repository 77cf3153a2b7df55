/**
 * What the local stack makes of each resource, written out: what is not in this table is refused by name, so that a
 * template never runs here with a part of it silently missing.
 */
interface Run {
  readonly runs: readonly string[];
  /** Properties that change nothing on one machine, each for the reason that its line gives. */
  readonly ignored: readonly string[];
}

const NOT_METERED = ['Tags', 'BillingMode', 'ProvisionedThroughput', 'OnDemandThroughput', 'WarmThroughput', 'TableClass'];
const TABLE_KEPT_BY_AWS = [
  'DeletionProtectionEnabled',
  'PointInTimeRecoverySpecification',
  'SSESpecification',
  'KinesisStreamSpecification',
  'ContributorInsightsSpecification',
  'ResourcePolicy',
];
const TABLE = [
  'TableName',
  'KeySchema',
  'AttributeDefinitions',
  'GlobalSecondaryIndexes',
  'StreamSpecification',
  'TimeToLiveSpecification',
];

export const SUPPORTED: Readonly<Record<string, Run>> = {
  'AWS::DynamoDB::Table': { runs: TABLE, ignored: [...NOT_METERED, ...TABLE_KEPT_BY_AWS] },
  'AWS::DynamoDB::GlobalTable': {
    runs: [...TABLE, 'Replicas'],
    ignored: [...NOT_METERED, ...TABLE_KEPT_BY_AWS, 'WriteOnDemandThroughputSettings', 'ReadOnDemandThroughputSettings'],
  },
  'AWS::SQS::Queue': {
    runs: ['QueueName', 'VisibilityTimeout', 'MessageRetentionPeriod', 'DelaySeconds', 'ReceiveMessageWaitTimeSeconds', 'RedrivePolicy'],
    ignored: ['Tags', 'SqsManagedSseEnabled', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'RedriveAllowPolicy'],
  },
  'AWS::Lambda::Function': {
    runs: ['FunctionName', 'Handler', 'Code', 'Environment', 'MemorySize', 'Timeout', 'ReservedConcurrentExecutions', 'Runtime'],
    ignored: ['Role', 'Description', 'Architectures', 'LoggingConfig', 'TracingConfig', 'Tags', 'EphemeralStorage', 'RecursiveLoop'],
  },
  'AWS::Lambda::EventSourceMapping': {
    runs: [
      'EventSourceArn',
      'FunctionName',
      'BatchSize',
      'Enabled',
      'FilterCriteria',
      'FunctionResponseTypes',
      'MaximumBatchingWindowInSeconds',
      'ScalingConfig',
      'StartingPosition',
      'BisectBatchOnFunctionError',
      'MaximumRetryAttempts',
      'MaximumRecordAgeInSeconds',
      'DestinationConfig',
      'ParallelizationFactor',
    ],
    ignored: ['Tags', 'MetricsConfig', 'LoggingConfig'],
  },
  'AWS::ApiGatewayV2::Api': {
    runs: ['Name', 'ProtocolType', 'DisableExecuteApiEndpoint'],
    ignored: ['Description', 'Tags', 'IpAddressType'],
  },
  'AWS::ApiGatewayV2::Route': { runs: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType'], ignored: ['OperationName'] },
  'AWS::ApiGatewayV2::Integration': {
    runs: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'],
    ignored: ['IntegrationMethod', 'Description'],
  },
  // One machine's rate says nothing about the limits in AWS: a throttled run here would only disturb.
  'AWS::ApiGatewayV2::Stage': {
    runs: ['ApiId', 'StageName', 'AutoDeploy'],
    ignored: ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'Description', 'Tags'],
  },
  'AWS::Scheduler::Schedule': {
    runs: ['Name', 'ScheduleExpression', 'ScheduleExpressionTimezone', 'State', 'Target'],
    ignored: ['FlexibleTimeWindow', 'GroupName', 'Description'],
  },
  // The inbox takes every sender and keeps each mail.
  'AWS::SES::EmailIdentity': { runs: [], ignored: ['*'] },
  'AWS::SES::ConfigurationSetEventDestination': { runs: ['ConfigurationSetName', 'EventDestination'], ignored: [] },
  'AWS::SNS::Subscription': { runs: ['Protocol', 'TopicArn', 'Endpoint', 'RawMessageDelivery'], ignored: [] },
  'AWS::SES::ConfigurationSet': { runs: ['Name'], ignored: ['*'] },
  'AWS::CloudFront::Distribution': { runs: ['DistributionConfig'], ignored: ['Tags'] },
  'AWS::CloudFront::Function': { runs: ['FunctionCode'], ignored: ['Name', 'FunctionConfig', 'AutoPublish'] },
  'AWS::CloudFront::ResponseHeadersPolicy': { runs: ['ResponseHeadersPolicyConfig'], ignored: [] },
  // Its files are read from where they were built, and there is no cache to empty.
  'AWS::S3::Bucket': { runs: [], ignored: ['*'] },
  'Custom::CDKBucketDeployment': {
    runs: ['SourceObjectKeys', 'Include', 'Exclude', 'SystemMetadata'],
    ignored: [
      'ServiceToken',
      'SourceBucketNames',
      'DestinationBucketName',
      'WaitForDistributionInvalidation',
      'Prune',
      'DistributionId',
      'DistributionPaths',
      'OutputObjectKeys',
    ],
  },
};

/** These have no meaning on one machine: rights, logs' retention, alarms and what they call, and what only a deployment does. */
export const WITHOUT_LOCAL_MEANING: ReadonlySet<string> = new Set([
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::Lambda::Permission',
  'AWS::SQS::QueuePolicy',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::ResourcePolicy',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::CDK::Metadata',
  'AWS::S3::BucketPolicy',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::Lambda::LayerVersion',
  'Custom::S3AutoDeleteObjects',
]);
