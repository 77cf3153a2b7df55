import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { RivalsToCancel } from '../../events/rivalsToCancel.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { nodeChance } from '../../lib/adapters/node/chance.ts';
import { cancelRivals, type CancelRivalsNeeds } from '../../lib/usecases/cancelRivals.ts';
import { CancelRivalsEnvironment, environment } from '../environment.ts';
import { fault, log } from '../log.ts';

const { TABLE_NAME } = environment(CancelRivalsEnvironment);
const needs: CancelRivalsNeeds = { invitations: dynamoInvitations(openTable(TABLE_NAME)), chance: nodeChance };
const processor = new BatchProcessor(EventType.SQS);

export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return processPartialResponse(event, cancelFor, processor, { context, throwOnFullBatchFailure: false });
}

async function cancelFor(record: SQSRecord): Promise<void> {
  const { accountId, userId, requestId } = z.parse(RivalsToCancel, JSON.parse(record.body));
  try {
    await cancelRivals(needs, { accountId, userId }, { requestId });
    log.info('rivals cancelled', { accountId, userId, requestId });
  } catch (error) {
    log.error('rivals not cancelled', { accountId, userId, requestId, ...fault(error) });
    throw error;
  }
}
