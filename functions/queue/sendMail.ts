import { MailQueued } from '../../events/mailQueued.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoMails } from '../../lib/adapters/dynamo/mails.ts';
import { dynamoPeople } from '../../lib/adapters/dynamo/people.ts';
import { dynamoPace } from '../../lib/adapters/dynamo/pace.ts';
import { dynamoProducts } from '../../lib/adapters/dynamo/products.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { dynamoTransfers } from '../../lib/adapters/dynamo/transfers.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { sesMailer } from '../../lib/adapters/ses/mailer.ts';
import { sendMail, type SendMailNeeds } from '../../lib/usecases/sendMail.ts';
import { environment, SendingEnvironment } from '../environment.ts';
import { consumer } from '../consumer.ts';

const { TABLE_NAME, WEB_URL, SENDER_ADDRESS, CONFIGURATION_SET, SENDING_RATE, SENDING_QUOTA } = environment(SendingEnvironment);
const table = openTable(TABLE_NAME);
const needs: SendMailNeeds = {
  accounts: dynamoAccounts(table),
  notices: dynamoMails(table),
  people: dynamoPeople(table),
  products: dynamoProducts(table),
  transfers: dynamoTransfers(table),
  users: dynamoUsers(table),
  mailer: sesMailer({ senderAddress: SENDER_ADDRESS, configurationSet: CONFIGURATION_SET }),
  pace: dynamoPace(table, { perSecond: SENDING_RATE, perDay: SENDING_QUOTA }, nodeChance),
  chance: nodeChance,
  webUrl: WEB_URL,
};

export const handler = consumer(MailQueued, (message) => sendMail(needs, message));
