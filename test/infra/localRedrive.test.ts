import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { createQueues, startSqs, type SqsEngine } from '../../infra/local/engines/sqs.ts';
import { redrive } from '../../infra/local/redrive.ts';
import type { LocalQueue } from '../../infra/local/template/storePlan.ts';

let sqs: SqsEngine;
let queues: LocalQueue[];
beforeAll(async () => {
  sqs = await startSqs(0);
  const queue = (name: string, attributes: Record<string, string> = {}): LocalQueue => ({
    name,
    url: `${sqs.endpoint}/000000000000/${name}`,
    arn: `arn:aws:sqs:us-east-1:000000000000:${name}`,
    attributes: { VisibilityTimeout: '30', ...attributes },
  });
  const given = queue('SeatwiseApp-dev-MailsDeadLettersQueueBF33BC2D');
  const policy = JSON.stringify({ deadLetterTargetArn: given.arn, maxReceiveCount: 5 });
  queues = [given, queue('SeatwiseApp-dev-MailsQueue1A2B3C4D', { RedrivePolicy: policy }), queue('SeatwiseApp-dev-OtherQueue1A2B3C4D')];
  await createQueues(sqs.client, queues);
});
afterAll(() => sqs.stop());

describe('what was given up', () => {
  it('is sent round again, each once, to the queue that it came from', async () => {
    const [given, mails] = queues;
    for (let at = 0; at < 23; at++) await sqs.client.send(new SendMessageCommand({ QueueUrl: given?.url, MessageBody: `message ${at}` }));
    expect(await redrive(sqs.client, queues)).toEqual({ Mails: 23 });
    const bodies: string[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.client.send(new ReceiveMessageCommand({ QueueUrl: mails?.url, MaxNumberOfMessages: 10 }));
      if (Messages.length === 0) break;
      bodies.push(...Messages.map(({ Body = '' }) => Body));
    }
    expect(bodies.toSorted()).toEqual(Array.from({ length: 23 }, (_, at) => `message ${at}`).toSorted());
    expect(await redrive(sqs.client, queues)).toEqual({});
  });
});
