import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { functions as plans } from '../../infra/stacks/functions.ts';
import { LEASE_MS } from '../../lib/domain/sending.ts';
import { resources, templates } from './synthesized.ts';

const { app } = templates('prod');
const logs = resources(app, 'AWS::Logs::LogGroup');
const functions = Object.values(resources(app, 'AWS::Lambda::Function'));

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? (one as readonly T[]) : [one as T]);

/** What the role of a function allows: `action on resource`, resources by their name in the template. */
function rights(name: string): string[] {
  return Object.entries(resources(app, 'AWS::IAM::Policy'))
    .filter(([logicalId]) => logicalId.startsWith(`${name}Role`))
    .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement)
    .flatMap(({ Action, Resource }) => list(Resource).flatMap((on) => list(Action).map((action) => `${action} on ${named(on)}`)))
    .toSorted();
}

/** A resource as a reader would call it. */
function named(reference: unknown): string {
  const text = JSON.stringify(reference);
  const index = /\/index\/(\w+)/.exec(text)?.[1];
  if (index) return index;
  if (text.includes('StreamArn')) return 'stream';
  if (text.includes('MainTable')) return 'table';
  if (text.includes('EventsTable')) return 'events';
  return /:(identity|configuration-set)\//.exec(text)?.[1] ?? /"Fn::GetAtt":\["(\w+?)(Queue)?[0-9A-F]{8}"/.exec(text)?.[1] ?? text;
}

