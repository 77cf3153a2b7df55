import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { planFrom, type Plan } from '../../infra/local/template/plan.ts';
import { emptyFunctions, emptyPages, newFolder } from './synthesized.ts';
import { seatwise } from '../../infra/stacks/seatwise.ts';

type Resources = Record<string, { Type: string; Properties?: object; Metadata?: object; Condition?: string }>;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const kept: Resources = {
  Table1: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    },
  },
};
const app: Resources = {
  Api1: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'api', ProtocolType: 'HTTP' } },
  Stage1: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'Api1' }, StageName: '$default', AutoDeploy: true } },
  Hello1: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}' }, S3Key: 'abc.zip' },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Timeout: 7,
      Environment: {
        Variables: {
          TABLE: { 'Fn::ImportValue': 'Kept:Table' },
          QUEUE: { Ref: 'Queue1' },
          WEB: { Ref: 'PublicUrl' },
          JOINED: { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, { 'Fn::Select': [1, { 'Fn::Split': ['/', 'x/y/z'] }] }]] },
          SUBSTITUTED: { 'Fn::Sub': ['${Queue1.Arn} ${own} ${!literal}', { own: { Ref: 'AWS::Partition' } }] },
          NOTHING: { Ref: 'AWS::NoValue' },
        },
      },
    },
  },
  Integration1: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'Api1' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: { 'Fn::GetAtt': ['Hello1', 'Arn'] },
      PayloadFormatVersion: '2.0',
    },
  },
  Route1: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'Api1' },
      RouteKey: 'GET /hello/{name}',
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration1' }]] },
    },
  },
  Queue1: {
    Type: 'AWS::SQS::Queue',
    Properties: { VisibilityTimeout: 30, RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead1', 'Arn'] }, maxReceiveCount: 3 } },
  },
  Dead1: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
  Feed1: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::ImportValue': 'Kept:Stream' },
      FunctionName: { Ref: 'Hello1' },
      StartingPosition: 'TRIM_HORIZON',
      MaximumRetryAttempts: 4,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Dead1', 'Arn'] } } },
    },
  },
  Role1: { Type: 'AWS::IAM::Role', Properties: { Anything: true } },
};

function planOf(change: Resources = {}, keptResources: Resources = kept): Plan {
  const folder = mkdtempSync(join(tmpdir(), 'seatwise-template-'));
  folders.push(folder);
  mkdirSync(join(folder, 'asset.abc'));
  const write = (name: string, content: object): void => {
    writeFileSync(join(folder, name), JSON.stringify(content));
  };
  write('Kept.template.json', {
    Resources: keptResources,
    Outputs: {
      Table: { Value: { Ref: 'Table1' }, Export: { Name: 'Kept:Table' } },
      Stream: { Value: { 'Fn::GetAtt': ['Table1', 'StreamArn'] }, Export: { Name: 'Kept:Stream' } },
    },
  });
  write('App.template.json', { Parameters: { PublicUrl: { Type: 'String' } }, Resources: { ...app, ...change } });
  write('App.assets.json', { files: { abc: { source: { path: 'asset.abc', packaging: 'zip' } } } });
  return planFrom(folder, { PublicUrl: 'http://127.0.0.1:4000' }, { apiUrl: 'http://127.0.0.1:4000', sqsUrl: 'http://127.0.0.1:4003' });
}

