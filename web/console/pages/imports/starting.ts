import { body, client } from '../../api/client.ts';
import type { Schema } from '../../session.tsx';
import { defaultsOf, type Wish } from '../adding/wish.ts';

/** The text of a file or a pasted list, or rows that were typed. */
export type Rows = Pick<Schema['StartImportRequest'], 'format' | 'content'>;

/** What a preview looked at, as long as this page is open: so that the same rows can be added by one click. */
const previewed = new Map<string, () => Promise<Schema['Import']>>();
export const realOf = (importId: string): (() => Promise<Schema['Import']>) | undefined => previewed.get(importId);

/** Starts an import, or the preview of one. */
export async function startImport(
  accountId: string,
  rows: Rows,
  { wish, dryRun }: { readonly wish: Wish; readonly dryRun: boolean },
): Promise<Schema['Import']> {
  const asked = { ...rows, defaults: defaultsOf(wish), sendInvitation: wish.sendNow, dryRun };
  const started = await body(client.POST('/v1/accounts/{accountId}/imports', { params: { path: { accountId } }, body: asked }));
  if (dryRun) previewed.set(started.importId, () => startImport(accountId, rows, { wish, dryRun: false }));
  return started;
}
