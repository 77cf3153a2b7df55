import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { auditEventOf } from '../../lib/adapters/dynamo/auditing.ts';
import { dynamoEvents } from '../../lib/adapters/dynamo/events.ts';
import { eventsByAccount } from '../../lib/adapters/dynamo/keys.ts';
import type { Table } from '../../lib/adapters/dynamo/table.ts';
import { timelineLinesOf } from '../../lib/adapters/dynamo/timelineLines.ts';
import type { AuditEvent } from '../../lib/domain/auditEvent.ts';
import { keepEvents, keepLines } from '../../lib/usecases/keepEvents.ts';
import type { EventStore } from '../../lib/usecases/ports/events.ts';
import { readImages, type Images } from './changes.ts';
import type { FreshTable } from './freshTable.ts';
import type { Parts } from './parts.ts';

export const EVENTS = 'SeatwiseEvents';

/** The table of events beside this one, of the real shape. */
async function eventsTable({ client }: FreshTable): Promise<Table> {
  const { partition, sort } = eventsByAccount;
  await client.send(
    new CreateTableCommand({
      TableName: EVENTS,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', partition, sort].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'eventsByAccount',
          KeySchema: [
            { AttributeName: partition, KeyType: 'HASH' },
            { AttributeName: sort, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
  return { client, name: EVENTS };
}

/** The stream's second reader, moved by hand. */
export interface History {
  readonly events: EventStore;
  /** What was written since the last call, made into events and kept; answers these, and the images that they were made of. */
  follow(): Promise<{ events: AuditEvent[]; images: Images[] }>;
}

export async function openHistory(table: FreshTable, { accounts }: Parts): Promise<History> {
  const events = dynamoEvents(await eventsTable(table));
  const next = await readImages(table);
  return {
    events,
    follow: async () => {
      const images = await next();
      const made = images.flatMap(({ before, after }) => auditEventOf(before, after) ?? []);
      await keepEvents({ accounts, events }, made);
      await keepLines(
        { accounts, events },
        images.flatMap(({ before, after }) => timelineLinesOf(before, after)),
      );
      return { events: made, images };
    },
  };
}
