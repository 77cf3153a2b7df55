import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../domain/actor.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { User } from '../../domain/user.ts';
import type { UserStep } from '../../usecases/ports.ts';
import { asCounted, countWrites } from './counts.ts';
import { adminsKey, poolKey, userKey } from './keys.ts';
import { queuedMails } from './mails.ts';
import type { Item } from './table.ts';
import { endsTransfer } from './transfers.ts';
import { userItem, writeChange } from './userItem.ts';
import type { Write } from './write.ts';

/**
 * What users become, with what follows from it for seats, super admins, counts, a transfer whose invitation ends and who is told: each on
 * condition that it still is what was seen. The pools are written by the difference, so that they can't drift apart
 * from who holds what. A write that can be refused throws `LICENSE_POOL_EXHAUSTED` or `ACCOUNT_LAST_SUPER_ADMIN`.
 */
export const userChanges = (steps: readonly UserStep[], change: Change): Write[] => [
  ...steps.map((step) => userWrite(step, change)),
  ...poolWrites(steps),
  ...adminWrites(steps),
  ...countWrites(steps),
  ...steps.flatMap(endedTransfer),
  ...steps.flatMap(({ notices = [] }) => queuedMails(notices, change.requestId)),
];

function userWrite({ before, after, told = true, unchanged = false }: UserStep, change: Change): Write {
  const { set, remove, values, only } = difference(userItem(before, change), userItem(after, change), unchanged ? EDITED : []);
  return {
    key: userKey(after.accountId, after.userId),
    set: [...set, ...(told ? ['#change = :change'] : [])],
    remove,
    only: `#status = :seenStatus AND #products = :seenProducts AND #invitation.#generation = :seenGeneration AND ${[asCounted(before).only, ...only].join(' AND ')}`,
    values: {
      ...values,
      ...(told ? { ':change': writeChange(change) } : {}),
      ':seenStatus': before.status,
      ':seenProducts': [...before.products],
      ...asCounted(before).values,
      ':seenGeneration': before.invitation.generation,
    },
  };
}

/**
 * Attribute by attribute, and inside the invitation field by field: a sender who marks its send at this moment is not
 * undone. What changes has to be as it was seen, so that of two who change it at once one decides anew.
 */
function difference(before: Item, after: Item, asSeen: readonly string[]): Difference {
  const { invitation: was, change: _, ...outer } = before;
  const { invitation: becomes, change: __, ...newOuter } = after;
  const outerNames = changed(outer, newOuter);
  const seen = [...new Set([...outerNames, ...asSeen])]
    .filter((name) => !RENEWED.has(name))
    .map((name, at) => ({ name, at, value: outer[name] }));
  const parts = [
    ...outerNames.map((name) => ({ path: `#${name}`, value: newOuter[name] })),
    ...changed(was as Item, becomes as Item).map((name) => ({ path: `#invitation.#${name}`, value: (becomes as Item)[name] })),
  ];
  const kept = parts.filter(({ value }) => value !== undefined);
  return {
    set: kept.map(({ path }, at) => `${path} = :v${at}`),
    remove: parts.filter(({ value }) => value === undefined).map(({ path }) => path),
    values: Object.fromEntries([
      ...kept.map(({ value }, at) => [`:v${at}`, value] as const),
      ...seen.filter(({ value }) => value !== undefined).map(({ value, at }) => [`:was${at}`, value] as const),
    ]),
    only: seen.map(({ name, at, value }) => (value === undefined ? `attribute_not_exists(#${name})` : `#${name} = :was${at}`)),
  };
}

interface Difference extends Required<Pick<Write, 'set' | 'remove' | 'values'>> {
  readonly only: readonly string[];
}

/** What people edit, beside what `asCounted` and the write itself hold already. */
const EDITED = ['firstName', 'lastName', 'email', 'locale', 'settings', 'settingsTemplate', 'statusReason', 'statusNote'];

/** What a sender renews without deciding anything, and what `asSeen` holds already. */
const RENEWED = new Set(['dueShard', 'dueAt', 'lastSignInDay', 'mailProblem', 'status', 'products', 'role', 'groupId']);

