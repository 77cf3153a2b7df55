import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What an HTTP function that reads or writes needs: SHA-256, in hex, of the operator's token, and of what CloudFront says to the API. */
export const HttpEnvironment = z.object({ TABLE_NAME: text, OPERATOR_TOKEN_HASH: sha256, ORIGIN_SECRET_HASH: sha256 });
/** Of a function that reads the history of changes as well. */
export const ReportsEnvironment = z.object({ EVENTS_TABLE_NAME: text });
/** Of the stream's reader that writes it. */
export const AuditEnvironment = z.object({ TABLE_NAME: text, EVENTS_TABLE_NAME: text });
export const SiteEnvironment = z.object({});
const queueUrls = {
  INVITATIONS_QUEUE_URL: text,
  BULK_INVITATIONS_QUEUE_URL: text,
  RIVALS_QUEUE_URL: text,
  MOVES_QUEUE_URL: text,
  MAILS_QUEUE_URL: text,
  CLOSINGS_QUEUE_URL: text,
  IMPORTS_QUEUE_URL: text,
};
export const RelayEnvironment = z.object(queueUrls);
export type QueueUrls = z.output<typeof RelayEnvironment>;
/** `WEB_URL` is what people see in their browser: scheme and host, no slash at the end. */
export const SendingEnvironment = z.object({
  TABLE_NAME: text,
  WEB_URL: text,
  SENDER_ADDRESS: text,
  CONFIGURATION_SET: text,
  /** E-mails a second and in 24 hours, as SES allows this AWS account. */
  SENDING_RATE: z.coerce.number().check(z.positive()),
  SENDING_QUOTA: z.coerce.number().check(z.positive()),
});
/** Of a consumer or a job that reads and writes the table, and nothing else. */
export const TableEnvironment = z.object({ TABLE_NAME: text });
export const RequeueUnsentEnvironment = z.object({ TABLE_NAME: text, ...queueUrls });

/** Reads a function's variables once; a missing one stops the function at its start, by name. */
export function environment<S extends z.core.$ZodType>(schema: S): z.output<S> {
  return z.parse(schema, process.env);
}
