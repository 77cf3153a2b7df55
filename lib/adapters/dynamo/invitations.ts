import { personIdOf } from '../../domain/person.ts';
import type { PendingInvitation } from '../../domain/invitation.ts';
import type { InvitedUser, User } from '../../domain/user.ts';
import { Overtaken, type InvitationStore } from '../../usecases/ports.ts';
import { acceptWrites } from './accepting.ts';
import { due } from './due.ts';
import { countedExpired, expiredUntold, keepExpiredTold } from './expired.ts';
import { personKey, userKey } from './keys.ts';
import { homeAsSeen, readPerson } from './people.ts';
import { getItem, getItems, keyText } from './read.ts';
import { deliveryWrite, keepSending, putOffWrite } from './sendingSteps.ts';
import type { Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { userChanges } from './userChanges.ts';
import { readUser, requestOf } from './userItem.ts';

export const dynamoInvitations = (table: Table): InvitationStore => ({
  find: async (accountId, userId) => {
    const item = await getItem(table, userKey(accountId, userId));
    if (!item) return undefined;
    const user = readUser(item);
    const person = await getItem(table, personKey(personIdOf(user.address)));
    return person && { user, person: readPerson(person), requestId: requestOf(item) };
  },

  findMany: async (accountId, userIds) => {
    const users = await getItems(
      table,
      userIds.map((userId) => userKey(accountId, userId)),
    );
    const found = userIds.flatMap((userId) => {
      const item = users.get(keyText(userKey(accountId, userId)));
      return item ? [{ item, user: readUser(item) }] : [];
    });
    const keyOf = ({ address }: User) => personKey(personIdOf(address));
    const people = await getItems(
      table,
      found.map(({ user }) => keyOf(user)),
    );
    return found.flatMap(({ item, user }) => {
      const person = people.get(keyText(keyOf(user)));
      return person ? [{ user, person: readPerson(person), requestId: requestOf(item) }] : [];
    });
  },

  keepAccepted: (before, person, accepted, change) => transact(table, acceptWrites(before, person, accepted, change)),

  keepEnded: (before, after, change) => transact(table, userChanges([{ before, after }], change)),

  keepExpired: (before, after, change, notice) =>
    transact(table, [...userChanges([{ before, after }], change), countedExpired(after, notice)]),
  expiredUntold: (by) => expiredUntold(table, by),
  keepExpiredTold: (expired, mails, requestId) => keepExpiredTold(table, expired, mails, requestId),

  expired: (by) => dueUsers(table, by, ({ expiresAt }) => expiresAt),
  toRemind: (by) => dueUsers(table, by, ({ remindAt }) => remindAt),

  keepReminded: (before, after, now) => updateOne(table, deliveryWrite(before, after, now)),

  keepSending: (before, after, now) => keepSending(table, before, after, now),

  keepPutOff: (user, until) => updateOne(table, putOffWrite(user, until)),

  keepOpened: ({ accountId, userId, invitation }, at) =>
    updateOne(table, {
      key: userKey(accountId, userId),
      set: ['#invitation.#openedAt = :at'],
      only: '#invitation.#generation = :generation AND attribute_not_exists(#invitation.#openedAt)',
      values: { ':at': at.toISOString(), ':generation': invitation.generation },
    }),

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

/** Other things fall due as well, each taken up by its own job: only its own time counts. */
async function* dueUsers(
  table: Table,
  by: Date,
  timeOf: (invitation: PendingInvitation) => Date | undefined,
): AsyncGenerator<readonly InvitedUser[]> {
  for await (const items of due(table, by))
    yield items.flatMap((item) => {
      if (item['sk'] !== 'USER') return [];
      const user = readUser(item);
      if (user.status !== 'invited') return [];
      const at = timeOf(user.invitation);
      return at && at <= by ? [user] : [];
    });
}
