import { show, table } from '../output.ts';
import type { Context } from '../world.ts';
import { csvInto } from './exportCsv.ts';
import type { Page } from './user.ts';
import { ended, getImport, summed, watch, type Import } from './watchImport.ts';

export async function listImports({ client, output }: Context): Promise<void> {
  const page = await client.call<Page<Import>>('GET', `${client.account}/imports`, { query: { limit: 50 } });
  show(output, page, () =>
    page.items.length === 0
      ? ['Nobody has imported anything in the last 30 days.']
      : table(
          ['Since', 'Status', 'Rows', 'Refused', 'Sent', 'Id'],
          page.items.map((one) => [
            one.createdAt,
            one.dryRun ? `${one.status}, dry run` : one.status,
            `${one.processed}/${one.total}`,
            String(one.refused),
            String(one.sent),
            one.importId,
          ]),
          output.width,
        ),
  );
}

export async function showImport(context: Context, importId: string, ask: { readonly watch?: boolean }): Promise<void> {
  const found = await getImport(context, importId);
  if (ask.watch) return ended(context, await watch(context, found));
  if (found.status === 'completed' || found.status === 'cancelled') return ended(context, found);
  show(context.output, found, () => summed(found));
}

export async function cancelImport({ client, output }: Context, importId: string): Promise<void> {
  const one = await client.call<Import>('POST', `${client.account}/imports/${encodeURIComponent(importId)}/cancel`);
  show(output, one, () => summed(one));
}

export async function retryImport(context: Context, importId: string, ask: { readonly watch?: boolean }): Promise<void> {
  const { client, output } = context;
  const one = await client.call<Import>('POST', `${client.account}/imports/${encodeURIComponent(importId)}/retry`);
  if (ask.watch) return ended(context, await watch(context, one));
  show(output, one, () => [`It goes on. Follow it: seatwise imports show ${importId} --watch`]);
}

/** The rows that were refused or not reached, as CSV to be mended and imported again. */
export const importResults = (context: Context, importId: string, { output }: { readonly output?: string }): Promise<void> =>
  csvInto(context, `/imports/${encodeURIComponent(importId)}/results`, output);