const changed = (before: Item, after: Item): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !isDeepStrictEqual(before[name], after[name]));

interface Seats {
  allocated: number;
  invited: number;
}

function poolWrites(steps: readonly UserStep[]): Write[] {
  const pools = new Map<string, { accountId: string; productId: string; seats: Seats }>();
  const count = ({ accountId, status, products }: User, one: 1 | -1): void => {
    for (const productId of products) {
      const key = `${accountId} ${productId}`;
      const pool = pools.get(key) ?? { accountId, productId, seats: { allocated: 0, invited: 0 } };
      pool.seats.allocated += one;
      if (status === 'invited') pool.seats.invited += one;
      pools.set(key, pool);
    }
  };
  for (const { before, after } of steps) {
    count(before, -1);
    count(after, 1);
  }
  return [...pools.values()].flatMap(({ accountId, productId, seats }) => poolWrite(accountId, productId, seats));
}

/** DynamoDB takes no arithmetic in a condition, so the pool stores what is unused. */
function poolWrite(accountId: string, productId: string, { allocated, invited }: Seats): Write[] {
  if (allocated === 0 && invited === 0) return [];
  const set = [
    ...(allocated === 0 ? [] : ['#unused = #unused - :allocated', '#allocated = #allocated + :allocated']),
    ...(invited === 0 ? [] : ['#invited = #invited + :invited']),
  ];
  const only = [
    ...(allocated > 0 ? ['#unused >= :allocated'] : allocated < 0 ? ['#allocated >= :released'] : []),
    ...(invited < 0 ? ['#invited >= :settled'] : []),
  ];
  return [
    {
      key: poolKey(accountId, productId),
      set,
      // A closed account takes no seat, and nobody comes into it; it only gives back.
      only: [...only, ...(allocated >= 0 ? ['attribute_not_exists(#closed)'] : [])].join(' AND '),
      values: {
        ...(allocated === 0 ? {} : { ':allocated': allocated }),
        ...(allocated < 0 ? { ':released': -allocated } : {}),
        ...(invited === 0 ? {} : { ':invited': invited }),
        ...(invited < 0 ? { ':settled': -invited } : {}),
      },
    },
  ];
}

const isSuperAdmin = ({ status, role }: User): boolean => status === 'active' && role.name === 'superAdmin';

function adminWrites(steps: readonly UserStep[]): Write[] {
  return steps.flatMap(({ before, after, ofClosedAccount }) => {
    const { accountId, userId } = after;
    if (isSuperAdmin(before) === isSuperAdmin(after)) return [];
    if (isSuperAdmin(after)) return [superAdminComes(accountId, userId)];
    return [superAdminGoes(accountId, userId, ofClosedAccount ? 1 : 2)];
  });
}

const superAdminComes = (accountId: string, userId: string): Write => ({
  key: adminsKey(accountId),
  set: ['#active = #active + :one'],
  // Who they are, so that a notice finds them without reading the whole account.
  add: ['#who :who'],
  only: 'attribute_exists(pk)',
  values: { ':one': 1, ':who': new Set([userId]) },
});

const superAdminGoes = (accountId: string, userId: string, least: 1 | 2): Write => ({
  key: adminsKey(accountId),
  set: ['#active = #active - :one'],
  delete: ['#who :who'],
  only: '#active >= :least',
  values: { ':one': 1, ':least': least, ':who': new Set([userId]) },
  fails: () =>
    new Refusal(
      'conflict',
      'ACCOUNT_LAST_SUPER_ADMIN',
      'This is the only super admin of the account. Make somebody else a super admin first.',
    ),
});

/** A transfer ends with the invitation that asks for it. An accepted one goes on: `keepAccepted` writes that. */
function endedTransfer({ before, after }: UserStep): Write[] {
  const { transferId } = after.invitation;
  if (transferId === undefined || before.invitation.state !== 'pending' || after.invitation.state === 'accepted') return [];
  if (after.invitation.state === 'pending') return [];
  const { state: ended, endedAt } = after.invitation;
  return [endsTransfer(after.accountId, transferId, ended, endedAt)];
}
