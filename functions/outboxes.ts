import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsOutbox } from '../lib/adapters/sqs/outbox.ts';
import type { Outboxes } from '../lib/usecases/requeueUnsent.ts';
import type { QueueUrls } from './environment.ts';

/** The queues that messages go to, by their URLs. */
export function outboxes(urls: QueueUrls): Outboxes {
  const client = new SQSClient({});
  return {
    invitation: sqsOutbox(client, urls.INVITATIONS_QUEUE_URL),
    bulkInvitation: sqsOutbox(client, urls.BULK_INVITATIONS_QUEUE_URL),
    rivals: sqsOutbox(client, urls.RIVALS_QUEUE_URL),
    move: sqsOutbox(client, urls.MOVES_QUEUE_URL),
    mail: sqsOutbox(client, urls.MAILS_QUEUE_URL),
    closing: sqsOutbox(client, urls.CLOSINGS_QUEUE_URL),
    import: sqsOutbox(client, urls.IMPORTS_QUEUE_URL),
  };
}
