import * as z from 'zod/mini';
import { columnNames, OUTCOME_COLUMNS } from '../../../lib/domain/importing/columns.ts';
import { mendableCells } from '../../../lib/domain/importing/mendableCells.ts';
import { csvLine } from '../../../lib/domain/csv.ts';
import type { AdminActor } from '../../../lib/domain/actor.ts';
import { importOutcomes, type ImportedRow } from '../../../lib/usecases/imports.ts';
import type { Answer } from '../edge/endpoint.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { csvPages } from '../reports/csvPages.ts';
import { ImportPath, text } from '../text.ts';
import { importedRowShape } from './importShape.ts';
import { importNeeds } from './importNeeds.ts';

const ROWS_AT_MOST = 1_000;

const Query = z.strictObject({
  limit: z.prefault(
    z.pipe(z.string().check(z.regex(/^[0-9]{1,4}$/)), z.transform(Number)).check(z.minimum(1), z.maximum(ROWS_AT_MOST)),
    '50',
  ),
  cursor: z.optional(text(2_000)),
});

/** Every row with what became of it; as CSV those that are left to be mended, in the form in which they can be sent again. */
export const readImportResults = endpoint({ path: ImportPath, query: Query }, async ({ actor, path, query, wishes }) => {
  const admin = asAdmin(actor);
  if (/text\/csv/i.test(wishes)) return asCsv(admin, path, query.cursor);
  const { items, next } = await importOutcomes(importNeeds(), admin, path.importId, query);
  const reached = items.flatMap(({ row, outcome }) => (outcome ? [importedRowShape(row, outcome)] : []));
  return { status: 200, body: { items: reached, ...(next === undefined ? {} : { nextCursor: next }) } };
});

function asCsv(admin: AdminActor, { accountId, importId }: z.output<typeof ImportPath>, cursor: string | undefined): Promise<Answer> {
  const { locale } = admin.account;
  const columns = [...columnNames(locale), ...OUTCOME_COLUMNS];
  return csvPages(`/v1/accounts/${accountId}/imports/${importId}/results`, { cursor }, columns, async (from) => {
    const { items, next } = await importOutcomes(importNeeds(), admin, importId, { limit: ROWS_AT_MOST, cursor: from });
    return { lines: items.filter(isLeft).map(({ row, outcome }) => csvLine(mendableCells(row, outcome))), next };
  });
}

const isLeft = ({ outcome }: ImportedRow): boolean => !outcome || outcome.outcome === 'refused';
