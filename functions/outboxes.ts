import { SQSClient } from '@aws-sdk/client-sqs';
import type { InvitationQueued } from '../events/invitationQueued.ts';
import type { RivalsToCancel } from '../events/rivalsToCancel.ts';
import { sqsOutbox } from '../lib/adapters/sqs/outbox.ts';

/** The queues that messages go to, by their URLs. */
export function outboxes(invitationsUrl: string, rivalsUrl: string) {
  const client = new SQSClient({});
  return { invitations: sqsOutbox<InvitationQueued>(client, invitationsUrl), rivals: sqsOutbox<RivalsToCancel>(client, rivalsUrl) };
}
