import { dynamoEvents } from '../../../lib/adapters/dynamo/events.ts';
import { openTable } from '../../../lib/adapters/dynamo/table.ts';
import type { EventStore } from '../../../lib/usecases/ports/events.ts';
import { environment, ReportsEnvironment } from '../../environment.ts';
import { needs } from '../needs.ts';

let events: EventStore | undefined;

/** What all HTTP functions ask of the world, and the history beside it. */
export const reportNeeds = () => ({
  ...needs(),
  events: (events ??= dynamoEvents(openTable(environment(ReportsEnvironment).EVENTS_TABLE_NAME))),
});
