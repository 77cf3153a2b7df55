import * as z from 'zod/mini';
import { Scheduled } from '../../events/scheduled.ts';
import { dynamoPeople } from '../../lib/adapters/dynamo/people.ts';
import { dynamoPurging } from '../../lib/adapters/dynamo/purging.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { purgeRemoved, type PurgeNeeds } from '../../lib/usecases/purgeRemoved.ts';
import { environment, TableEnvironment } from '../environment.ts';
import { guarded, log } from '../log.ts';

const { TABLE_NAME } = environment(TableEnvironment);
const table = openTable(TABLE_NAME);
const needs: PurgeNeeds = {
  purging: dynamoPurging(table),
  people: dynamoPeople(table),
  users: dynamoUsers(table),
  chance: nodeChance,
};

/** Takes its time from the event: a run that comes late finds what was due when it should have come. */
export const handler = guarded(async (event: unknown): Promise<{ readonly purged: number }> => {
  const { scheduledTime } = z.parse(Scheduled, event);
  const purged = await purgeRemoved(needs, new Date(scheduledTime), { requestId: `purgeRemoved ${scheduledTime}` });
  log.info('purged', { purged });
  return { purged };
});
