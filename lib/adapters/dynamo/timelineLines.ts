import { isDeepStrictEqual } from 'node:util';
import { lineIdOf, sentLineId, type TimelineLine } from '../../domain/timeline.ts';
import type { User } from '../../domain/user.ts';
import { homeOf } from '../../domain/person.ts';
import { wasTaken } from '../../domain/feedback.ts';
import type { Item } from './table.ts';
import { readUser } from './userItem.ts';

/**
 * What a write tells of an invitation that nobody of the account did: that an e-mail was sent, or given up. It costs the
 * writer nothing. A write that is told twice makes the same lines twice.
 */
export function timelineLinesOf(before: Item | undefined, after: Item | undefined): TimelineLine[] {
  if (after?.['sk'] !== 'USER' || isDeepStrictEqual(before?.['invitation'], after['invitation'])) return [];
  const user = readUser(after);
  const seen = before && readUser(before);
  const was = seen?.invitation.generation === user.invitation.generation ? seen : undefined;
  return [...sentLines(was, user), ...failedLines(was, user), ...openedLines(was, user)];
}

function sentLines(was: User | undefined, { invitation, ...user }: User): TimelineLine[] {
  const { delivery, sends } = invitation;
  if (sends <= (was?.invitation.sends ?? 0) || !('sendId' in delivery) || delivery.state === 'sending') return [];
  const earlier = was && 'unanswered' in was.invitation.delivery ? was.invitation.delivery.unanswered.length : 0;
  return [
    {
      user: homeOf(user),
      lineId: sentLineId(delivery.sendId),
      at: delivery.at,
      type: invitation.reminders ? 'reminded' : 'sent',
      sends,
      ...(earlier > 0 ? { detail: 'An earlier try got no answer from the mail service, so this may be a second copy.' } : {}),
    },
  ];
}

function openedLines(was: User | undefined, { invitation, ...user }: User): TimelineLine[] {
  const { openedAt, generation } = invitation;
  if (!openedAt || was?.invitation.openedAt) return [];
  const home = homeOf(user);
  return [{ user: home, lineId: lineIdOf(home, 'opened', generation, openedAt), at: openedAt, type: 'opened' }];
}

/** What the mail service threw away after it had taken it has a line by its own event. */
function failedLines(was: User | undefined, { invitation, ...user }: User): TimelineLine[] {
  const { delivery, generation } = invitation;
  if (delivery.state !== 'failed' || !was || was.invitation.delivery.state === 'failed' || wasTaken(was.invitation.delivery)) return [];
  const home = homeOf(user);
  return [
    { user: home, lineId: lineIdOf(home, 'failed', generation, delivery.at), at: delivery.at, type: 'failed', detail: delivery.reason },
  ];
}
