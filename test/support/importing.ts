import { readRows } from '../../lib/domain/importing/readRows.ts';
import type { Import, ImportDefaults } from '../../lib/domain/importing/import.ts';
import type { ImportRow } from '../../lib/domain/importing/importRow.ts';
import type { UserActor } from '../../lib/domain/actor.ts';
import { importOutcomes, startImport, withSent } from '../../lib/usecases/imports.ts';
import type { House } from './house.ts';
import type { Parts } from './parts.ts';

export interface ImportTestAsk {
  /** A pasted list, or rows. */
  readonly rows: string | readonly ImportRow[];
  readonly defaults?: ImportDefaults;
  readonly dryRun?: boolean;
  readonly isHeld?: boolean;
  readonly by?: UserActor;
}

/** Takes an import in; nobody works on it yet. */
export function take(parts: Parts, house: House, { rows, by = house.actor, ...ask }: ImportTestAsk): Promise<Import> {
  const read = typeof rows === 'string' ? readRows('list', rows) : rows;
  const given = { defaults: { products: ['meeting'] }, dryRun: false, isHeld: false, ...ask, rows: read };
  return startImport(parts, by, given, { requestId: 'req-import', ip: '192.0.2.9' });
}

/** `Person 1 person1@example.com`, and so on. */
export const people = (count: number, from = 1): string =>
  Array.from({ length: count }, (_, at) => `Person Number${from + at} person${from + at}@example.com`).join(';');

/** The outcome of each row that was reached, or the code of its refusal, in their order. */
export async function outcomes(parts: Parts, house: House, { importId }: Pick<Import, 'importId'>): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await importOutcomes(parts, house.actor, importId, { limit: 1_000, cursor });
    found.push(...page.items.flatMap(({ outcome }) => (!outcome ? [] : outcome.outcome === 'refused' ? outcome.code : outcome.outcome)));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

/** As a reader would say it: `completed 3/3: 2 invited, 0 transferInvited, 0 reinvited, 1 refused; 2 sent`. */
export async function told(parts: Parts, house: House, { importId }: Pick<Import, 'importId'>): Promise<string> {
  const found = await parts.imports.find(house.accountId, importId);
  if (!found) throw new Error('no such import');
  const { status, processed, total, invited, transferInvited, reinvited, refused, sent } = await withSent(parts, found);
  return `${status} ${processed}/${total}: ${invited} invited, ${transferInvited} transferInvited, ${reinvited} reinvited, ${refused} refused; ${sent} sent`;
}
