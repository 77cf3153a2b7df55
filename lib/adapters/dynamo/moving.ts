import type { Content } from '../../domain/content.ts';
import { leavesALine, MOVED_AT_ONCE } from '../../domain/moving.ts';
import { isWithin, type MovingTransfer } from '../../domain/transfer.ts';
import type { MovedPage, MoveStore } from '../../usecases/ports/transfers.ts';
import { CONTENT, readContent, writeContent } from './content.ts';
import { contentKey, transferKey, userKey } from './keys.ts';
import { queuedMails } from './mails.ts';
import { getItem, queryPage } from './read.ts';
import type { Item, Table } from './table.ts';
import { transact } from './transact.ts';
import { callsMover, readTransfer, writeTransfer } from './transfers.ts';
import { writeChange } from './userItem.ts';
import type { Write } from './write.ts';

export const dynamoMoves = (table: Table): MoveStore => ({
  find: async (accountId, transferId) => {
    const item = await getItem(table, transferKey(accountId, transferId));
    return item && readTransfer(item);
  },

  after: async ({ accountId, userId }, cursor) => {
    const { items } = await queryPage(table, userKey(accountId, userId).pk, CONTENT, { limit: MOVED_AT_ONCE, after: cursor });
    return items.map((item) => ({ content: readContent(item), cursor: String(item['sk']) }));
  },

  keepProgress: (before, after, origin, page) =>
    transact(table, [progress(before, after, callsMover(after.transferId, origin)), ...(page ? pageWrites(before, page) : [])]),

  keepCompleted: async (before, after, notices, change) => {
    const { only, values } = asSeen(before);
    const stored = writeTransfer(after);
    const end: Write = {
      key: transferKey(after.accountId, after.transferId),
      set: ['#state = :completed', '#endedAt = :endedAt', '#change = :change', ...(after.noticed ? ['#noticed = :noticed'] : [])],
      remove: ['#cursor', '#dueShard', '#dueAt'],
      only,
      values: {
        ...values,
        ':completed': after.state,
        ':endedAt': stored['endedAt'],
        ':change': writeChange(change),
        ...(after.noticed ? { ':noticed': true } : {}),
      },
    };
    await transact(table, [end, ...(await endOfDeparture(table, after, writeChange(change))), ...queuedMails(notices, change.requestId)]);
  },
});

/** The mover's fence: it goes on from where it was, and nobody else did. */
function asSeen({ turn, cursor, manifest }: MovingTransfer): Required<Pick<Write, 'only' | 'values'>> {
  const place = cursor === undefined ? 'attribute_not_exists(#cursor)' : '#cursor = :seenCursor';
  return {
    only: `#state = :moving AND #turn = :seenTurn AND ${place} AND ${manifest ? 'attribute_exists' : 'attribute_not_exists'}(#manifest)`,
    values: { ':moving': 'moving', ':seenTurn': turn, ...(cursor === undefined ? {} : { ':seenCursor': cursor }) },
  };
}

/** Each step puts off the sweep, which calls the mover of a move that stands still. */
function progress(before: MovingTransfer, after: MovingTransfer, call: Item): Write {
  const { turn, cursor, manifest, total, moved, failed, failures } = writeTransfer(after);
  const attributes = Object.entries({ turn, cursor, manifest, total, moved, failed, failures, ...call }).filter(
    ([, value]) => value !== undefined,
  );
  const { only, values } = asSeen(before);
  return {
    key: transferKey(after.accountId, after.transferId),
    set: attributes.map(([name]) => `#${name} = :${name}`),
    only,
    values: { ...Object.fromEntries(attributes.map(([name, value]) => [`:${name}`, value])), ...values },
  };
}

function pageWrites(transfer: MovingTransfer, { contents, to, newerThere }: MovedPage): Write[] {
  const newer = new Set(newerThere.map((content) => contentKey(to, content).sk));
  const isHere: Write = {
    key: userKey(to.accountId, to.userId),
    // Whoever has moved on gets it where they are by then.
    only: 'attribute_exists(pk) AND attribute_not_exists(#movedTo)',
  };
  const moves = contents.flatMap((content): Write[] => {
    const key = contentKey(to, content);
    const arrival: Write = { key, put: writeContent(content), only: 'attribute_not_exists(pk) OR attribute_exists(#readOnly)' };
    return [...(newer.has(key.sk) ? [] : [arrival]), departureOf(transfer, content)];
  });
  return [isHere, ...moves];
}

function departureOf(transfer: MovingTransfer, content: Content): Write {
  const key = contentKey(transfer.from, content);
  // Only once, whoever else moves from here.
  const only = 'attribute_exists(pk) AND attribute_not_exists(#readOnly)';
  return leavesALine(transfer, content) ? { key, set: ['#readOnly = :yes'], only, values: { ':yes': true } } : { key, erase: true, only };
}

/** The account that was left is told by an event of its own, at what it keeps of the transfer. */
async function endOfDeparture(
  table: Table,
  transfer: { accountId: string; transferId: string; from: MovingTransfer['from'] },
  change: Item,
): Promise<Write[]> {
  if (isWithin(transfer)) return [];
  const key = transferKey(transfer.from.accountId, transfer.transferId);
  const kept = await getItem(table, key);
  return kept ? [{ key, set: ['#change = :change'], only: 'attribute_exists(pk)', values: { ':change': change } }] : [];
}
