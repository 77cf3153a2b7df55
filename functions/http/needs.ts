import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { nodePasswords } from '../../lib/adapters/node/passwords.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoApiTokens } from '../../lib/adapters/dynamo/apiTokens.ts';
import { dynamoCalls } from '../../lib/adapters/dynamo/calls.ts';
import { dynamoContent } from '../../lib/adapters/dynamo/content.ts';
import { dynamoDeliveries } from '../../lib/adapters/dynamo/deliveries.ts';
import { dynamoGroups } from '../../lib/adapters/dynamo/groups.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { dynamoLimits } from '../../lib/adapters/dynamo/limits.ts';
import { roughLimits } from '../../lib/adapters/dynamo/roughLimits.ts';
import { dynamoMails } from '../../lib/adapters/dynamo/mails.ts';
import { dynamoPeople } from '../../lib/adapters/dynamo/people.ts';
import { dynamoPools } from '../../lib/adapters/dynamo/pools.ts';
import { dynamoProducts } from '../../lib/adapters/dynamo/products.ts';
import { dynamoProductTokens } from '../../lib/adapters/dynamo/productTokens.ts';
import { dynamoRoles } from '../../lib/adapters/dynamo/roles.ts';
import { dynamoSettingsTemplates } from '../../lib/adapters/dynamo/settingsTemplates.ts';
import { dynamoSessions } from '../../lib/adapters/dynamo/sessions.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { dynamoTransfers } from '../../lib/adapters/dynamo/transfers.ts';
import { dynamoWelcomeTemplates } from '../../lib/adapters/dynamo/welcomeTemplates.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import { environment, HttpEnvironment } from '../environment.ts';

function make() {
  const { TABLE_NAME, OPERATOR_TOKEN_HASH, ORIGIN_SECRET_HASH } = environment(HttpEnvironment);
  const table = openTable(TABLE_NAME);
  return {
    /** For a function that has a store of its own. */
    table,
    accounts: dynamoAccounts(table),
    invitations: dynamoInvitations(table),
    apiTokens: dynamoApiTokens(table),
    calls: dynamoCalls(table),
    content: dynamoContent(table),
    deliveries: dynamoDeliveries(table),
    groups: dynamoGroups(table),
    limits: dynamoLimits(table),
    mailCalls: roughLimits(dynamoLimits(table), nodeChance),
    notices: dynamoMails(table),
    people: dynamoPeople(table),
    pools: dynamoPools(table),
    products: dynamoProducts(table),
    productTokens: dynamoProductTokens(table),
    roles: dynamoRoles(table),
    sessions: dynamoSessions(table),
    settingsTemplates: dynamoSettingsTemplates(table),
    transfers: dynamoTransfers(table),
    users: dynamoUsers(table),
    welcomeTemplates: dynamoWelcomeTemplates(table),
    passwords: nodePasswords,
    chance: nodeChance,
    operatorTokenHash: OPERATOR_TOKEN_HASH,
    originSecretHash: ORIGIN_SECRET_HASH,
  };
}

let made: ReturnType<typeof make> | undefined;

/** What the HTTP functions ask of the world, made once a container. */
export const needs = (): ReturnType<typeof make> => (made ??= make());
