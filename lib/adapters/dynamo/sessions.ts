import * as z from 'zod/mini';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { sessionEnds, type Session } from '../../domain/session.ts';
import { Overtaken, type SessionStore } from '../../usecases/ports.ts';
import { readAccount } from './accountItem.ts';
import { accountKey, personKey, sessionKey, TTL_ATTRIBUTE, ttlOf, userKey } from './keys.ts';
import { readPerson } from './people.ts';
import { getItem, getItems, keyText } from './read.ts';
import { remembered } from './remembered.ts';
import { StoredSession, Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { updateOne } from './transact.ts';
import { readUser } from './userItem.ts';

const readSession = (item: Item): Session => z.decode(StoredSession, item as z.input<typeof StoredSession>);

export function dynamoSessions(table: Table): SessionStore {
  /** Whose a session is never changes; whether it still holds is read at each request. */
  const ownerOf = remembered(async (tokenHash) => {
    const item = await getItem(table, sessionKey(tokenHash));
    return item && ownerIn(readSession(item));
  });
  return {
    keep: async (session) => {
      const item = { ...sessionKey(session.tokenHash), ...z.encode(StoredSession, session), [TTL_ATTRIBUTE]: ttlOf(sessionEnds(session)) };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },

    find: async (tokenHash) => {
      const owner = await ownerOf(tokenHash);
      if (!owner) return undefined;
      const { accountId, userId, personId } = owner;
      const keys = [sessionKey(tokenHash), userKey(accountId, userId), personKey(personId), accountKey(accountId)] as const;
      const found = await getItems(table, keys);
      const [session, user, person, account] = keys.map((key) => found.get(keyText(key)));
      if (!session || !user || !person || !account) return undefined;
      return { session: readSession(session), user: readUser(user), person: readPerson(person), account: readAccount(account) };
    },

    keepSeen: async (session) => {
      try {
        await updateOne(table, {
          key: sessionKey(session.tokenHash),
          set: ['#seenAt = :seen', '#ttl = :ttl'],
          // Signed out meanwhile: the session must not come back.
          only: 'attribute_exists(pk)',
          values: { ':seen': z.encode(Time, session.seenAt), ':ttl': ttlOf(sessionEnds(session)) },
        });
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
      }
    },

    end: async (tokenHash) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: sessionKey(tokenHash) }));
    },
  };
}

type Owner = Pick<Session, 'accountId' | 'userId' | 'personId'>;
const ownerIn = ({ accountId, userId, personId }: Session): Owner => ({ accountId, userId, personId });
