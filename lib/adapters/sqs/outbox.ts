import { GetQueueAttributesCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Outbox } from '../../usecases/requeueUnsent.ts';

const AT_ONCE = 10;

/** A queue as a use case sees it. Throws when a message was not taken, so that the caller is tried again. */
export function sqsOutbox<M>(client: SQSClient, queueUrl: string): Outbox<M> {
  return {
    send: async (messages) => {
      for (let from = 0; from < messages.length; from += AT_ONCE) {
        const entries = messages
          .slice(from, from + AT_ONCE)
          .map((message, at) => ({ Id: String(at), MessageBody: JSON.stringify(message) }));
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
        if (Failed?.length) throw new Error(`${Failed.length} of ${entries.length} messages were not taken: ${Failed[0]?.Code ?? ''}`);
      }
    },
    depth: async () => {
      const name = 'ApproximateNumberOfMessages';
      const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [name] }));
      return Number(Attributes?.[name] ?? 0);
    },
  };
}
