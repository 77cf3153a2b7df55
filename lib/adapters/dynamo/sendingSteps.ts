import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { wasTaken } from '../../domain/feedback.ts';
import type { Delivery, Invitation, PendingInvitation } from '../../domain/invitation.ts';
import type { InvitedUser, User } from '../../domain/user.ts';
import { Overtaken } from '../../usecases/ports.ts';
import { userKey } from './keys.ts';
import { getItem } from './read.ts';
import { StoredDelivery, Time } from './schemas.ts';
import type { Table } from './table.ts';
import { updateOne } from './transact.ts';
import { dueAttributes, dueShard, mailProblem, readUser } from './userItem.ts';
import type { Write } from './write.ts';

/** A claim, a mark, or a send put back; conditioned on the delivery that was seen. Throws Overtaken. */
export async function keepSending(table: Table, before: InvitedUser, after: PendingInvitation, now: Date): Promise<void> {
  // A claim leaves the time at which the sweep looks again as it is: it is only there for who dies with it.
  const claims = after.delivery.state === 'sending';
  const note = deliveryNote(before, after);
  try {
    await updateOne(table, claims ? whileInvited(note) : withDue(whileInvited(note), before.userId, after, now));
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    if (await isKept(table, before, after)) return;
    if (claims) throw error;
    // The person answered between the send and its mark: the send is noted all the same, and nothing is due any more.
    await updateOne(table, note);
  }
}

/** What an event makes of a delivery, of whoever still has the invitation that it is about. */
export function deliveryWrite(before: User, after: Invitation, now: Date): Write {
  const note = deliveryNote(before, after);
  const asSeen: Write = { ...note, only: `#status = :status AND ${note.only}`, values: { ...note.values, ':status': before.status } };
  return after.state === 'pending' ? withDue(asSeen, before.userId, after, now) : asSeen;
}

/** Nothing but the time at which the sweep looks at it. */
export const putOffWrite = ({ accountId, userId, invitation: { generation, delivery } }: InvitedUser, until: Date): Write => ({
  key: userKey(accountId, userId),
  set: ['#dueShard = :shard', '#dueAt = :due'],
  only: '#status = :invited AND #invitation.#generation = :generation AND #invitation.#delivery = :seen',
  values: {
    ':shard': dueShard(userId),
    ':due': until.toISOString(),
    ':invited': 'invited',
    ':generation': generation,
    ':seen': z.encode(StoredDelivery, delivery),
  },
});

/** Whether it was our own write that made the condition fail, whose answer was lost; or an event of this very send was faster than its mark. */
async function isKept(table: Table, before: InvitedUser, after: PendingInvitation): Promise<boolean> {
  const item = await getItem(table, userKey(before.accountId, before.userId));
  if (!item) return false;
  const { invitation } = readUser(item);
  if (invitation.generation !== after.generation) return false;
  return isDeepStrictEqual(invitation.delivery, after.delivery) || isFurther(invitation.delivery, after.delivery);
}

const isFurther = (stored: Delivery, marked: Delivery): boolean =>
  marked.state === 'sent' && wasTaken(stored) && 'sendId' in stored && stored.sendId === marked.sendId;

function deliveryNote({ accountId, userId, invitation: seen }: User, after: Invitation): Write & { readonly only: string } {
  const problem = mailProblem(after.delivery);
  const clears = problem.mailProblem === undefined && mailProblem(seen.delivery).mailProblem !== undefined;
  return {
    key: userKey(accountId, userId),
    set: [
      '#invitation.#delivery = :delivery',
      '#invitation.#sends = :sends',
      '#invitation.#secretHashes = :secrets',
      ...(after.expiresAt ? ['#invitation.#expiresAt = :expires'] : []),
      ...(after.firstSentAt ? ['#invitation.#firstSentAt = :first'] : []),
      ...(after.remindAt ? ['#invitation.#remindAt = :remind'] : []),
      ...(after.reminders ? ['#invitation.#reminders = :reminders'] : []),
      ...(after.remindNotBefore ? ['#invitation.#remindNotBefore = :remindNotBefore'] : []),
      ...(after.lane ? ['#invitation.#lane = :lane'] : []),
      ...(problem.mailProblem === undefined ? [] : ['#mailProblem = :problem']),
    ],
    remove: [...(clears ? ['#mailProblem'] : []), ...(after.remindAt ? [] : ['#invitation.#remindAt'])],
    only: '#invitation.#generation = :generation AND #invitation.#delivery = :seen',
    values: {
      ':delivery': z.encode(StoredDelivery, after.delivery),
      ':sends': after.sends,
      ':secrets': [...after.secretHashes],
      ':generation': seen.generation,
      ':seen': z.encode(StoredDelivery, seen.delivery),
      ...(after.expiresAt ? { ':expires': z.encode(Time, after.expiresAt) } : {}),
      ...(after.firstSentAt ? { ':first': z.encode(Time, after.firstSentAt) } : {}),
      ...(after.remindAt ? { ':remind': z.encode(Time, after.remindAt) } : {}),
      ...(after.reminders ? { ':reminders': after.reminders } : {}),
      ...(after.remindNotBefore ? { ':remindNotBefore': z.encode(Time, after.remindNotBefore) } : {}),
      ...(after.lane ? { ':lane': after.lane } : {}),
      ...(problem.mailProblem === undefined ? {} : { ':problem': problem.mailProblem }),
    },
  };
}

const whileInvited = (note: Write & { readonly only: string }): Write => ({
  ...note,
  only: `#status = :invited AND ${note.only}`,
  values: { ...note.values, ':invited': 'invited' },
});

function withDue(write: Write, userId: string, after: PendingInvitation, now: Date): Write {
  const due = dueAttributes(userId, after, now);
  if (Object.keys(due).length === 0) return { ...write, remove: [...(write.remove ?? []), '#dueShard', '#dueAt'] };
  return {
    ...write,
    set: [...(write.set ?? []), '#dueShard = :shard', '#dueAt = :due'],
    values: { ...write.values, ':shard': due['dueShard'], ':due': due['dueAt'] },
  };
}
