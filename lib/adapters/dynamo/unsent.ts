import type { Unsent } from '../../usecases/requeueUnsent.ts';
import { due } from './due.ts';
import { waiting } from './outbox.ts';
import type { Table } from './table.ts';

/** What is due and was not sent. Other things fall due as well, each taken up by its own job. */
export async function* unsent(table: Table, before: Date): AsyncGenerator<readonly Unsent[]> {
  for await (const items of due(table, before)) yield items.flatMap((item) => waiting(item) ?? []);
}
