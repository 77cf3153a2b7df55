import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { auditEventOf } from '../../lib/adapters/dynamo/auditing.ts';
import { dynamoEvents } from '../../lib/adapters/dynamo/events.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import type { AuditEvent } from '../../lib/domain/auditEvent.ts';
import { keepEvents } from '../../lib/usecases/keepEvents.ts';
import { AuditEnvironment, environment } from '../environment.ts';
import { fault, guarded, log } from '../log.ts';
import { image } from '../streamImages.ts';

const { TABLE_NAME, EVENTS_TABLE_NAME } = environment(AuditEnvironment);
const needs = { accounts: dynamoAccounts(openTable(TABLE_NAME)), events: dynamoEvents(openTable(EVENTS_TABLE_NAME)) };

/**
 * Each committed change becomes an event; a record that comes twice makes the same one. One that cannot be read is
 * answered as failed, so that those before it are kept and it ends among the dead letters, holding up nobody.
 */
export const handler = guarded(async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const events: AuditEvent[] = [];
  const failed = Records.find((record) => {
    try {
      const event = auditEventOf(image(record, 'OldImage'), image(record, 'NewImage'));
      if (event) events.push(event);
      return false;
    } catch (error) {
      log.error('unreadable', { sequence: record.dynamodb?.SequenceNumber, ...fault(error) });
      return true;
    }
  });
  await keepEvents(needs, events);
  log.info('audited', { records: Records.length, events: events.length });
  return { batchItemFailures: failed ? [{ itemIdentifier: failed.dynamodb?.SequenceNumber ?? '' }] : [] };
});
