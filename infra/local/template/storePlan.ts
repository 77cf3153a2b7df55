import type { CreateTableCommandInput, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import { CannotStart } from '../refuse.ts';
import type { Json } from './json.ts';
import type { Resolved } from './resolved.ts';

export interface LocalTable {
  readonly name: string;
  readonly arn: string;
  readonly create: CreateTableCommandInput;
  readonly ttlAttribute?: string;
}
export interface LocalQueue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const INDEX_PROPERTIES = new Set(['IndexName', 'KeySchema', 'Projection']);
/** Prices and limits: nothing that one machine would do otherwise. */
const INDEX_IGNORED = new Set([
  'ProvisionedThroughput',
  'OnDemandThroughput',
  'WarmThroughput',
  'ContributorInsightsSpecification',
  'WriteOnDemandThroughputSettings',
  'ReadOnDemandThroughputSettings',
]);

export function tablePlan({ ref, arn, of, label }: Resolved): LocalTable {
  if (of.list('Replicas').length > 1) throw new CannotStart(`The local stack cannot run ${label}: it has one region, the table more.`);
  const indexes = of.each('GlobalSecondaryIndexes').map((index, at): GlobalSecondaryIndex => {
    const given = Object.keys(of.list('GlobalSecondaryIndexes')[at] as Record<string, Json>);
    const unknown = given.find((name) => !INDEX_PROPERTIES.has(name) && !INDEX_IGNORED.has(name));
    if (unknown !== undefined) throw new CannotStart(`The local stack cannot run ${label}: it does not support ${unknown} of an index.`);
    return {
      IndexName: index.text('IndexName'),
      KeySchema: index.list('KeySchema') as unknown as GlobalSecondaryIndex['KeySchema'],
      Projection: index.object('Projection'),
    };
  });
  const create: CreateTableCommandInput = {
    TableName: ref,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: of.list('KeySchema') as unknown as CreateTableCommandInput['KeySchema'],
    AttributeDefinitions: of.list('AttributeDefinitions') as unknown as CreateTableCommandInput['AttributeDefinitions'],
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    ...(of.has('StreamSpecification')
      ? {
          StreamSpecification: {
            StreamEnabled: true,
            StreamViewType: of.inside('StreamSpecification').text('StreamViewType') as 'NEW_AND_OLD_IMAGES',
          },
        }
      : {}),
  };
  const ttl = of.inside('TimeToLiveSpecification');
  return { name: ref, arn, create, ...(ttl.flag('Enabled', false) ? { ttlAttribute: ttl.text('AttributeName') } : {}) };
}

const QUEUE_ATTRIBUTES = ['VisibilityTimeout', 'MessageRetentionPeriod', 'DelaySeconds', 'ReceiveMessageWaitTimeSeconds'] as const;

export function queuePlan({ ref, arn, of, label }: Resolved): LocalQueue {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  if (name.endsWith('.fifo')) throw new CannotStart(`The local stack cannot run ${label}: it has no first-in-first-out queues.`);
  const attributes: Record<string, string> = {};
  for (const attribute of QUEUE_ATTRIBUTES) if (of.has(attribute)) attributes[attribute] = of.text(attribute);
  if (of.has('RedrivePolicy')) attributes['RedrivePolicy'] = JSON.stringify(of.object('RedrivePolicy'));
  return { name, url: ref, arn, attributes };
}
