import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { auditEventOf } from '../../lib/adapters/dynamo/auditing.ts';
import { dynamoEvents } from '../../lib/adapters/dynamo/events.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { timelineLinesOf } from '../../lib/adapters/dynamo/timelineLines.ts';
import type { AuditEvent } from '../../lib/domain/auditEvent.ts';
import type { TimelineLine } from '../../lib/domain/timeline.ts';
import { keepEvents, keepLines } from '../../lib/usecases/keepEvents.ts';
import { AuditEnvironment, environment } from '../environment.ts';
import { fault, guarded, log } from '../log.ts';
import { image } from '../streamImages.ts';

const { TABLE_NAME, EVENTS_TABLE_NAME } = environment(AuditEnvironment);
const needs = { accounts: dynamoAccounts(openTable(TABLE_NAME)), events: dynamoEvents(openTable(EVENTS_TABLE_NAME)) };

/**
 * Each committed change becomes an event, and what became of an invitation a line of its timeline; a record that comes twice makes the same one. One that cannot be read is
 * answered as failed, so that those before it are kept and it ends among the dead letters, holding up nobody.
 */
export const handler = guarded(async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const events: AuditEvent[] = [];
  const lines: TimelineLine[] = [];
  const failed = Records.find((record) => {
    try {
      const [before, after] = [image(record, 'OldImage'), image(record, 'NewImage')];
      const event = auditEventOf(before, after);
      if (event) events.push(event);
      lines.push(...timelineLinesOf(before, after));
      return false;
    } catch (error) {
      log.error('unreadable', { sequence: record.dynamodb?.SequenceNumber, ...fault(error) });
      return true;
    }
  });
  await keepEvents(needs, events);
  await keepLines(needs, lines);
  log.info('audited', { records: Records.length, events: events.length, lines: lines.length });
  return { batchItemFailures: failed ? [{ itemIdentifier: failed.dynamodb?.SequenceNumber ?? '' }] : [] };
});
