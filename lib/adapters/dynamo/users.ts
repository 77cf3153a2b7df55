import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Addition } from '../../domain/inviting.ts';
import type { Change } from '../../domain/actor.ts';
import { personIdOf, sameHome, type Home } from '../../domain/person.ts';
import type { DryRun, UserStep, UserStore } from '../../usecases/ports.ts';
import { countersOf } from '../../usecases/together.ts';
import { stillOpen } from './accountItem.ts';
import { asCounted, countWrites } from './counts.ts';
import { dryRunKey, personKey, TTL_ATTRIBUTE, ttlOf, userKey } from './keys.ts';
import { queuedMails } from './mails.ts';
import { askedFor, homeAsSeen } from './people.ts';
import { countSeats, takeSeats } from './pools.ts';
import { leftPerson, readdressWrites } from './readdressing.ts';
import { getItem } from './read.ts';
import { seen } from './seen.ts';
import type { Item, Table } from './table.ts';
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

  keepAdded: (additions, change) => (additions.length === 0 ? Promise.resolve() : transact(table, addedWrites(additions, change))),

  keepDryRun: async (dryRun, change) => {
    const { key, put } = dryRunWrite(dryRun, change);
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...put, ...key } }));
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

/** People, users, invitations, seats and counts of users who are added together: at least one. */
export function addedWrites(additions: readonly Addition[], change: Change): Write[] {
  const accountId = additions[0]?.user.accountId ?? '';
  // Who is asked once more while they are invited still holds their seats.
  const taking = additions.filter(({ before }) => before?.status !== 'invited').map(({ user }) => user);
  const seats = takeSeats(accountId, countSeats(taking));
  // Where seats are taken, the pool says whether the account is closed.
  const open = seats.length === 0 ? [stillOpen(accountId)] : [];
  const counts = countWrites(additions.map(({ before, user }) => ({ before, after: user })));
  return [...additions.flatMap((addition) => additionWrites(addition, change)), ...seats, ...counts, ...open];
}

/** How many of these can be kept in one transaction that has room for so many items. */
export function fitting(additions: readonly Addition[], room: number): number {
  let items = 0;
  let takesSeats = false;
  const counters = new Set<string>();
  for (const [at, addition] of additions.entries()) {
    const { user, before, transfer, leaves, notices = [] } = addition;
    items += 2 + notices.length + [transfer, leaves, before?.invitation.transferId].filter((one) => one !== undefined).length;
    for (const counter of [...countersOf(user), ...(before ? countersOf(before) : [])]) counters.add(counter);
    takesSeats ||= user.products.length > 0;
    // The account itself is asked whether it is closed where no pool is.
    if (items + counters.size + (takesSeats ? 0 : 1) > room) return at;
  }
  return additions.length;
}

/** That there was a dry run, and what it told. */
export function dryRunWrite({ accountId, dryRunId, ...counts }: DryRun, change: Change): Write & { readonly put: Item } {
  const until = new Date(change.at.getTime() + DRY_RUN_KEPT_MS);
  const put = { accountId, dryRunId, counts, change: writeChange(change), [TTL_ATTRIBUTE]: ttlOf(until) };
  return { key: dryRunKey(accountId, dryRunId), put };
}

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
