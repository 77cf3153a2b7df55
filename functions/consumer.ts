import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { fault, log } from './log.ts';

/** Milliseconds until the function is ended. */
type TimeLeft = () => number;

/**
 * The handler of a queue: reads each message by its schema and has it used. A message that fails, or whose outcome is
 * `later`, stays on the queue; its neighbours do not. Messages bear ids only, so they can be logged.
 */
export function consumer<S extends z.ZodMiniType<Readonly<Record<string, unknown>>>>(
  schema: S,
  use: (message: z.output<S>, timeLeft: TimeLeft) => Promise<string>,
): (event: SQSEvent, context: Context) => Promise<SQSBatchResponse> {
  const processor = new BatchProcessor(EventType.SQS);
  async function consume(record: SQSRecord, timeLeft: TimeLeft): Promise<void> {
    const message = z.parse(schema, JSON.parse(record.body));
    let outcome: string;
    try {
      outcome = await use(message, timeLeft);
    } catch (error) {
      log.error('not done', { ...message, ...fault(error) });
      throw error;
    }
    log.info('done', { outcome, ...message });
    if (outcome === 'later') throw new NotYet();
  }
  return (event, context) => {
    const timeLeft = () => context.getRemainingTimeInMillis();
    return processPartialResponse(event, (record: SQSRecord) => consume(record, timeLeft), processor, {
      context,
      throwOnFullBatchFailure: false,
    });
  };
}

/** Somebody else is at it, or a service wants a pause: the message stays on the queue. */
class NotYet extends Error {}
