import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { CREDENTIALS } from './tables.ts';
import { LOOPBACK } from '../ports.ts';
import { REGION } from '../template/resolve.ts';
import type { LocalQueue } from '../template/storePlan.ts';

export interface SqsEngine {
  readonly endpoint: string;
  readonly client: SQSClient;
  stop(): Promise<void>;
}

/** Queues in this process, in memory: what was in one when the stack stopped, the sweep brings back. */
export async function startSqs(port: number): Promise<SqsEngine> {
  const app = buildApp({ logger: false, defaultRegion: REGION });
  await app.listen({ port, host: LOOPBACK });
  const address = app.server.address();
  const endpoint = `http://${LOOPBACK}:${address !== null && typeof address === 'object' ? address.port : port}`;
  const client = new SQSClient({ endpoint, region: REGION, credentials: CREDENTIALS, maxAttempts: 1 });
  return {
    endpoint,
    client,
    async stop() {
      client.destroy();
      await app.close();
    },
  };
}

/** Those that receive dead letters first, because a redrive policy names a queue that is there. */
export async function createQueues(client: SQSClient, queues: readonly LocalQueue[]): Promise<void> {
  const redriving = (queue: LocalQueue): boolean => 'RedrivePolicy' in queue.attributes;
  for (const some of [queues.filter((queue) => !redriving(queue)), queues.filter(redriving)])
    await Promise.all(
      some.map((queue) => client.send(new CreateQueueCommand({ QueueName: queue.name, Attributes: { ...queue.attributes } }))),
    );
}
