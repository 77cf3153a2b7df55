import * as z from 'zod/mini';
import type { Change } from '../../domain/actor.ts';
import { ASKED_AT_MOST } from '../../domain/asking.ts';
import type { Addition } from '../../domain/inviting.ts';
import { sameHome, type Asked, type Home, type Person } from '../../domain/person.ts';
import { Overtaken, type PasswordOf, type PersonStore } from '../../usecases/ports.ts';
import { personKey, sessionKey, userKey } from './keys.ts';
import { queuedMails } from './mails.ts';
import { getItem } from './read.ts';
import { StoredAsked, StoredPerson } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { writeChange } from './userItem.ts';
import type { Write } from './write.ts';

export const readPerson = (item: Item): Person => z.decode(StoredPerson, item as z.input<typeof StoredPerson>);

/** Requires the home that was seen. */
export function homeAsSeen(home: Home | undefined): { readonly only: string; readonly values: Item } {
  return home ? { only: '#home = :home', values: { ':home': { ...home } } } : { only: 'attribute_not_exists(#home)', values: {} };
}

/** The person behind a user that is being added, as they were seen. */
export function askedFor({ personId, person, asked, user: { accountId, userId } }: Addition): Write {
  const key = personKey(personId);
  const stored = z.encode(StoredAsked, asked);
  if (!person)
    return { key, put: { personId, passwordEpoch: 0, accounts: { [accountId]: userId }, asked: stored }, only: 'attribute_not_exists(pk)' };
  const home = homeAsSeen(person.home);
  const entry = `#accounts.#${accountId}`;
  const known = person.accounts[accountId] !== undefined;
  const counting = countsAsked(person.asked, asked);
  return {
    key,
    set: [...(known ? [] : [`${entry} = :user`]), counting.set],
    only: `${known ? `${entry} = :user` : `attribute_not_exists(${entry})`} AND ${home.only} AND ${counting.only}`,
    values: { ...home.values, ...counting.values, ':user': userId },
  };
}

/** Several accounts may ask at once: each counts one, and none too many. */
function countsAsked(seen: Asked | undefined, asked: Asked): { readonly set: string; readonly only: string; readonly values: Item } {
  const since = seen && seen.since.getTime() === asked.since.getTime() ? seen.since.toISOString() : undefined;
  if (since !== undefined)
    return {
      set: '#asked.#count = #asked.#count + :one',
      only: '#asked.#since = :since AND #asked.#count < :most',
      values: { ':one': 1, ':since': since, ':most': ASKED_AT_MOST },
    };
  return {
    set: '#asked = :asked',
    only: seen ? '#asked.#since = :since' : 'attribute_not_exists(#asked)',
    values: { ':asked': z.encode(StoredAsked, asked), ...(seen ? { ':since': seen.since.toISOString() } : {}) },
  };
}

export const dynamoPeople = (table: Table): PersonStore => ({
  keepPassword: (before, after, change, of) => transact(table, passwordWrites(before, after, change, of)),

  find: async (personId) => {
    const item = await getItem(table, personKey(personId));
    return item && readPerson(item);
  },

  keepRehashed: async (personId, seen, passwordHash) => {
    try {
      const values = { ':seen': seen, ':new': passwordHash };
      await updateOne(table, { key: personKey(personId), set: ['#passwordHash = :new'], only: '#passwordHash = :seen', values });
    } catch (error) {
      // Another sign-in renewed it, or the password has changed: either way the newer hash stays.
      if (!(error instanceof Overtaken)) throw error;
    }
  },
});

/** In one transaction: the password from the epoch that was seen, the session that goes on, and whose change it was. */
function passwordWrites(before: Person, after: Person, change: Change, { user, goesOn, notices }: PasswordOf): Write[] {
  return [
    {
      key: personKey(before.personId),
      set: ['#passwordHash = :hash', '#passwordEpoch = :epoch'],
      only: '#passwordEpoch = :seen',
      values: { ':hash': after.passwordHash, ':epoch': after.passwordEpoch, ':seen': before.passwordEpoch },
    },
    {
      key: userKey(user.accountId, user.userId),
      set: ['#change = :change'],
      only: '#status = :active',
      values: { ':change': writeChange(change), ':active': 'active' },
    },
    ...(goesOn === undefined
      ? []
      : [
          {
            key: sessionKey(goesOn),
            set: ['#passwordEpoch = :epoch'],
            only: 'attribute_exists(pk)',
            values: { ':epoch': after.passwordEpoch },
          },
        ]),
    ...queuedMails(notices, change.requestId),
  ];
}

/** Whether others than these still have to be told that this person has come home. */
export const hasRivals = (person: Person, settled: readonly Home[]): boolean =>
  Object.entries(person.accounts).some(([accountId, userId]) => !settled.some((home) => sameHome({ accountId, userId }, home)));
