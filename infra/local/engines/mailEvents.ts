import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { LocalMailEvents } from '../template/mailEventPlan.ts';
import type { TakenMail } from './inbox.ts';

export interface MailEvents {
  /** SES took this e-mail. */
  taken(mail: TakenMail): void;
  stop(): Promise<void>;
}

/** How an e-mail's own server answers, after a while. */
const ANSWERS_AFTER_MS = 150;

/**
 * What SES publishes of each e-mail, to the queues that the template names. The addresses of the mailbox simulator do
 * here what they do there (SES developer guide, "Using the Amazon SES mailbox simulator"); every other one takes its mail.
 */
export function publishMailEvents(plan: readonly LocalMailEvents[], client: SQSClient, report: (problem: unknown) => void): MailEvents {
  const waiting = new Set<NodeJS.Timeout>();
  const sending = new Set<Promise<void>>();

  function publish(mail: TakenMail, event: Event): void {
    const body = JSON.stringify({ ...event, mail: mailPart(mail) });
    const queues = plan
      .filter(({ configurationSet, types }) => configurationSet === mail.configurationSet && types.includes(camelCase(event.eventType)))
      .flatMap((one) => one.queues);
    const sent = Promise.all(queues.map(({ url }) => client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body })))).then(
      () => undefined,
      report,
    );
    sending.add(sent);
    void sent.finally(() => sending.delete(sent));
  }

  return {
    taken(mail) {
      publish(mail, { eventType: 'Send', send: {} });
      const timer = setTimeout(() => {
        waiting.delete(timer);
        for (const event of answersOf(mail)) publish(mail, event);
      }, ANSWERS_AFTER_MS);
      waiting.add(timer);
    },
    async stop() {
      for (const timer of waiting) clearTimeout(timer);
      await Promise.all(sending);
    },
  };
}

type Event = { readonly eventType: string } & Readonly<Record<string, unknown>>;

const SIMULATOR = /^(bounce|complaint|suppressionlist|ooto|success)(\+[^@]*)?@simulator\.amazonses\.com$/i;

function answersOf({ to }: TakenMail): Event[] {
  const timestamp = new Date().toISOString();
  const recipients = to.map((emailAddress) => ({ emailAddress }));
  const delivery: Event = {
    eventType: 'Delivery',
    delivery: { timestamp, processingTimeMillis: ANSWERS_AFTER_MS, recipients: to, smtpResponse: '250 OK' },
  };
  const bounce = (bounceSubType: string): Event => ({
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bounceSubType, bouncedRecipients: recipients, timestamp, feedbackId: `${timestamp}-bounce` },
  });
  switch (SIMULATOR.exec(to[0] ?? '')?.[1]?.toLowerCase()) {
    case 'bounce':
      return [bounce('General')];
    case 'suppressionlist':
      return [bounce('OnAccountSuppressionList')];
    case 'complaint':
      return [
        delivery,
        {
          eventType: 'Complaint',
          complaint: { complainedRecipients: recipients, timestamp, feedbackId: `${timestamp}-complaint`, complaintFeedbackType: 'abuse' },
        },
      ];
    default:
      return [delivery];
  }
}

const mailPart = ({ messageId, from, to, tags, configurationSet = '' }: TakenMail) => ({
  timestamp: new Date().toISOString(),
  messageId,
  source: from,
  destination: to,
  tags: {
    ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    'ses:configuration-set': [configurationSet],
  },
});

/** `Rendering Failure` is `renderingFailure` in a template. */
const camelCase = (eventType: string): string => eventType.charAt(0).toLowerCase() + eventType.slice(1).replaceAll(' ', '');