describe('the template', () => {
  it('gives a function its variables with every reference resolved', () => {
    expect(planOf().functions[0]?.environment).toEqual({
      TABLE: 'Kept-Table1',
      QUEUE: 'http://127.0.0.1:4003/000000000000/App-Queue1',
      WEB: 'http://127.0.0.1:4000',
      JOINED: 'a-us-east-1-y',
      SUBSTITUTED: 'arn:aws:sqs:us-east-1:000000000000:App-Queue1 aws ${literal}',
    });
  });

  it('leads a route to its function', () => {
    const [route] = planOf().routes;
    expect(route).toMatchObject({ method: 'GET', path: '/hello/{name}', timeoutMs: 30_000 });
    expect(route?.function).toMatchObject({ name: 'App-Hello1', timeoutMs: 7_000, memoryMb: 128 });
  });

  it('sends what a queue gave up to its dead letters, and what a stream gave up to the queue that is named', () => {
    const { queues, sources } = planOf();
    expect(queues.find(({ name }) => name === 'App-Queue1')?.attributes).toEqual({
      VisibilityTimeout: '30',
      RedrivePolicy: '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead","maxReceiveCount":3}',
    });
    expect(sources[0]).toMatchObject({ kind: 'stream', table: 'Kept-Table1', retries: 4, reportsItems: true, onFailure: { name: 'dead' } });
  });

  it('makes each table with its stream and the attribute that lets items expire', () => {
    expect(planOf().tables[0]).toMatchObject({
      name: 'Kept-Table1',
      ttlAttribute: 'ttl',
      create: { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } },
    });
  });

  it('is run whole as it is synthesized for AWS', () => {
    const outdir = newFolder();
    seatwise({ stage: 'dev', outdir, bundles: emptyFunctions(), pages: emptyPages() }).synth();
    const parameters = {
      PublicUrl: 'http://127.0.0.1:4000',
      SenderAddress: 'a@example.com',
      SenderIdentity: 'example.com',
      OperatorTokenHash: '0',
      OriginSecretHash: '0',
      OriginSecret: 'secret',
    };
    const plan = planFrom(outdir, parameters, { apiUrl: 'http://127.0.0.1:4000', sqsUrl: 'http://127.0.0.1:4003' });
    expect(plan.routes.map(({ routeKey }) => routeKey)).toContain('POST /v1/accounts/{accountId}/users');
    expect(plan.schedules.map((schedule) => schedule.function.shortName)).toContain('requeueUnsent');
    expect(plan.sources.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['queue', 'stream']));
    expect(plan.functions.map(({ shortName }) => shortName)).toContain('sendInvitation');
    // Functions that only a deployment calls are not run.
    expect(plan.functions.map(({ runtime }) => runtime)).not.toContain('python3.13');
    expect(plan.site?.behaviors.map(({ pattern, api }) => [pattern, api?.headers])).toEqual([
      ['/v1/*', { 'x-origin-secret': 'secret' }],
      ['*', undefined],
    ]);
  });
});

describe('what the local stack cannot run', () => {
  const refused: [string, Resources, string][] = [
    [
      'an unknown type',
      { Cluster1: { Type: 'AWS::ECS::Cluster' } },
      'Cluster1 (AWS::ECS::Cluster, stack App): it does not know this type.',
    ],
    [
      'an unknown property',
      { Dead1: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead', FifoQueue: true } } },
      'Dead1 (AWS::SQS::Queue, stack App): it does not support its property FifoQueue.',
    ],
    [
      'an authorizer',
      { Route1: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ...app['Route1']?.Properties, AuthorizationType: 'JWT' } } },
      'Route1 (AWS::ApiGatewayV2::Route, stack App): it has no JWT authorizer.',
    ],
    [
      'a greedy path',
      { Route1: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ...app['Route1']?.Properties, RouteKey: 'GET /{proxy+}' } } },
      'it does not serve {proxy+} in a path.',
    ],
    [
      'a filter with an operator it does not know',
      {
        Feed1: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { ...app['Feed1']?.Properties, FilterCriteria: { Filters: [{ Pattern: '{"a":[{"numeric":[">",1]}]}' }] } },
        },
      },
      '{"numeric":[">",1]} at a is not supported.',
    ],
    ['a condition', { Dead1: { Type: 'AWS::SQS::Queue', Condition: 'Sometimes' } }, 'it does not evaluate the condition Sometimes.'],
    [
      'an intrinsic function it does not resolve',
      { Dead1: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::If': ['A', 'b', 'c'] } } } },
      'Dead1 (AWS::SQS::Queue, stack App).QueueName uses Fn::If, which the local stack does not resolve.',
    ],
    [
      'another runtime',
      { Hello1: { Type: 'AWS::Lambda::Function', Properties: { ...app['Hello1']?.Properties, Runtime: 'python3.13' } } },
      'its runtime is python3.13, not Node.js.',
    ],
  ];
  it.each(refused)('is refused by name: %s', (_what, change, sentence) => {
    expect(() => planOf(change)).toThrow(sentence);
  });

  it('is left out without a word only where it has no local meaning', () => {
    expect(() => planOf({ Alarm1: { Type: 'AWS::CloudWatch::Alarm', Properties: { Any: 1 } } })).not.toThrow();
  });
});
