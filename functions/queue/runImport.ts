import { ImportToRun } from '../../events/importToRun.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoApiTokens } from '../../lib/adapters/dynamo/apiTokens.ts';
import { dynamoGroups } from '../../lib/adapters/dynamo/groups.ts';
import { dynamoImports } from '../../lib/adapters/dynamo/imports.ts';
import { dynamoProducts } from '../../lib/adapters/dynamo/products.ts';
import { dynamoSettingsTemplates } from '../../lib/adapters/dynamo/settingsTemplates.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import { dynamoWelcomeTemplates } from '../../lib/adapters/dynamo/welcomeTemplates.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { runImport, type RunImportNeeds } from '../../lib/usecases/runImport.ts';
import { consumer } from '../consumer.ts';
import { environment, TableEnvironment } from '../environment.ts';

const { TABLE_NAME } = environment(TableEnvironment);
const table = openTable(TABLE_NAME);
const needs: RunImportNeeds = {
  imports: dynamoImports(table),
  users: dynamoUsers(table),
  accounts: dynamoAccounts(table),
  apiTokens: dynamoApiTokens(table),
  products: dynamoProducts(table),
  groups: dynamoGroups(table),
  welcomeTemplates: dynamoWelcomeTemplates(table),
  settingsTemplates: dynamoSettingsTemplates(table),
  chance: nodeChance,
};

export const handler = consumer(ImportToRun, (message, timeLeft) => runImport(needs, message, timeLeft));
