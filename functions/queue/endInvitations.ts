import { AccountClosing } from '../../events/accountClosing.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { dynamoPools } from '../../lib/adapters/dynamo/pools.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { endInvitations, type EndInvitationsNeeds } from '../../lib/usecases/endInvitations.ts';
import { environment, TableEnvironment } from '../environment.ts';
import { consumer } from '../consumer.ts';

const { TABLE_NAME } = environment(TableEnvironment);
const table = openTable(TABLE_NAME);
const needs: EndInvitationsNeeds = {
  accounts: dynamoAccounts(table),
  invitations: dynamoInvitations(table),
  pools: dynamoPools(table),
  users: dynamoUsers(table),
  chance: nodeChance,
};

export const handler = consumer(AccountClosing, ({ accountId, requestId }) => endInvitations(needs, accountId, { requestId }));
