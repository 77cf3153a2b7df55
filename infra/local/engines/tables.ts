import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { CannotStart } from '../refuse.ts';
import { REGION } from '../template/resolve.ts';
import type { LocalTable } from '../template/storePlan.ts';

/** Letters and digits only: DynamoDB Local refuses other keys. */
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Makes the tables that are missing. Answers whether there were none. */
export async function createTables(endpoint: string, tables: readonly LocalTable[]): Promise<boolean> {
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials: CREDENTIALS });
  try {
    const made = await Promise.all(tables.map((table) => createIfMissing(client, table)));
    return made.length > 0 && made.every(Boolean);
  } finally {
    client.destroy();
  }
}

async function createIfMissing(client: DynamoDBClient, table: LocalTable): Promise<boolean> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table.name }));
    if (Table && shapeOf(Table) !== shapeOf(table.create))
      throw new CannotStart(
        `The table ${table.name} of an earlier start has other keys, indexes or stream than the template. Start afresh with: npm start -- --reset`,
      );
    return false;
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  await client.send(new CreateTableCommand(table.create));
  if (table.ttlAttribute !== undefined)
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: table.name,
        TimeToLiveSpecification: { Enabled: true, AttributeName: table.ttlAttribute },
      }),
    );
  return true;
}

/** What has to be the same for the functions to find their way, as comparable text. */
function shapeOf(table: Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes' | 'StreamSpecification'>): string {
  const keys = (schema: TableDescription['KeySchema']): string[] => (schema ?? []).map((key) => `${key.KeyType}:${key.AttributeName}`);
  const indexes = (table.GlobalSecondaryIndexes ?? []).map((index) => [
    index.IndexName,
    keys(index.KeySchema),
    index.Projection?.ProjectionType,
    [...(index.Projection?.NonKeyAttributes ?? [])].sort(),
  ]);
  const sorted = indexes.map((index) => JSON.stringify(index)).sort();
  return JSON.stringify([keys(table.KeySchema), sorted, table.StreamSpecification?.StreamViewType ?? 'none']);
}
