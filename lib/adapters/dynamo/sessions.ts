import * as z from 'zod/mini';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { sessionEnds, type Session } from '../../domain/session.ts';
import { Overtaken, type SessionStore } from '../../usecases/ports.ts';
import { readAccount } from './accountItem.ts';
import { accountKey, personKey, sessionKey, TTL_ATTRIBUTE, ttlOf, userKey } from './keys.ts';
import { readPerson } from './people.ts';
import { getItem, getItems, keyText } from './read.ts';
import { StoredSession, Time } from './schemas.ts';
import type { Table } from './table.ts';
import { updateOne } from './transact.ts';
import { readUser } from './userItem.ts';

export const dynamoSessions = (table: Table): SessionStore => ({
  keep: async (session) => {
    const item = { ...sessionKey(session.tokenHash), ...z.encode(StoredSession, session), [TTL_ATTRIBUTE]: ttlOf(sessionEnds(session)) };
    await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  },

  find: async (tokenHash) => {
    const item = await getItem(table, sessionKey(tokenHash));
    if (!item) return undefined;
    const session: Session = z.decode(StoredSession, item as z.input<typeof StoredSession>);
    const keys = [userKey(session.accountId, session.userId), personKey(session.personId), accountKey(session.accountId)] as const;
    const found = await getItems(table, keys);
    const [user, person, account] = keys.map((key) => found.get(keyText(key)));
    if (!user || !person || !account) return undefined;
    return { session, user: readUser(user), person: readPerson(person), account: readAccount(account) };
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
});
