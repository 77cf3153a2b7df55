import { ContentToMove } from '../../events/contentToMove.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoContent } from '../../lib/adapters/dynamo/content.ts';
import { dynamoMoves } from '../../lib/adapters/dynamo/moving.ts';
import { dynamoProducts } from '../../lib/adapters/dynamo/products.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { moveContent, type MoveContentNeeds } from '../../lib/usecases/moveContent.ts';
import { environment, TableEnvironment } from '../environment.ts';
import { consumer } from '../consumer.ts';

const { TABLE_NAME } = environment(TableEnvironment);
const table = openTable(TABLE_NAME);
const needs: MoveContentNeeds = {
  moves: dynamoMoves(table),
  content: dynamoContent(table),
  users: dynamoUsers(table),
  accounts: dynamoAccounts(table),
  products: dynamoProducts(table),
  chance: nodeChance,
};

export const handler = consumer(ContentToMove, (message, timeLeft) => moveContent(needs, message, timeLeft));
