import * as z from 'zod/mini';
import type { Change } from '../../domain/actor.ts';
import type { Home } from '../../domain/person.ts';
import {
  isWithin,
  MOVE_SWEEP_AFTER_MS,
  type Move,
  type MovingTransfer,
  type PendingTransfer,
  type Transfer,
} from '../../domain/transfer.ts';
import type { Page } from '../../usecases/ports.ts';
import type { TransferListAsk, TransferStore, TransferView } from '../../usecases/ports/transfers.ts';
import { readCursor, writeCursor } from '../../usecases/cursor.ts';
import { transferKey } from './keys.ts';
import { getItem, getItems, keyText, queryBackwards } from './read.ts';
import { StoredDeparture, StoredTransfer, Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact } from './transact.ts';
import { dueShard, writeChange } from './userItem.ts';
import type { Write } from './write.ts';

export const readTransfer = (item: Item): Transfer => z.decode(StoredTransfer, item as z.input<typeof StoredTransfer>);
export const writeTransfer = (transfer: Transfer): Item => z.encode(StoredTransfer, transfer as z.output<typeof StoredTransfer>);

/** A person is asked to move. */
export const pendingTransfer = (transfer: PendingTransfer): Write => ({
  key: transferKey(transfer.accountId, transfer.transferId),
  put: writeTransfer(transfer),
  only: 'attribute_not_exists(pk)',
});

/** The asking is over; the invitation's own write says why. */
export const endsTransfer = (accountId: string, transferId: string, state: 'declined' | 'expired' | 'cancelled', at: Date): Write => ({
  key: transferKey(accountId, transferId),
  set: ['#state = :ended', '#endedAt = :at'],
  only: '#state = :pending',
  values: { ':ended': state, ':at': z.encode(Time, at), ':pending': 'pending' },
});

/** The person has come, and the mover is called: the commit is the outbox. */
export function startsMoving(transferId: string, move: Move, change: Change): Omit<Write, 'key'> {
  const attributes: Item = { state: 'moving', acceptedAt: z.encode(Time, change.at), ...move, ...callsMover(transferId, change) };
  return {
    set: Object.keys(attributes).map((name) => `#${name} = :${name}`),
    only: '#state = :pending',
    values: { ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])), ':pending': 'pending' },
  };
}

/** Content moves within an account, and nobody was asked. */
export const contentMove = (transfer: MovingTransfer, change: Change): Write => ({
  key: transferKey(transfer.accountId, transfer.transferId),
  put: { ...writeTransfer(transfer), ...callsMover(transfer.transferId, change) },
  only: 'attribute_not_exists(pk)',
});

/** By what the stream, and the sweep if need be, know whom to call. */
export const callsMover = (transferId: string, { at, requestId }: Pick<Change, 'at' | 'requestId'>): Item => ({
  requestId,
  dueShard: dueShard(transferId),
  dueAt: new Date(at.getTime() + MOVE_SWEEP_AFTER_MS).toISOString(),
});

/** What the account that the person left keeps of it: where the whole of it stands, which it is never shown. */
export const departure = (transferId: string, { accountId, userId }: Home, whole: string): Write => ({
  key: transferKey(accountId, transferId),
  put: z.encode(StoredDeparture, { transferId, accountId, userId, whole }),
  only: 'attribute_not_exists(pk)',
});

export const dynamoTransfers = (table: Table): TransferStore => ({
  find: async (accountId, transferId) => {
    const item = await getItem(table, transferKey(accountId, transferId));
    const [view] = item ? await viewed(table, accountId, [item]) : [];
    return view;
  },

  list: (accountId, ask) => listTransfers(table, accountId, ask),

  keepRetried: (before, after, change) =>
    transact(table, [
      {
        key: transferKey(after.accountId, after.transferId),
        put: { ...writeTransfer(after), ...callsMover(after.transferId, change), change: writeChange(change) },
        only: '#state = :seen AND #turn = :turn AND #moved = :moved',
        values: { ':seen': before.state, ':turn': before.turn, ':moved': before.moved },
      },
    ]),
});

/** Of departures the whole of it is read from where it stands. */
async function viewed(table: Table, accountId: string, items: readonly Item[]): Promise<TransferView[]> {
  const keyOf = ({ whole, transferId }: Item) => transferKey((whole as string | undefined) ?? accountId, String(transferId));
  const wholes = await getItems(table, items.filter(({ whole }) => whole !== undefined).map(keyOf));
  return items.flatMap((item) => {
    const whole = item['whole'] === undefined ? item : wholes.get(keyText(keyOf(item)));
    if (!whole) return [];
    const transfer = readTransfer(whole);
    return [{ transfer, direction: item === whole ? (isWithin(transfer) ? 'within' : 'in') : 'out' }];
  });
}

async function listTransfers(table: Table, accountId: string, { direction, limit, cursor }: TransferListAsk): Promise<Page<TransferView>> {
  const query = `transfers ${accountId} ${direction ?? ''}`;
  const { id } = readCursor(query, '', cursor);
  const which = direction && (direction === 'out' ? 'attribute_exists(#whole)' : 'attribute_not_exists(#whole)');
  const { items, last } = await queryBackwards(table, transferKey(accountId, '').pk, 'T#', {
    limit,
    after: id && transferKey(accountId, id).sk,
    only: which,
  });
  const next = last && { phase: 0, id: last.slice('T#'.length) };
  return { items: await viewed(table, accountId, items), ...(next ? { next: writeCursor(query, next) } : {}) };
}
