import type { ContentKind } from '../../lib/domain/content.ts';
import type { Home } from '../../lib/domain/person.ts';
import type { Registration } from '../../lib/domain/registering.ts';
import { registerContent } from '../../lib/usecases/registerContent.ts';
import type { Parts } from './parts.ts';

/** Something that a product keeps, of which only what matters to the test is said. */
export const thing = (contentId: string, more: Partial<Registration> = {}): Registration => ({
  kind: 'recording',
  contentId,
  productId: 'meeting',
  title: `Title of ${contentId}`,
  movable: true,
  ...more,
});

export const things = (count: number, kind: ContentKind = 'recording', more: Partial<Registration> = {}): Registration[] =>
  Array.from({ length: count }, (_, at) => thing(`${kind}${String(at).padStart(5, '0')}`, { kind, ...more }));

/** As the service of the product of each would. */
export async function register(parts: Parts, { accountId, userId }: Home, registrations: readonly Registration[]): Promise<void> {
  for (const productId of new Set(registrations.map((one) => one.productId))) {
    const theirs = registrations.filter((one) => one.productId === productId);
    const actor = { kind: 'product', productId, tokenId: '01SEATW1SE0000000000000000' } as const;
    for (let from = 0; from < theirs.length; from += 100)
      await registerContent(parts, actor, { accountId, userId }, theirs.slice(from, from + 100));
  }
}

/** What a user has, as `recording meeting r1`; a line that is left says `, read only`. */
export async function kept({ content }: Pick<Parts, 'content'>, user: Home): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await content.list(user, { limit: 100, cursor });
    found.push(
      ...page.items.map(({ kind, productId, contentId, readOnly }) => `${kind} ${productId} ${contentId}${readOnly ? ', read only' : ''}`),
    );
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}
