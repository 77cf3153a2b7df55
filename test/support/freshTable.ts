import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { indexes } from '../../lib/adapters/dynamo/keys.ts';
import type { Table } from '../../lib/adapters/dynamo/table.ts';
import { hastyRetries, suffer, type Faults } from './faults.ts';

export interface FreshTable extends Table {
  /** Where it is, and as whom to reach it: other clients (of its stream, of another process) need the same. */
  readonly connection: Connection;
  /** A client of its own on the same table, as another process would have, with the faults that it is to suffer. */
  open(faults?: Faults): Table;
  /** Takes it away again, so that many can follow one another in one database. */
  drop(): Promise<void>;
}

interface Connection {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const NAME = 'Seatwise';

/** An empty table of the real shape, in a database that nobody else uses, or in this one, in which there is none. */
export async function freshTable(database = `test${randomBytes(8).toString('hex')}`): Promise<FreshTable> {
  const connection: Connection = {
    endpoint: engineEndpoint(),
    region: 'eu-west-1',
    // Each access key has its own database. Letters and digits only.
    credentials: { accessKeyId: database, secretAccessKey: 'test' },
  };
  const clients: DynamoDBDocumentClient[] = [];
  const open = (faults?: Faults): Table => {
    const client = documents(connection, faults);
    clients.push(client);
    return { name: NAME, client };
  };
  const table = open();
  await table.client.send(new CreateTableCommand(shape()));
  const drop = async (): Promise<void> => {
    await table.client.send(new DeleteTableCommand({ TableName: NAME }));
    for (const client of clients) client.destroy();
  };
  return { ...table, connection, open, drop };
}

function documents(connection: Connection, faults?: Faults): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ ...connection, ...(faults?.hasty ? { retryStrategy: hastyRetries } : {}) });
  if (faults) suffer(client, faults);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

function engineEndpoint(): string {
  const endpoint = process.env['TEST_DYNAMO_ENDPOINT'];
  if (endpoint === undefined) throw new Error(process.env['TEST_DYNAMO_MISSING'] ?? 'The database engine was not started by jest.');
  return endpoint;
}

function shape(): ConstructorParameters<typeof CreateTableCommand>[0] {
  const questions = Object.entries(indexes);
  const names = new Set(['pk', 'sk', ...questions.flatMap(([, { partition, sort }]) => [partition, sort])]);
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  return {
    TableName: NAME,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...names].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keys('pk', 'sk'),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    GlobalSecondaryIndexes: questions.map(([IndexName, { partition, sort, attributes }]) => ({
      IndexName,
      KeySchema: keys(partition, sort),
      Projection:
        attributes.length > 0 ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...attributes] } : { ProjectionType: 'KEYS_ONLY' },
    })),
  };
}
