import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';

/** The item that a record of the stream tells of, before the change or after it. */
export function image(record: DynamoDBRecord, which: 'OldImage' | 'NewImage'): Record<string, unknown> | undefined {
  const attributes = record.dynamodb?.[which];
  return attributes && unmarshall(attributes as Record<string, AttributeValue>);
}
