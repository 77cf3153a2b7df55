import * as z from 'zod/mini';
import type { Accepted } from '../../domain/deciding.ts';
import { personIdOf, type Person } from '../../domain/person.ts';
import type { InvitedUser, SuspendedUser } from '../../domain/user.ts';
import type { Change } from '../../domain/actor.ts';
import { Overtaken, type InvitationStore } from '../../usecases/ports.ts';
import { adminsKey, personKey, userKey } from './keys.ts';
import { hasRivals, homeAsSeen, readPerson } from './people.ts';
import { countSeats, releaseInvitedSeats, settleInvitedSeats } from './pools.ts';
import { getItem } from './read.ts';
import { Time } from './schemas.ts';
import { keepSending } from './sendingSteps.ts';
import type { Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { dueShard, readUser, writeChange } from './userItem.ts';
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
