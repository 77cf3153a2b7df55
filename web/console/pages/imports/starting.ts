import { body, client, newKey } from '../../api/client.ts';
import type { Schema } from '../../session.tsx';
import { defaultsOf, type Wish } from '../adding/wish.ts';

type What = { readonly format: 'list' | 'csv'; readonly content: string } | { readonly file: File };

/** What a preview looked at, as long as this page is open: so that the same rows can be added by one click. */
const previewed = new Map<string, () => Promise<Schema['Import']>>();
export const realOf = (importId: string): (() => Promise<Schema['Import']>) | undefined => previewed.get(importId);

/** Starts an import, or the preview of one. A file goes as its own bytes, whatever encoding they are in. */
export async function startImport(
  accountId: string,
  what: What,
  { wish, dryRun }: { readonly wish: Wish; readonly dryRun: boolean },
): Promise<Schema['Import']> {
  const header = { 'Idempotency-Key': newKey() };
  const { role, products, ...others } = defaultsOf(wish);
  const started = await ('file' in what
    ? body(
        client.POST('/v1/accounts/{accountId}/imports', {
          params: {
            path: { accountId },
            header,
            query: {
              format: /\.txt$/i.test(what.file.name) ? 'list' : 'csv',
              dryRun: dryRun ? 'true' : 'false',
              sendInvitation: wish.sendNow ? 'true' : 'false',
              ...(products.length > 0 ? { products: products.join(',') } : {}),
              role: role.name,
              ...others,
            },
          },
          headers: { 'content-type': 'application/octet-stream' },
          body: what.file as never,
          bodySerializer: (file) => file as never,
        }),
      )
    : body(
        client.POST('/v1/accounts/{accountId}/imports', {
          params: { path: { accountId }, header },
          body: { ...what, defaults: defaultsOf(wish), sendInvitation: wish.sendNow, dryRun },
        }),
      ));
  if (dryRun) previewed.set(started.importId, () => startImport(accountId, what, { wish, dryRun: false }));
  return started;
}
