import { SendEmailCommand, SESv2Client, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { MailRefused, type Mailer, type OutgoingMail } from '../../usecases/ports.ts';

export interface MailerSettings {
  readonly senderAddress: string;
  readonly configurationSet: string;
}

/** SES says no, but not for good: too many at once, or sending is paused. */
const FOR_NOW = new Set([
  'TooManyRequestsException',
  'ThrottlingException',
  'Throttling',
  'LimitExceededException',
  'SendingPausedException',
]);
/** SES says no to this very mail. */
const FOR_GOOD = new Set(['MessageRejected', 'BadRequestException', 'MailFromDomainNotVerifiedException', 'NotFoundException']);

export function sesMailer(settings: MailerSettings): Mailer {
  // One try: whether a send may be repeated is decided by its claim, not by the client.
  // A new connection for each send: one that was kept while the function slept may be dead, and a send that is lost on
  // it would count as one without an answer.
  const requestHandler = { httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } };
  const client = new SESv2Client({ maxAttempts: 1, requestHandler });
  return {
    send: async (mail) => {
      try {
        await client.send(new SendEmailCommand(toSes(settings, mail)));
      } catch (error) {
        throw refusal(error) ?? error;
      }
    },
  };
}

/** SES writes the message itself, so no name or text of ours can break a header or a boundary. */
export function toSes(
  { senderAddress, configurationSet }: MailerSettings,
  { to, replyTo, text, sendId, tags }: OutgoingMail,
): SendEmailCommandInput {
  const utf8 = (content: string) => ({ Data: content, Charset: 'UTF-8' });
  return {
    FromEmailAddress: senderAddress,
    Destination: { ToAddresses: [to] },
    ...(replyTo === undefined ? {} : { ReplyToAddresses: [replyTo] }),
    Content: {
      Simple: {
        Subject: utf8(text.subject),
        Body: { Html: utf8(text.html), Text: utf8(text.text) },
        Headers: [
          { Name: 'Auto-Submitted', Value: 'auto-generated' },
          { Name: 'X-Entity-Ref-ID', Value: sendId },
        ],
      },
    },
    ConfigurationSetName: configurationSet,
    EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
  };
}

function refusal(error: unknown): MailRefused | undefined {
  if (!(error instanceof Error)) return undefined;
  // The name alone: the message of SES quotes addresses.
  if (FOR_NOW.has(error.name)) return new MailRefused(true, error.name);
  return FOR_GOOD.has(error.name) ? new MailRefused(false, `The mail service refused it (${error.name}).`) : undefined;
}
