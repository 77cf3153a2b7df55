import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { InvitationQueued } from '../../events/invitationQueued.ts';
import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { dynamoProducts } from '../../lib/adapters/dynamo/products.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { sesMailer } from '../../lib/adapters/ses/mailer.ts';
import { sendInvitation, type SendNeeds } from '../../lib/usecases/sendInvitation.ts';
import { environment, SendInvitationEnvironment } from '../environment.ts';
import { fault, log } from '../log.ts';

const { TABLE_NAME, WEB_URL, SENDER_ADDRESS, CONFIGURATION_SET } = environment(SendInvitationEnvironment);
const table = openTable(TABLE_NAME);
const needs: SendNeeds = {
  accounts: dynamoAccounts(table),
  invitations: dynamoInvitations(table),
  products: dynamoProducts(table),
  mailer: sesMailer({ senderAddress: SENDER_ADDRESS, configurationSet: CONFIGURATION_SET }),
  chance: nodeChance,
  webUrl: WEB_URL,
};
const processor = new BatchProcessor(EventType.SQS);

/** A message that fails stays on the queue; its neighbours do not. */
export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return processPartialResponse(event, sendOne, processor, { context, throwOnFullBatchFailure: false });
}

async function sendOne(record: SQSRecord): Promise<void> {
  const ask = z.parse(InvitationQueued, JSON.parse(record.body));
  const { accountId, userId, generation, requestId } = ask;
  try {
    const outcome = await sendInvitation(needs, ask);
    log.info('invitation', { outcome, accountId, userId, generation, requestId });
    if (outcome === 'later') throw new NotYet();
  } catch (error) {
    if (!(error instanceof NotYet)) log.error('invitation not sent', { accountId, userId, generation, requestId, ...fault(error) });
    throw error;
  }
}

/** Somebody else is at it, or the mail service wants a pause: the message stays on the queue. */
class NotYet extends Error {}
