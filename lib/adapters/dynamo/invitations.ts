import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { Accepted } from '../../domain/deciding.ts';
import type { PendingInvitation } from '../../domain/invitation.ts';
import { personIdOf, type Person } from '../../domain/person.ts';
import type { InvitedUser, SuspendedUser } from '../../domain/user.ts';
import type { Change } from '../../domain/actor.ts';
import { Overtaken, type InvitationStore } from '../../usecases/ports.ts';
import { adminsKey, personKey, userKey } from './keys.ts';
import { hasRivals, homeAsSeen, readPerson } from './people.ts';
import { countSeats, releaseInvitedSeats, settleInvitedSeats } from './pools.ts';
import { getItem } from './read.ts';
import { StoredDelivery, Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { dueAttributes, dueShard, readUser, writeChange } from './userItem.ts';
import type { Write } from './write.ts';
import { SWEEP_AFTER_MS } from '../../domain/sending.ts';

export const dynamoInvitations = (table: Table): InvitationStore => ({
  find: async (accountId, userId) => {
    const item = await getItem(table, userKey(accountId, userId));
    if (!item) return undefined;
    const user = readUser(item);
    const person = await getItem(table, personKey(personIdOf(user.address)));
    return person && { user, person: readPerson(person) };
  },

  keepAccepted: (before, person, accepted, change) =>
    transact(table, [
      acceptedUser(before, accepted, change),
      comeHome(person, accepted, change),
      ...settleInvitedSeats(before.accountId, countSeats([before])),
      ...(before.role.name === 'superAdmin'
        ? [{ key: adminsKey(before.accountId), set: ['#active = #active + :one'], only: 'attribute_exists(pk)', values: { ':one': 1 } }]
        : []),
    ]),

  keepEnded: (before, after, change) =>
    transact(table, [endedUser(before, after, change), ...releaseInvitedSeats(before.accountId, countSeats([before]))]),

  keepSending: (before, after, now) => keepSending(table, before, after, now),

  keepRivalsTold: async (personId, home) => {
    try {
      const remove = ['#rivalsSince', '#dueShard', '#dueAt'];
      await updateOne(table, { key: personKey(personId), remove, ...homeAsSeen(home) });
    } catch (error) {
      // Moved on since: what stands there now is about the new home.
      if (!(error instanceof Overtaken)) throw error;
    }
  },
});

/** Requires the pending invitation that was seen, with the seats that it holds. */
const pendingAsSeen = (before: InvitedUser) => ({
  only: '#status = :invited AND #invitation.#generation = :generation AND #products = :products',
  values: { ':invited': 'invited', ':generation': before.invitation.generation, ':products': [...before.products] },
});

function acceptedUser(before: InvitedUser, { user }: Accepted, change: Change): Write {
  const { only, values } = pendingAsSeen(before);
  return {
    key: userKey(user.accountId, user.userId),
    // Field by field, so that a sender who marks its send at this moment is not undone.
    set: ['#status = :active', '#invitation.#state = :accepted', '#invitation.#acceptedAt = :at', '#change = :change'],
    remove: ['#dueShard', '#dueAt'],
    only,
    values: {
      ...values,
      ':active': user.status,
      ':accepted': user.invitation.state,
      ':at': z.encode(Time, user.invitation.acceptedAt),
      ':change': writeChange(change),
    },
  };
}

/** The person is at home now. Everybody else who asked for them has to be told, and the commit is the outbox. */
function comeHome(seen: Person, { person }: Accepted, change: Change): Write {
  const home = homeAsSeen(seen.home);
  const password = person.passwordHash === seen.passwordHash ? undefined : { ':hash': person.passwordHash, ':epoch': person.passwordEpoch };
  const since = change.at.toISOString();
  const rivals = hasRivals(person, person.home)
    ? {
        ':since': since,
        ':request': change.requestId,
        ':shard': dueShard(person.personId),
        ':due': new Date(change.at.getTime() + SWEEP_AFTER_MS).toISOString(),
      }
    : undefined;
  return {
    key: personKey(person.personId),
    set: [
      '#home = :newHome',
      ...(password ? ['#passwordHash = :hash', '#passwordEpoch = :epoch'] : []),
      ...(rivals ? ['#rivalsSince = :since', '#requestId = :request', '#dueShard = :shard', '#dueAt = :due'] : []),
    ],
    only: `${home.only} AND #accounts = :accounts AND #passwordEpoch = :seenEpoch`,
    values: {
      ...home.values,
      ...password,
      ...rivals,
      ':newHome': { ...person.home },
      ':accounts': { ...seen.accounts },
      ':seenEpoch': seen.passwordEpoch,
    },
  };
}

function endedUser(before: InvitedUser, after: SuspendedUser, change: Change): Write {
  const { only, values } = pendingAsSeen(before);
  const { invitation } = after;
  if (invitation.state === 'accepted') throw new Error('an accepted invitation does not end');
  const reason = invitation.state === 'expired' ? undefined : invitation.reason;
  return {
    key: userKey(after.accountId, after.userId),
    set: [
      '#status = :suspended',
      '#statusReason = :why',
      '#products = :none',
      '#lastProducts = :products',
      '#invitation.#state = :ended',
      '#invitation.#endedAt = :at',
      '#change = :change',
      ...(reason ? ['#invitation.#reason = :reason'] : []),
    ],
    remove: ['#dueShard', '#dueAt'],
    only,
    values: {
      ...values,
      ':suspended': after.status,
      ':why': after.statusReason,
      ':none': [],
      ':ended': invitation.state,
      ':at': z.encode(Time, invitation.endedAt),
      ':change': writeChange(change),
      ...(reason ? { ':reason': reason } : {}),
    },
  };
}

async function keepSending(table: Table, before: InvitedUser, after: PendingInvitation, now: Date): Promise<void> {
  const claims = after.delivery.state === 'sending';
  const due = dueAttributes(before.userId, after, now);
  const note: Write = {
    key: userKey(before.accountId, before.userId),
    set: [
      '#invitation.#delivery = :delivery',
      '#invitation.#sends = :sends',
      '#invitation.#secretHashes = :secrets',
      ...(after.expiresAt ? ['#invitation.#expiresAt = :expires'] : []),
    ],
    only: '#invitation.#generation = :generation AND #invitation.#delivery = :seen',
    values: {
      ':delivery': z.encode(StoredDelivery, after.delivery),
      ':sends': after.sends,
      ':secrets': [...after.secretHashes],
      ':generation': before.invitation.generation,
      ':seen': z.encode(StoredDelivery, before.invitation.delivery),
      ...(after.expiresAt ? { ':expires': z.encode(Time, after.expiresAt) } : {}),
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
