import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { resources, templates } from './synthesized.ts';

describe.each(['dev', 'prod'] as const)('what must not be lost in %s', (stage) => {
  const { data } = templates(stage);

  it('outlives its stack, is protected from deletion, and can be restored to any second', () => {
    const tables = Object.values(resources(data, 'AWS::DynamoDB::Table'));
    expect(tables).toHaveLength(2);
    for (const table of tables)
      expect(table).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: stage === 'prod' ? 35 : 7 },
          SSESpecification: { SSEEnabled: true },
          BillingMode: 'PAY_PER_REQUEST',
          TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
        },
      });
  });

  it('tells of each change with the item before and after, and of its events to nobody', () => {
    const streams = Object.values(resources(data, 'AWS::DynamoDB::Table')).map((table) => table.Properties['StreamSpecification']);
    expect(streams).toEqual([{ StreamViewType: 'NEW_AND_OLD_IMAGES' }, undefined]);
  });

  it('answers each of its questions by an index of that name', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      GlobalSecondaryIndexes: [
        index('usersByName', 'listScope', 'nameKey', {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: ['status', 'role', 'groupId', 'products', 'lastSignInDay', 'mailProblem'],
        }),
        index('usersByFirstName', 'listScope', 'firstNameKey', { ProjectionType: 'KEYS_ONLY' }),
        index('usersByAddress', 'listScope', 'address', { ProjectionType: 'KEYS_ONLY' }),
        index('due', 'dueShard', 'dueAt', { ProjectionType: 'KEYS_ONLY' }),
      ],
    });
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      GlobalSecondaryIndexes: [index('eventsByAccount', 'accountMonth', 'eventId', { ProjectionType: 'KEYS_ONLY' })],
    });
  });
});

const index = (name: string, partition: string, sort: string, projection: object) => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ],
  Projection: projection,
});

describe('mail', () => {
  const { data } = templates('prod');

  it('is never swallowed by the suppression list of the account, and nobody counts opens and clicks', () => {
    data.hasResourceProperties('AWS::SES::ConfigurationSet', {
      SuppressionOptions: { SuppressedReasons: [] },
      ReputationOptions: { ReputationMetricsEnabled: true },
      VdmOptions: { DashboardOptions: { EngagementMetrics: 'DISABLED' } },
      TrackingOptions: Match.absent(),
    });
    data.resourceCountIs('AWS::SES::ConfigurationSetEventDestination', 0);
  });

  it('comes from a domain that the deployer names, whose DNS records the stack tells', () => {
    data.hasResource('AWS::SES::EmailIdentity', { DeletionPolicy: 'Retain', Properties: { EmailIdentity: { Ref: 'SenderIdentity' } } });
    expect(Object.keys(data.findOutputs('*')).filter((name) => name.startsWith('DnsRecord'))).toEqual([
      'DnsRecord1',
      'DnsRecord2',
      'DnsRecord3',
    ]);
  });
});
