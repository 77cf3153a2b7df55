import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { IMPORT_SWEEP_AFTER_MS, type Import } from '../../domain/importing/import.ts';
import type { RowOutcome } from '../../domain/importing/rowOutcome.ts';
import { readCursor, writeCursor } from '../../usecases/cursor.ts';
import type { ImportStore } from '../../usecases/ports/imports.ts';
import { importTtl, outcomesWrite, putRows, readOutcomes, readRowsAfter } from './importItems.ts';
import { countSent } from './importSent.ts';
import { importKey, TTL_ATTRIBUTE } from './keys.ts';
import { getItem, queryBackwards } from './read.ts';
import { StoredImport } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { patiently, transact, updateOne } from './transact.ts';
import { addedWrites, dryRunWrite, fitting } from './users.ts';
import { dueShard, requestOf, writeChange } from './userItem.ts';
import { expression, type Write } from './write.ts';

export const readImport = (item: Item): Import => z.decode(StoredImport, item as z.input<typeof StoredImport>);
const writeImport = (one: Import): Item => z.encode(StoredImport, one as z.output<typeof StoredImport>);

const ITEMS_AT_ONCE = 100;
/** A long import makes smaller steps than would fit, since whoever is behind one waits for all of it; a short one is over soon. */
const LONG_FROM_ROWS = 200;
const ROWS_AT_ONCE_OF_LONG = 34;
/** The import itself, what became of its rows, and the line of a dry run. */
const OWN_ITEMS = 2;
const IMPORTS = 'I#';

export const dynamoImports = (table: Table): ImportStore => ({
  find: async (accountId, importId) => {
    const item = await getItem(table, importKey(accountId, importId));
    return item && readImport(item);
  },

  lastRequest: async (accountId, importId) => {
    const item = await getItem(table, importKey(accountId, importId));
    return item && requestOf(item);
  },

  list: async (accountId, { limit, cursor, by }) => {
    const name = `imports ${by ? `${by.kind} ${by.id}` : ''}`;
    const { sort } = readCursor(name, IMPORTS, cursor);
    const { pk } = importKey(accountId, '');
    const page = await queryBackwards(table, pk, IMPORTS, {
      limit,
      after: sort,
      ...(by ? { only: '#by = :by', values: { ':by': { ...by } } } : {}),
    });
    return {
      items: page.items.map(readImport),
      ...(page.last === undefined ? {} : { next: writeCursor(name, { phase: 0, sort: page.last }) }),
    };
  },

  keepNew: async (one, rows, change) => {
    await putRows(table, one, rows);
    const write: Write = { key: importKey(one.accountId, one.importId), only: 'attribute_not_exists(pk)' };
    const item = { ...writeImport(one), ...callsWorker(one, one.createdAt), ...(change ? { change: writeChange(change) } : {}) };
    const input = { TableName: table.name, Item: { ...item, ...write.key, [TTL_ATTRIBUTE]: importTtl(one) }, ...expression(write, '') };
    await patiently([write], () => table.client.send(new PutCommand(input)));
  },

  rowsAfter: (one, from) => readRowsAfter(table, one, from),

  outcomes: async (one, fromRow, toRow) => {
    const found = new Map<number, RowOutcome>();
    for (let round = 1; round <= one.round; round++)
      for (const outcome of await readOutcomes(table, one, round, fromRow, toRow)) found.set(outcome.row, outcome);
    return found;
  },

  countSent: (one) => countSent(table, one),

  fitting: ({ total }, additions) => {
    const count = fitting(additions, ITEMS_AT_ONCE - OWN_ITEMS);
    return total > LONG_FROM_ROWS ? Math.min(count, ROWS_AT_ONCE_OF_LONG) : count;
  },

  keepStep: (before, after, { outcomes, additions, change, end }) =>
    transact(table, [
      importWrite(before, after, end?.change.at ?? change.at, end && !end.dryRun ? { change: writeChange(end.change) } : {}),
      ...outcomesWrite(after, outcomes),
      ...(additions.length > 0 ? addedWrites(additions, change) : []),
      ...(end?.dryRun ? [dryRunWrite(end.dryRun, end.change)] : []),
    ]),

  keepCancelled: (before, after, change) => updateOne(table, importWrite(before, after, change.at, { change: writeChange(change) })),

  keepRetried: (before, after, change) => updateOne(table, importWrite(before, after, change.at, { change: writeChange(change) })),
});

/** Whom the sweep calls, should nobody have worked on it by then; a turn ends before that. */
const callsWorker = ({ importId }: Import, at: Date): Item => ({
  dueShard: dueShard(importId),
  dueAt: new Date(at.getTime() + IMPORT_SWEEP_AFTER_MS).toISOString(),
});

/** How an import goes on, on condition that it is as it was seen: nobody else went on from there, cancelled it or tried it again. */
function importWrite(before: Import, after: Import, at: Date, more: Item): Write {
  const isCalled = after.turn !== before.turn;
  const isOver = after.endedAt !== undefined;
  const changed = Object.entries({ ...writeImport(after), ...(isCalled ? callsWorker(after, at) : {}), ...more });
  return {
    key: importKey(before.accountId, before.importId),
    set: changed.map(([name]) => `#${name} = :${name}`),
    remove: isOver ? ['#dueShard', '#dueAt'] : before.endedAt ? ['#endedAt'] : [],
    only: '#status = :seenStatus AND #round = :seenRound AND #next = :seenNext AND #turn = :seenTurn',
    values: {
      ...Object.fromEntries(changed.map(([name, value]) => [`:${name}`, value])),
      ':seenStatus': before.status,
      ':seenRound': before.round,
      ':seenNext': before.next,
      ':seenTurn': before.turn,
    },
  };
}
