import * as z from 'zod/mini';
import { MailFeedback } from '../../events/mailFeedback.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoDeliveries } from '../../lib/adapters/dynamo/deliveries.ts';
import { dynamoEvents } from '../../lib/adapters/dynamo/events.ts';
import { dynamoMails } from '../../lib/adapters/dynamo/mails.ts';
import { dynamoPeople } from '../../lib/adapters/dynamo/people.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { readFeedback } from '../../lib/usecases/mailFeedback.ts';
import { recordDelivery, type RecordNeeds } from '../../lib/usecases/recordDelivery.ts';
import { AuditEnvironment, environment } from '../environment.ts';
import { consumer } from '../consumer.ts';

const { TABLE_NAME, EVENTS_TABLE_NAME } = environment(AuditEnvironment);
const table = openTable(TABLE_NAME);
const needs: RecordNeeds = {
  accounts: dynamoAccounts(table),
  deliveries: dynamoDeliveries(table),
  events: dynamoEvents(openTable(EVENTS_TABLE_NAME)),
  notices: dynamoMails(table),
  people: dynamoPeople(table),
  users: dynamoUsers(table),
  chance: nodeChance,
};

/** The address that an event bears is left behind as it is read: what goes on, and is logged, are ids. */
const Feedback = z.pipe(MailFeedback, z.transform(readFeedback));

export const handler = consumer(Feedback, (feedback) => recordDelivery(needs, feedback));
