import { expect } from '@jest/globals';
import type { Table } from '../../lib/adapters/dynamo/table.ts';
import { whatIsWrong } from './statements.ts';
import { stored } from './stored.ts';

/** Reads all that is stored, and holds it against what always has to be true (design §3). */
export async function expectLedgerToHold(table: Table): Promise<void> {
  const [items, due] = await Promise.all([stored(table), stored(table, 'due')]);
  expect(whatIsWrong(items, due)).toEqual([]);
}
