import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { MailRefused, type Mailer, type OutgoingMail } from '../../usecases/ports.ts';

export interface MailerSettings {
  readonly senderAddress: string;
  readonly configurationSet: string;
}

/** SES says no, but not for good: too many at once, or sending is paused. */
const FOR_NOW = new Set(['TooManyRequestsException', 'ThrottlingException', 'Throttling', 'LimitExceededException', 'SendingPausedException']);
/** SES says no to this very mail. */
const FOR_GOOD = new Set(['MessageRejected', 'BadRequestException', 'MailFromDomainNotVerifiedException', 'NotFoundException']);

export function sesMailer({ senderAddress, configurationSet }: MailerSettings): Mailer {
  // One try: whether a send may be repeated is decided by its claim, not by the client.
  const client = new SESv2Client({ maxAttempts: 1 });
  return {
    send: async (mail) => {
      const raw = await compose(senderAddress, mail);
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: senderAddress,
            Destination: { ToAddresses: [mail.to.address] },
            Content: { Raw: { Data: raw } },
            ConfigurationSetName: configurationSet,
            EmailTags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
      } catch (error) {
        throw refusal(error) ?? error;
      }
    },
  };
}

function refusal(error: unknown): MailRefused | undefined {
  if (!(error instanceof Error)) return undefined;
  // The name alone: the message of SES quotes addresses.
  if (FOR_NOW.has(error.name)) return new MailRefused(true, error.name);
  return FOR_GOOD.has(error.name) ? new MailRefused(false, `The mail service refused it (${error.name}).`) : undefined;
}

function compose(senderAddress: string, { to, text, sendId }: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: senderAddress,
    to,
    subject: text.subject,
    text: text.text,
    html: text.html,
    textEncoding: 'base64',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': sendId },
    // What stands in a name is text, never a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
