import { RivalsToCancel } from '../../events/rivalsToCancel.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { cancelRivals, type CancelRivalsNeeds } from '../../lib/usecases/cancelRivals.ts';
import { environment, TableEnvironment } from '../environment.ts';
import { consumer } from '../consumer.ts';

const { TABLE_NAME } = environment(TableEnvironment);
const needs: CancelRivalsNeeds = { invitations: dynamoInvitations(openTable(TABLE_NAME)), chance: nodeChance };

export const handler = consumer(RivalsToCancel, async ({ accountId, userId, requestId }) => {
  await cancelRivals(needs, { accountId, userId }, { requestId });
  return 'cancelled';
});