const on = (resource: string, ...actions: string[]) => actions.map((action) => `${action} on ${resource}`);
const table = (...actions: string[]) => on('table', ...actions.map((action) => `dynamodb:${action}`));
const query = (...indexes: string[]) => indexes.map((index) => `dynamodb:Query on ${index}`);
const consume = (queue: string) =>
  on(queue, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes');

const QUEUES = ['Invitations', 'BulkInvitations', 'Rivals', 'Moves', 'Mails', 'Closings', 'Imports'];
const SENDING = [...on('identity', 'ses:SendEmail'), ...on('configuration-set', 'ses:SendEmail')];

describe('a function', () => {
  it.each<[string, string[]]>([
    ['site', []],
    ['account', [...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), ...query('usersByName')]],
    ['licenses', table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem')],
    [
      'users',
      [
        ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
        ...query('usersByName', 'usersByFirstName', 'usersByAddress'),
      ],
    ],
    ['invitations', table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem')],
    ['transfers', table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem')],
    ['imports', table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem')],
    ['directory', [...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), ...query('usersByName')]],
    [
      'reports',
      [
        ...table('GetItem', 'BatchGetItem', 'Query', 'UpdateItem'),
        ...query('usersByName', 'usersByFirstName', 'usersByAddress'),
        ...on('events', 'dynamodb:Query', 'dynamodb:BatchGetItem'),
        ...on('eventsByAccount', 'dynamodb:Query'),
      ],
    ],
    [
      'audit',
      [
        ...table('GetItem'),
        ...on('events', 'dynamodb:BatchWriteItem'),
        ...on('stream', 'dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'),
        ...on('HistoryDeadLetters', 'sqs:SendMessage'),
      ],
    ],
    ['content', table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem')],
    [
      'relay',
      [
        ...on('stream', 'dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'),
        ...[...QUEUES, 'ChangesDeadLetters'].map((queue) => `sqs:SendMessage on ${queue}`),
      ],
    ],
    [
      'sendInvitation',
      [...table('GetItem', 'BatchGetItem', 'Query', 'UpdateItem'), ...consume('Invitations'), ...consume('BulkInvitations'), ...SENDING],
    ],
    ['sendMail', [...table('GetItem', 'BatchGetItem', 'Query', 'UpdateItem'), ...consume('Mails'), ...SENDING]],
    ['cancelRivals', [...table('GetItem', 'UpdateItem'), ...consume('Rivals')]],
    [
      'moveContent',
      [...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'), ...consume('Moves')],
    ],
    ['endInvitations', [...table('GetItem', 'BatchGetItem', 'Query', 'UpdateItem'), ...query('usersByName'), ...consume('Closings')]],
    ['runImport', [...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'), ...consume('Imports')]],
    ['purgeRemoved', [...table('GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem'), ...query('due')]],
    ['expireInvitations', [...table('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'), ...query('due')]],
    ['resendWelcome', [...table('GetItem', 'BatchGetItem', 'UpdateItem'), ...query('due')]],
    ['recordDelivery', [...table('GetItem', 'UpdateItem'), ...on('events', 'dynamodb:PutItem'), ...consume('Feedback')]],
    [
      'requeueUnsent',
      [...table('BatchGetItem'), ...query('due'), ...QUEUES.flatMap((queue) => on(queue, 'sqs:SendMessage', 'sqs:GetQueueAttributes'))],
    ],
  ])('%s may do exactly this, and write its own log', (name, allowed) => {
    const ownLog = on(`${name}Logs`, 'logs:CreateLogStream', 'logs:PutLogEvents');
    expect(rights(name)).toEqual([...allowed, ...ownLog].toSorted());
  });

  it('behind the API can neither send mail nor put anything on a queue', () => {
    for (const name of ['site', 'account', 'licenses', 'users', 'invitations', 'transfers', 'imports', 'directory', 'reports', 'content'])
      expect(rights(name).filter((right) => /^(ses|sqs|sns):/.test(right))).toEqual([]);
  });

  it('that sends is over before its claim is, so that no other sender takes its place', () => {
    expect(plans.sendInvitation.seconds * 1000).toBeLessThan(LEASE_MS);
    expect(plans.sendMail.seconds * 1000).toBeLessThan(LEASE_MS);
  });

  it('runs on nodejs24.x and arm64', () => {
    expect(functions).toHaveLength(23);
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
  });

  it('writes a log of its own, which forgets after three months in prod and two weeks in dev', () => {
    const written = functions.map(({ Properties }) => (Properties['LoggingConfig'] as { LogGroup: { Ref: string } }).LogGroup.Ref);
    expect(new Set(written).size).toBe(23);
    for (const group of written) expect(logs[group]?.Properties['RetentionInDays']).toBe(90);
    templates('dev').app.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 14 });
  });

  it('knows the operator by the hash of the token, and only where operators are served', () => {
    const told = functions.filter(({ Properties }) => JSON.stringify(Properties['Environment']).includes('OPERATOR_TOKEN_HASH'));
    expect(told.map(({ Properties }) => Properties['FunctionName']).toSorted()).toEqual(
      ['account', 'content', 'directory', 'imports', 'invitations', 'licenses', 'reports', 'transfers', 'users'].map(
        (name) => `seatwise-prod-${name}`,
      ),
    );
  });

  it('sends mail under the address and the links that the deployer gave', () => {
    app.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'seatwise-prod-sendInvitation',
      Environment: {
        Variables: Match.objectLike({ WEB_URL: { Ref: 'PublicUrl' }, SENDER_ADDRESS: { Ref: 'SenderAddress' } }),
      },
    });
  });
});

describe('a policy', () => {
  /** All statements of the templates that allow something, with the resource that bears them. */
  const allowing = Object.entries(templates('prod').app.toJSON()['Resources'] as Record<string, { Properties?: Record<string, unknown> }>)
    .flatMap(([logicalId, { Properties = {} }]) =>
      Object.values(Properties)
        .map((value) => (value as { Statement?: Statement[] } | undefined)?.Statement ?? [])
        .flat()
        .map((statement) => ({ logicalId, ...statement })),
    )
    .filter(({ Effect }) => Effect === 'Allow');

  // In a key's own policy "*" is that key, and its account has to keep the right to manage it.
  const EXCEPTED = /^(Watch|MailFeedback)Key/;

  it('allows no action by a wildcard', () => {
    expect(allowing.length).toBeGreaterThan(20);
    for (const { logicalId, Action } of allowing.filter((statement) => !EXCEPTED.test(statement.logicalId)))
      expect([logicalId, list(Action).filter((action) => action.includes('*'))]).toEqual([logicalId, []]);
  });

  it('names the resources that it is about', () => {
    const unbounded = allowing.filter(({ Resource }) => JSON.stringify(Resource ?? '').includes('*')).map(({ logicalId }) => logicalId);
    expect(unbounded.filter((logicalId) => !EXCEPTED.test(logicalId))).toEqual([]);
  });
});
