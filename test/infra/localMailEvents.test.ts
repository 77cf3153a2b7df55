import { describe, expect, it } from '@jest/globals';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { MailFeedback } from '../../events/mailFeedback.ts';
import { publishMailEvents } from '../../infra/local/engines/mailEvents.ts';
import type { LocalMailEvents } from '../../infra/local/template/mailEventPlan.ts';

const queue = { name: 'Feedback', url: 'http://queues.example/Feedback', arn: 'arn:feedback', attributes: {} };
const ALL = ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure'];
const id = '01KAV4Z1Q7M2P5S8V1X4Z7C0F3';

/** What is published of one e-mail to this address, in order, and read as the consumer reads it. */
async function published(to: string, plan: Partial<LocalMailEvents> = {}): Promise<MailFeedback[]> {
  const bodies: string[] = [];
  const client = {
    send: ({ input }: { input: { QueueUrl: string; MessageBody: string } }) => {
      expect(input.QueueUrl).toBe(queue.url);
      bodies.push(input.MessageBody);
      return Promise.resolve({});
    },
  } as unknown as SQSClient;
  const events = publishMailEvents([{ configurationSet: 'Rules', types: ALL, queues: [queue], ...plan }], client, (problem) => {
    throw problem;
  });
  const tags = { account: id, user: id, send: id, generation: '1' };
  events.taken({ messageId: 'm-1', from: 'no-reply@example.com', to: [to], configurationSet: 'Rules', tags });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await events.stop();
  return bodies.map((body) => MailFeedback.parse(JSON.parse(body)));
}

describe('the local mail service', () => {
  it.each([
    ['ada@example.com', ['Send', 'Delivery']],
    ['success@simulator.amazonses.com', ['Send', 'Delivery']],
    ['bounce@simulator.amazonses.com', ['Send', 'Bounce']],
    ['Bounce+label@simulator.amazonses.com', ['Send', 'Bounce']],
    ['suppressionlist@simulator.amazonses.com', ['Send', 'Bounce']],
    ['complaint+1@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint']],
    ['bounce@example.com', ['Send', 'Delivery']],
  ])('tells of an e-mail to %s what SES would', async (to, types) => {
    const events = await published(to);
    expect(events.map(({ eventType }) => eventType)).toEqual(types);
    expect(events[0]?.mail).toMatchObject({ destination: [to], tags: { account: [id], generation: ['1'] } });
  });

  it('tells only what the template asks for, of its own configuration set', async () => {
    expect((await published('ada@example.com', { types: ['delivery'] })).map(({ eventType }) => eventType)).toEqual(['Delivery']);
    expect(await published('ada@example.com', { configurationSet: 'Others' })).toEqual([]);
  });
});
