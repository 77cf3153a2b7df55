import type { SendEvent } from './feedback.ts';
import type { MailBlock, Person } from './person.ts';
import { Refusal } from './refusal.ts';

export const isBlocked = ({ mailBlock }: Person): boolean => mailBlock !== undefined && mailBlock.liftedAt === undefined;

/** Why an e-mail was not sent, for an administrator to read. */
export const BLOCKED = 'This address did not accept an e-mail of ours, or its owner reported one as unwanted, so nothing is sent to it.';

export const emailBlocked = (): Refusal =>
  new Refusal(
    'conflict',
    'EMAIL_BLOCKED',
    'This address did not accept an e-mail of ours, or its owner reported one as unwanted, so nothing is sent to it. Correct the address, or lift the block if you know that it works again.',
  );

/** The block that an event puts on its address; undefined where it is there already, or was lifted after the event. */
export function blockBy({ kind, at }: SendEvent, { mailBlock }: Person): MailBlock | undefined {
  if (kind !== 'bounced' && kind !== 'complained') return undefined;
  if (mailBlock && (mailBlock.liftedAt === undefined || mailBlock.liftedAt >= at)) return undefined;
  return { reason: kind, at };
}
