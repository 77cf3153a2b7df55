import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../lib/adapters/dynamo/table.ts';
import type { BenchStack } from './localStack.ts';

/** What was read since the last call: units by the engine's own counting, and entries of indexes that it looked at. */
interface Reads {
  readonly units: number;
  readonly examined: number;
}

export interface MeteredTable extends Table {
  taken(): Reads;
}

interface Answer {
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number } | readonly { readonly CapacityUnits?: number }[];
  readonly ScannedCount?: number;
}

/** A table of the bench's own, of which all that is read is counted. */
export function meteredTable({ databaseUrl, rawTable }: BenchStack, name = rawTable): MeteredTable {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: databaseUrl, region: 'us-east-1', credentials });
  let reads: Reads = { units: 0, examined: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const { ConsumedCapacity, ScannedCount = 0 } = answer.output as Answer;
      const consumed = [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      reads = { units: reads.units + consumed, examined: reads.examined + ScannedCount };
      return answer;
    },
    { step: 'initialize', name: 'metered' },
  );
  return {
    name,
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    taken: () => {
      const since = reads;
      reads = { units: 0, examined: 0 };
      return since;
    },
  };
}
