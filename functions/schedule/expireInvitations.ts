import * as z from 'zod/mini';
import { Scheduled } from '../../events/scheduled.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { expireInvitations, type ExpireNeeds } from '../../lib/usecases/endInvitations.ts';
import { environment, TableEnvironment } from '../environment.ts';
import { guarded, log } from '../log.ts';

const { TABLE_NAME } = environment(TableEnvironment);
const table = openTable(TABLE_NAME);
const needs: ExpireNeeds = { accounts: dynamoAccounts(table), invitations: dynamoInvitations(table), chance: nodeChance };

/** Takes its time from the event: a run that comes late finds what was due when it should have come. */
export const handler = guarded(async (event: unknown): Promise<{ readonly expired: number }> => {
  const { scheduledTime } = z.parse(Scheduled, event);
  const expired = await expireInvitations(needs, new Date(scheduledTime), { requestId: `expireInvitations ${scheduledTime}` });
  log.info('expired', { expired });
  return { expired };
});
