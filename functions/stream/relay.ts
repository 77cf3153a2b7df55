import type { DynamoDBStreamEvent } from 'aws-lambda';
import { messageOf } from '../../lib/adapters/dynamo/outbox.ts';
import { sendOn } from '../../lib/usecases/requeueUnsent.ts';
import { environment, RelayEnvironment } from '../environment.ts';
import { guarded, log } from '../log.ts';
import { outboxes } from '../outboxes.ts';
import { image } from '../streamImages.ts';

const queues = outboxes(environment(RelayEnvironment));

/** The stream makes messages of what was committed. What it throws is tried again from the same place: every reader bears repeats. */
export const handler = guarded(async (event: DynamoDBStreamEvent): Promise<void> => {
  const batch = event.Records.flatMap((record) => messageOf(image(record, 'OldImage'), image(record, 'NewImage')) ?? []);
  const sent = await sendOn(queues, batch);
  log.info('relayed', { records: event.Records.length, ...sent, requestIds: batch.map(({ message }) => message.requestId) });
});
