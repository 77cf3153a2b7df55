import * as z from 'zod/mini';
import type { Group } from '../../domain/group.ts';
import type { GroupStore } from '../../usecases/ports/groups.ts';
import { groupKey } from './keys.ts';
import { queryTable } from './read.ts';
import { StoredGroup } from './schemas.ts';
import type { Item, Table } from './table.ts';

export const readGroup = (item: Item): Group => z.decode(StoredGroup, item as z.input<typeof StoredGroup>);

export const dynamoGroups = (table: Table): GroupStore => ({
  list: async (accountId) => (await queryTable(table, groupKey(accountId, '').pk, 'G#')).map(readGroup),
});
