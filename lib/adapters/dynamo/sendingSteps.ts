import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { PendingInvitation } from '../../domain/invitation.ts';
import type { InvitedUser } from '../../domain/user.ts';
import { Overtaken } from '../../usecases/ports.ts';
import { userKey } from './keys.ts';
import { getItem } from './read.ts';
import { StoredDelivery, Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { updateOne } from './transact.ts';
import { dueAttributes, readUser } from './userItem.ts';
import type { Write } from './write.ts';

/** A claim, a mark, or a send put back; conditioned on the delivery that was seen. Throws Overtaken. */
export async function keepSending(table: Table, before: InvitedUser, after: PendingInvitation, now: Date): Promise<void> {
  const claims = after.delivery.state === 'sending';
  const due = dueAttributes(before.userId, after, now);
  const note: Write = {
    key: userKey(before.accountId, before.userId),
    set: [
      '#invitation.#delivery = :delivery',
      '#invitation.#sends = :sends',
      '#invitation.#secretHashes = :secrets',
      ...(after.expiresAt ? ['#invitation.#expiresAt = :expires'] : []),
      // Lists filter on it; a send that works is not worth writing an index for.
      ...(after.delivery.state === 'failed' ? ['#mailProblem = :failed'] : []),
    ],
    only: '#invitation.#generation = :generation AND #invitation.#delivery = :seen',
    values: {
      ':delivery': z.encode(StoredDelivery, after.delivery),
      ':sends': after.sends,
      ':secrets': [...after.secretHashes],
      ':generation': before.invitation.generation,
      ':seen': z.encode(StoredDelivery, before.invitation.delivery),
      ...(after.expiresAt ? { ':expires': z.encode(Time, after.expiresAt) } : {}),
      ...(after.delivery.state === 'failed' ? { ':failed': 'failed' } : {}),
    },
  };
  try {
    await updateOne(table, whilePending(note, due));
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    if (await isKept(table, before, after)) return;
    if (claims) throw error;
    // The person answered between the send and its mark: the send is noted all the same, and nothing is due any more.
    await updateOne(table, note);
  }
}

/** Whether it was our own write that made the condition fail: its answer was lost, and the client sent it again. */
async function isKept(table: Table, before: InvitedUser, after: PendingInvitation): Promise<boolean> {
  const item = await getItem(table, userKey(before.accountId, before.userId));
  if (!item) return false;
  const { invitation } = readUser(item);
  return invitation.generation === after.generation && isDeepStrictEqual(invitation.delivery, after.delivery);
}

function whilePending(note: Write, due: Item): Write {
  const isDue = Object.keys(due).length > 0;
  return {
    ...note,
    ...(isDue ? { set: [...(note.set ?? []), '#dueShard = :shard', '#dueAt = :due'] } : { remove: ['#dueShard', '#dueAt'] }),
    only: `#status = :invited AND ${note.only ?? ''}`,
    values: { ...note.values, ':invited': 'invited', ...(isDue ? { ':shard': due['dueShard'], ':due': due['dueAt'] } : {}) },
  };
}
