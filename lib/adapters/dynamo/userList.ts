import { foldedKey } from '../../domain/text.ts';
import type { User } from '../../domain/user.ts';
import type { Page, UserListAsk } from '../../usecases/ports.ts';
import { readCursor, writeCursor, type ListPosition } from './cursor.ts';
import { indexes, userKey, type IndexName } from './keys.ts';
import { getItems, keyText, queryIndex } from './read.ts';
import type { Item, Table } from './table.ts';
import { readUser } from './userItem.ts';

/** The indexes that a search goes through, one after the other; without `q` the first one is the whole list. */
const PHASES = ['usersByName', 'usersByFirstName', 'usersByAddress'] as const satisfies readonly IndexName[];
/** A page looks at no more entries than this, and may therefore be short. */
const EXAMINED_AT_MOST = 2_000;

/** Index entries in order, skipping who stood in an earlier phase already, and who was removed; the rows are read from the items. */
export async function listUsers(table: Table, accountId: string, { q, limit, cursor, scope }: UserListAsk): Promise<Page<User>> {
  const asked = q === undefined ? '' : foldedKey(q);
  const query = `users ${accountId} ${asked}`;
  let position: ListPosition | undefined = readCursor(query, asked, cursor);
  const items: User[] = [];
  for (let examined = 0; position && items.length < limit && examined < EXAMINED_AT_MOST;) {
    const wanted: number = limit - items.length;
    const step: Step = await readStep(table, accountId, asked, position, wanted);
    items.push(...step.users.filter((user) => isWithin(user, scope)));
    examined += wanted;
    position = step.next;
  }
  return { items, ...(position ? { next: writeCursor(query, position) } : {}) };
}

const isWithin = ({ groupId }: User, scope: ReadonlySet<string> | undefined): boolean =>
  !scope || (groupId !== undefined && scope.has(groupId));

interface Step {
  readonly users: readonly User[];
  readonly next: ListPosition | undefined;
}

async function readStep(table: Table, accountId: string, asked: string, position: ListPosition, limit: number): Promise<Step> {
  const index = PHASES[position.phase];
  if (!index) return { users: [], next: undefined };
  const { sort } = indexes[index];
  const { items, last } = await queryIndex(table, index, {
    partition: accountId,
    limit,
    ...(asked ? { prefix: asked } : {}),
    after: startAfter(index, accountId, position),
  });
  const ids = items.map((entry) => userIdOf(entry));
  const found = await getItems(
    table,
    ids.map((userId) => userKey(accountId, userId)),
  );
  const users = ids.flatMap((userId) => {
    const item = found.get(keyText(userKey(accountId, userId)));
    return item && item['status'] !== 'removed' && !stoodEarlier(item, asked, position.phase) ? [readUser(item)] : [];
  });
  const lastEntry = items.at(-1);
  if (last && lastEntry) return { users, next: { phase: position.phase, sort: String(lastEntry[sort]), id: userIdOf(lastEntry) } };
  return { users, next: asked && position.phase + 1 < PHASES.length ? { phase: position.phase + 1 } : undefined };
}

const stoodEarlier = (item: Item, asked: string, phase: number): boolean =>
  PHASES.slice(0, phase).some((earlier) => String(item[indexes[earlier].sort]).startsWith(asked));

const userIdOf = (entry: Item): string => String(entry['pk']).split('#')[2] ?? '';

function startAfter(index: IndexName, accountId: string, { sort, id }: ListPosition): Item | undefined {
  if (sort === undefined || id === undefined) return undefined;
  return { ...userKey(accountId, id), [indexes[index].partition]: accountId, [indexes[index].sort]: sort };
}
