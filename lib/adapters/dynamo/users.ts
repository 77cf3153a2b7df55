import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Addition } from '../../domain/inviting.ts';
import type { Change } from '../../domain/actor.ts';
import { personIdOf, sameHome, type Home } from '../../domain/person.ts';
import type { UserStep, UserStore } from '../../usecases/ports.ts';
import { stillOpen } from './accountItem.ts';
import { asCounted, countWrites } from './counts.ts';
import { dryRunKey, personKey, ttlOf, userKey } from './keys.ts';
import { queuedMails } from './mails.ts';
import { askedFor, homeAsSeen } from './people.ts';
import { countSeats, takeSeats } from './pools.ts';
import { leftPerson, readdressWrites } from './readdressing.ts';
import { getItem } from './read.ts';
import { seen } from './seen.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';
import { contentMove, endsTransfer, pendingTransfer } from './transfers.ts';
import { userChanges } from './userChanges.ts';
import { readUser, requestOf, userItem, writeChange } from './userItem.ts';
import { countSeatsHeld, keepSignIn } from './signIns.ts';
import { listUsers } from './userList.ts';
import type { Write } from './write.ts';

const ITEMS_AT_ONCE = 100;
const ADDED_AT_ONCE = 40;
/** Its event is made within seconds; a day is for when the stream stands still. */
const DRY_RUN_KEPT_MS = 86_400_000;

export const dynamoUsers = (table: Table): UserStore => ({
  // User and person a row, what it asks to move, and one for each pool, group and custom role that the rows count in.
  fits: (additions, counters, transfers) => additions <= ADDED_AT_ONCE && 2 * additions + transfers + counters <= ITEMS_AT_ONCE,

  find: async (accountId, userId) => {
    const item = await getItem(table, userKey(accountId, userId));
    return item && readUser(item);
  },

  list: (accountId, ask) => listUsers(table, accountId, ask),

  countSeats: (accountId, since, scope) => countSeatsHeld(table, accountId, since, scope),

  lastRequest: async ({ accountId, userId }) => {
    const item = await getItem(table, userKey(accountId, userId));
    return item && requestOf(item);
  },

  keepSignIn: (user, at) => keepSignIn(table, user, at),

  seen: (accountId, personIds, productIds) => seen(table, accountId, personIds, productIds),

  keepAdded: (additions, change) => {
    const [first] = additions;
    if (!first) return Promise.resolve();
    const { accountId } = first.user;
    // Who is asked once more while they are invited still holds their seats.
    const taking = additions.filter(({ before }) => before?.status !== 'invited').map(({ user }) => user);
    const seats = takeSeats(accountId, countSeats(taking));
    // Where seats are taken, the pool says whether the account is closed.
    const open = seats.length === 0 ? [stillOpen(accountId)] : [];
    const counts = countWrites(additions.map(({ before, user }) => ({ before, after: user })));
    return transact(table, [...additions.flatMap((addition) => additionWrites(addition, change)), ...seats, ...counts, ...open]);
  },

  keepDryRun: async ({ accountId, dryRunId, ...counts }, change) => {
    const until = new Date(change.at.getTime() + DRY_RUN_KEPT_MS);
    const item = { ...dryRunKey(accountId, dryRunId), accountId, dryRunId, counts, change: writeChange(change), ttl: ttlOf(until) };
    await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  },

  keepChanged: (steps, change, home) => transact(table, [...userChanges(steps, change), ...stillAtHome(steps, home)]),

  keepReaddressed: (readdressed, notices, change) =>
    transact(table, [...readdressWrites(readdressed, change), ...queuedMails(notices, change.requestId)]),

  keepLicenseMoved: (steps, transfer, change) =>
    transact(table, [...userChanges(steps, change), ...(transfer ? [contentMove(transfer, change)] : [])]),
});

/** Only checks: the person of the user at `home` is at home there, and the account is open. */
const stillAtHome = (steps: readonly UserStep[], home: Home | undefined): Write[] =>
  steps.flatMap(({ after }) =>
    home && sameHome(home, after) ? [{ key: personKey(personIdOf(after.address)), ...homeAsSeen(home) }, stillOpen(home.accountId)] : [],
  );

/** The user and the person behind it, each on condition that it still is what was seen; and the move that is asked for. */
export function additionWrites(addition: Addition, change: Change): Write[] {
  const { user, before, transfer, leaves, notices = [] } = addition;
  return [
    askedFor(addition),
    { key: userKey(user.accountId, user.userId), put: userItem(user, change), ...asSeen(before) },
    ...(transfer ? [pendingTransfer(transfer)] : []),
    ...replacedTransfer(before, user, change),
    ...(leaves ? [leftPerson(leaves, user)] : []),
    ...queuedMails(notices, change.requestId),
  ];
}

function asSeen(before: Addition['before']): Pick<Write, 'only' | 'values'> {
  if (!before) return { only: 'attribute_not_exists(pk)' };
  const template = before.settingsTemplate;
  return {
    only: `#status = :status AND #invitation.#generation = :generation AND #products = :products AND ${asCounted(before).only} AND #firstName = :first AND #lastName = :last AND #locale = :locale AND #email = :email AND #settings = :settings AND ${template ? '#settingsTemplate = :template' : 'attribute_not_exists(#settingsTemplate)'}`,
    values: {
      // The whole user is written anew: what an administrator edits at this moment must not be undone.
      ':first': before.firstName,
      ':last': before.lastName,
      ':locale': before.locale,
      ':email': before.email,
      ':settings': before.settings,
      ...(template ? { ':template': template } : {}),
      ':status': before.status,
      ':generation': before.invitation.generation,
      ':products': [...before.products],
      ...asCounted(before).values,
    },
  };
}

/** Asked once more, from another home than before: the newer transfer stands for both. */
function replacedTransfer(before: Addition['before'], { invitation }: Addition['user'], { at }: Change): Write[] {
  const { transferId } = before?.invitation ?? {};
  if (before?.status !== 'invited' || transferId === undefined || transferId === invitation.transferId) return [];
  return [endsTransfer(before.accountId, transferId, 'cancelled', at)];
}
