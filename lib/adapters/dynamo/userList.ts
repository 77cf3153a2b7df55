import { foldedKey } from '../../domain/text.ts';
import type { User } from '../../domain/user.ts';
import { fits, type UserFilter } from '../../domain/userFilter.ts';
import type { Page, UserListAsk } from '../../usecases/ports.ts';
import { readCursor, writeCursor, type ListPosition } from '../../usecases/cursor.ts';
import { indexes, removedScope, userKey, userOf, type IndexName } from './keys.ts';
import { getItems, keyText, queryIndex } from './read.ts';
import type { Item, Table } from './table.ts';
import { dayOf, readUser } from './userItem.ts';

/** The indexes that a search goes through, one after the other; without `q` the first one is the whole list. */
const PHASES = ['usersByName', 'usersByFirstName', 'usersByAddress'] as const satisfies readonly IndexName[];
/** A page looks at no more entries than this, and may therefore be short. */
const EXAMINED_AT_MOST = 2_000;
const ENTRIES_AT_ONCE = 500;
const ITEMS_AT_ONCE = 100;

interface Search {
  readonly accountId: string;
  /** Where the entries stand: those who were removed stand by themselves. */
  readonly partition: string;
  /** What the sort keys begin with; empty for all. */
  readonly asked: string;
  readonly filter: UserFilter;
  readonly isFiltered: boolean;
}

/**
 * Index entries in order, skipping who stood in an earlier phase already. Those that the index itself shows not to fit
 * are not read; the rows are read from the items, and have to fit as they are there.
 */
export async function listUsers(table: Table, accountId: string, { q, limit, cursor, filter = {} }: UserListAsk): Promise<Page<User>> {
  const asked = q === undefined ? '' : foldedKey(q);
  const search: Search = {
    accountId,
    partition: filter.status === 'removed' ? removedScope(accountId) : accountId,
    asked,
    filter,
    isFiltered: Object.values(filter).some((value) => value !== undefined),
  };
  const query = `users ${search.partition} ${asked} ${nameOf(filter)}`;
  let position: ListPosition | undefined = readCursor(query, asked, cursor);
  const items: User[] = [];
  for (let examined = 0; position && items.length < limit && examined < EXAMINED_AT_MOST;) {
    const step: Step = await readStep(table, search, position, limit - items.length);
    items.push(...step.users);
    examined += step.examined;
    position = step.next;
  }
  return { items, ...(position ? { next: writeCursor(query, position) } : {}) };
}

/** What a cursor is bound to. The moment since when somebody is inactive moves on from page to page. */
const nameOf = ({ status, productId, groupIds, role, delivery }: UserFilter): string =>
  JSON.stringify([status, productId, groupIds && [...groupIds].sort(), role, delivery]);

interface Step {
  readonly users: readonly User[];
  readonly examined: number;
  readonly next: ListPosition | undefined;
}

async function readStep(table: Table, search: Search, position: ListPosition, wanted: number): Promise<Step> {
  const index = PHASES[position.phase];
  if (!index) return { users: [], examined: 0, next: undefined };
  const { accountId, asked, filter } = search;
  const { items: entries, last } = await queryIndex(table, index, {
    partition: search.partition,
    limit: search.isFiltered ? (index === 'usersByName' ? ENTRIES_AT_ONCE : ITEMS_AT_ONCE) : wanted,
    ...(asked ? { prefix: asked } : {}),
    after: startAfter(index, search, position),
  });
  const fitting = index === 'usersByName' ? entries.filter((entry) => mayFit(entry, filter)) : entries;
  const chosen = fitting.slice(0, ITEMS_AT_ONCE);
  const found = await getItems(
    table,
    chosen.map((entry) => userKey(accountId, userIdOf(entry))),
  );
  const rows = chosen.flatMap((entry) => {
    const item = found.get(keyText(userKey(accountId, userIdOf(entry))));
    if (!item || stoodEarlier(item, asked, position.phase)) return [];
    const user = readUser(item);
    return fits(user, filter) ? [{ entry, user }] : [];
  });
  const taken = rows.slice(0, wanted);
  // Of what does not fit on this page, or was not read, the next one begins.
  const cut = rows.length > wanted ? taken.at(-1)?.entry : fitting.length > chosen.length ? chosen.at(-1) : undefined;
  const lastEntry = cut ?? (last ? entries.at(-1) : undefined);
  return {
    users: taken.map(({ user }) => user),
    examined: Math.max(1, cut ? entries.indexOf(cut) + 1 : entries.length),
    next: lastEntry
      ? { phase: position.phase, sort: String(lastEntry[indexes[index].sort]), id: userIdOf(lastEntry) }
      : asked && position.phase + 1 < PHASES.length
        ? { phase: position.phase + 1 }
        : undefined,
  };
}

/** Whether an entry of `usersByName` may be of somebody who fits: it shows what lists filter on. */
function mayFit(entry: Item, { status, productId, groupIds, role, delivery, inactiveSince }: UserFilter): boolean {
  const isStatus = status === 'inactive' ? 'active' : status;
  if (isStatus !== undefined && entry['status'] !== isStatus) return false;
  const day = entry['lastSignInDay'];
  if (status === 'inactive' && inactiveSince && typeof day === 'string' && day > dayOf(inactiveSince)) return false;
  if (productId !== undefined && !(entry['products'] as readonly string[]).includes(productId)) return false;
  if (groupIds && !groupIds.has(String(entry['groupId']))) return false;
  if (role && (entry['role'] as { name: string }).name !== role.name) return false;
  return delivery === undefined || entry['mailProblem'] === delivery;
}

const stoodEarlier = (item: Item, asked: string, phase: number): boolean =>
  PHASES.slice(0, phase).some((earlier) => String(item[indexes[earlier].sort]).startsWith(asked));

const userIdOf = (entry: Item): string => userOf(entry).userId;

function startAfter(index: IndexName, { accountId, partition }: Search, { sort, id }: ListPosition): Item | undefined {
  if (sort === undefined || id === undefined) return undefined;
  return { ...userKey(accountId, id), [indexes[index].partition]: partition, [indexes[index].sort]: sort };
}
