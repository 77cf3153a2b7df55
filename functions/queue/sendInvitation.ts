import { InvitationQueued } from '../../events/invitationQueued.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoContent } from '../../lib/adapters/dynamo/content.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { dynamoPace } from '../../lib/adapters/dynamo/pace.ts';
import { dynamoProducts } from '../../lib/adapters/dynamo/products.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import { dynamoWelcomeTemplates } from '../../lib/adapters/dynamo/welcomeTemplates.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { sesMailer } from '../../lib/adapters/ses/mailer.ts';
import { sendInvitation, type SendNeeds } from '../../lib/usecases/sendInvitation.ts';
import { environment, SendingEnvironment } from '../environment.ts';
import { consumer } from '../consumer.ts';

const { TABLE_NAME, WEB_URL, SENDER_ADDRESS, CONFIGURATION_SET, SENDING_RATE, SENDING_QUOTA } = environment(SendingEnvironment);
const table = openTable(TABLE_NAME);
const needs: SendNeeds = {
  accounts: dynamoAccounts(table),
  content: dynamoContent(table),
  invitations: dynamoInvitations(table),
  products: dynamoProducts(table),
  users: dynamoUsers(table),
  welcomeTemplates: dynamoWelcomeTemplates(table),
  mailer: sesMailer({ senderAddress: SENDER_ADDRESS, configurationSet: CONFIGURATION_SET }),
  pace: dynamoPace(table, { perSecond: SENDING_RATE, perDay: SENDING_QUOTA }, nodeChance),
  chance: nodeChance,
  webUrl: WEB_URL,
};

export const handler = consumer(InvitationQueued, (ask) => sendInvitation(needs, ask));
