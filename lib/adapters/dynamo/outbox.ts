import type { InvitationQueued } from '../../../events/invitationQueued.ts';
import type { RivalsToCancel } from '../../../events/rivalsToCancel.ts';
import type { Unsent } from '../../usecases/requeueUnsent.ts';
import { readPerson } from './people.ts';
import type { Item } from './table.ts';
import { readUser } from './userItem.ts';

/** What a change of the table asks to be sent. The commit is the outbox: nothing else makes a message. */
export function messageOf(before: Item | undefined, after: Item | undefined): Unsent | undefined {
  if (after?.['sk'] === 'USER') {
    const message = queuedInvitation(after);
    // Put back by a sender: its message is on the queue still.
    return message && generationOf(before) !== message.generation ? { kind: 'invitation', message } : undefined;
  }
  if (after?.['sk'] === 'PERSON' && after['rivalsSince'] !== before?.['rivalsSince']) {
    const message = rivals(after);
    return message && { kind: 'rivals', message };
  }
  return undefined;
}

/** Of a user whose invitation waits to be sent, or whose sender never came back. */
export function queuedInvitation(item: Item): InvitationQueued | undefined {
  const { accountId, userId, status, invitation } = readUser(item);
  if (status !== 'invited' || invitation.delivery.state === 'sent' || invitation.delivery.state === 'failed') return undefined;
  const { requestId } = item['change'] as { requestId: string };
  return { v: 1, accountId, userId, generation: invitation.generation, requestId };
}

/** Of a person who has come home while others still asked for them. */
export function rivals(item: Item): RivalsToCancel | undefined {
  const { home } = readPerson(item);
  return home && item['rivalsSince'] !== undefined ? { v: 1, ...home, requestId: String(item['requestId']) } : undefined;
}

function generationOf(item: Item | undefined): number | undefined {
  return (item?.['invitation'] as { generation?: number } | undefined)?.generation;
}
