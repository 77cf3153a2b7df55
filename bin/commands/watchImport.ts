import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, Failure } from '../failure.ts';
import { show, table } from '../output.ts';
import type { Context } from '../world.ts';
import type { Page } from './user.ts';

export interface Import {
  readonly importId: string;
  readonly status: 'queued' | 'running' | 'completed' | 'cancelled';
  readonly dryRun: boolean;
  readonly total: number;
  readonly processed: number;
  readonly invited: number;
  readonly transferInvited: number;
  readonly reinvited: number;
  readonly refused: number;
  readonly retriable: number;
  readonly sent: number;
  readonly createdAt: string;
}

interface ImportedRow {
  readonly row: number;
  readonly email: string;
  readonly outcome: string;
  readonly problem?: { readonly code: string; readonly detail: string };
}

const LOOKS_EVERY_MS = 1_000;
const LOOKS_AT_MOST = 30;
const REFUSED_SHOWN = 20;

export const getImport = ({ client }: Context, importId: string): Promise<Import> =>
  client.call('GET', `${client.account}/imports/${encodeURIComponent(importId)}`);

/** Until its rows are done. Ctrl-C ends the watching alone: throws Failure, which says how to look again. */
export async function watch(context: Context, first: Import): Promise<Import> {
  const { world } = context;
  const interrupted = world.interrupted();
  const progress = world.progress(first.total, 'rows');
  let one = first;
  try {
    while (one.status === 'queued' || one.status === 'running') {
      progress.at(one.processed, one.sent > 0 ? `${one.sent} e-mails sent` : '');
      await pause(LOOKS_EVERY_MS, undefined, { signal: interrupted });
      one = await look(context, one);
    }
    progress.at(one.processed, '');
    return one;
  } catch (error) {
    if (!interrupted.aborted) throw error;
    const sentence = `The import goes on without you: ${one.processed} of ${one.total} rows are done. Look again: seatwise imports show ${one.importId} --watch`;
    throw new Failure(EXIT.interrupted, sentence);
  } finally {
    progress.stop();
  }
}

/** A service that is away for a moment is no reason to stop watching. */
async function look(context: Context, one: Import, tries = LOOKS_AT_MOST): Promise<Import> {
  try {
    return await getImport(context, one.importId);
  } catch (error) {
    if (tries === 1 || !(error instanceof Failure) || error.exit !== EXIT.unavailable) throw error;
    await pause(LOOKS_EVERY_MS);
    return look(context, one, tries - 1);
  }
}

/** What became of it: its sums, and the first rows that were refused. Throws Failure where any were. */
export async function ended(context: Context, one: Import): Promise<void> {
  const { output } = context;
  const refused = one.refused === 0 || output.json ? [] : await refusedRows(context, one);
  show(output, one, () => [
    ...(refused.length === 0
      ? []
      : table(
          ['Row', 'E-mail', 'Why not'],
          refused
            .slice(0, REFUSED_SHOWN)
            .map(({ row, email, problem }) => [String(row), email, `${problem?.detail ?? ''} (${problem?.code ?? ''})`]),
          output.width,
        )),
    ...(refused.length > REFUSED_SHOWN ? ['…'] : []),
    ...(refused.length === 0 ? [] : ['']),
    ...summed(one),
  ]);
  if (one.status === 'cancelled' || one.refused > 0)
    throw new Failure(one.refused === one.total || one.status === 'cancelled' ? EXIT.refused : EXIT.partly, '');
}

export function summed(one: Import): string[] {
  const { importId, dryRun, status, processed, total, invited, transferInvited, reinvited, refused, retriable, sent } = one;
  const sums = [
    [invited, 'invited'],
    [transferInvited, 'asked to move their profile'],
    [reinvited, 'invited again'],
    [refused, 'refused'],
  ].flatMap(([count, what]) => (Number(count) > 0 ? [`${count ?? 0} ${what ?? ''}`] : []));
  const said = `${processed} of ${total} rows: ${sums.join(', ') || 'nothing yet'}.`;
  if (dryRun) return [`Nothing was changed. This would happen: ${said}`];
  return [
    `${status === 'cancelled' ? 'Cancelled. ' : ''}${said} ${sent} e-mails have gone out.`,
    ...(refused > 0 ? [`The refused rows, to be mended and imported again: seatwise imports results ${importId} --output mend.csv`] : []),
    ...(retriable > 0 || (status === 'cancelled' && processed < total)
      ? [`To try ${status === 'cancelled' ? 'the rest' : 'those that may go through later'}: seatwise imports retry ${importId} --watch`]
      : []),
  ];
}

async function refusedRows({ client }: Context, { importId }: Import): Promise<ImportedRow[]> {
  const found: ImportedRow[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<ImportedRow> = await client.call('GET', `${client.account}/imports/${importId}/results`, {
      query: { limit: 1_000, cursor },
    });
    found.push(...page.items.filter(({ outcome }) => outcome === 'refused'));
    cursor = page.nextCursor;
  } while (cursor !== undefined && found.length <= REFUSED_SHOWN);
  return found;
}
