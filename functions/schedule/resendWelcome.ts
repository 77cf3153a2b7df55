import * as z from 'zod/mini';
import { Scheduled } from '../../events/scheduled.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { resendWelcome } from '../../lib/usecases/resendWelcome.ts';
import { environment, TableEnvironment } from '../environment.ts';
import { guarded, log } from '../log.ts';

const { TABLE_NAME } = environment(TableEnvironment);
const table = openTable(TABLE_NAME);
const needs = { accounts: dynamoAccounts(table), invitations: dynamoInvitations(table) };

/** Takes its time from the event: a run that comes late finds what was due when it should have come. */
export const handler = guarded(async (event: unknown): Promise<{ readonly reminded: number }> => {
  const { scheduledTime } = z.parse(Scheduled, event);
  const reminded = await resendWelcome(needs, new Date(scheduledTime));
  log.info('reminded', { reminded });
  return { reminded };
});
