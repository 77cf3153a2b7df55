import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { TTL_ATTRIBUTE } from '../../lib/adapters/dynamo/keys.ts';
import type { Stage } from '../stages.ts';

/** One question that the table answers beside its key. Without attributes it projects the keys alone. */
interface Index {
  readonly partition: string;
  readonly sort: string;
  readonly attributes: readonly string[];
}

export interface ProtectedTableProps {
  readonly stage: Stage;
  readonly indexes: Readonly<Record<string, Index>>;
  /** Whether its changes are read, with the item before and after. */
  readonly stream?: boolean;
}

/**
 * A table on demand that can be restored to any second, outlives its stack, and can't be deleted before somebody unlocks
 * it. It is encrypted with the key that AWS manages in the account: its use is in CloudTrail, and it has no monthly price.
 */
export class ProtectedTable extends Construct {
  readonly table: dynamodb.Table;

  constructor(scope: Construct, id: string, { stage, indexes, stream = false }: ProtectedTableProps) {
    super(scope, id);
    this.table = new dynamodb.Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: TTL_ATTRIBUTE,
      encryption: dynamodb.TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: stage.recoveryDays },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream && { stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES }),
    });
    for (const [indexName, { partition, sort, attributes }] of Object.entries(indexes))
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partition),
        sortKey: text(sort),
        ...(attributes.length === 0
          ? { projectionType: dynamodb.ProjectionType.KEYS_ONLY }
          : { projectionType: dynamodb.ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }),
      });
  }
}

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });
