import * as z from 'zod/mini';
import { CONTENT_KINDS, type Content } from '../../domain/content.ts';
import type { ContentTally } from '../../domain/manifest.ts';
import type { Home } from '../../domain/person.ts';
import type { Page } from '../../usecases/ports.ts';
import type { ContentListAsk, ContentStore } from '../../usecases/ports/content.ts';
import { cursorInvalid, readCursor, writeCursor } from '../../usecases/cursor.ts';
import { contentKey, userKey } from './keys.ts';
import { getItems, keyText, queryPage } from './read.ts';
import { StoredContent } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact } from './transact.ts';
import type { Write } from './write.ts';

/** What the sort key of every thing begins with. */
export const CONTENT = 'C#';
export const readContent = (item: Item): Content => z.decode(StoredContent, item as z.input<typeof StoredContent>);
export const writeContent = (content: Content): Item => z.encode(StoredContent, content);

export const dynamoContent = (table: Table): ContentStore => ({
  tally: (user) => tally(table, user),

  findMany: async (user, things) => {
    const keys = things.map((thing) => contentKey(user, thing));
    const found = await getItems(table, keys);
    return keys.flatMap((key) => {
      const item = found.get(keyText(key));
      return item ? [readContent(item)] : [];
    });
  },

  keep: (user, productId, contents) =>
    transact(table, [
      holdsStill(user, productId),
      ...contents.map((content) => ({ key: contentKey(user, content), put: writeContent(content) })),
    ]),

  list: (user, ask) => listContent(table, user, ask),
});

/** The fence: who has moved away at this moment gets nothing here any more, so that nothing falls behind the mover. */
const holdsStill = ({ accountId, userId }: Home, productId: string): Write => ({
  key: userKey(accountId, userId),
  only: `attribute_not_exists(#movedTo) AND (${HOLDS} OR ${HELD_UNTIL_SUSPENDED})`,
  values: { ':product': productId, ':invited': 'invited', ':active': 'active', ':suspended': 'suspended', ':noAccess': 'noAccess' },
});
const HOLDS = '(#status IN (:invited, :active) AND contains(#products, :product))';
const HELD_UNTIL_SUSPENDED = '(#status = :suspended AND #statusReason <> :noAccess AND contains(#lastProducts, :product))';

async function tally(table: Table, { accountId, userId }: Home): Promise<ContentTally[]> {
  const tallies = new Map<string, ContentTally>();
  let after: string | undefined;
  do {
    const attributes = ['productId', 'kind', 'movable', 'readOnly'];
    const { items, last } = await queryPage(table, userKey(accountId, userId).pk, CONTENT, { after, attributes });
    for (const { productId, kind, movable, readOnly } of items as unknown as Content[]) {
      if (readOnly) continue;
      const key = `${productId} ${kind} ${movable}`;
      tallies.set(key, { productId, kind, movable, count: (tallies.get(key)?.count ?? 0) + 1 });
    }
    after = last;
  } while (after !== undefined);
  return [...tallies.values()];
}

/** Stretch by stretch of the partition: of one product in all kinds there are three, else there is one. */
async function listContent(
  table: Table,
  { accountId, userId }: Home,
  { kind, productId, limit, cursor }: ContentListAsk,
): Promise<Page<Content>> {
  const query = `content ${accountId} ${userId} ${kind ?? ''} ${productId ?? ''}`;
  const stretches = stretchesOf(kind, productId);
  let after = readCursor(query, CONTENT, cursor).sort;
  let at = after === undefined ? 0 : stretches.findIndex((stretch) => after?.startsWith(stretch));
  if (at < 0) throw cursorInvalid();
  const items: Content[] = [];
  for (let stretch = stretches[at]; stretch !== undefined && items.length < limit;) {
    const page = await queryPage(table, userKey(accountId, userId).pk, stretch, { limit: limit - items.length, after });
    items.push(...page.items.map(readContent));
    after = page.last;
    if (after === undefined) stretch = stretches[++at];
  }
  const last = items.at(-1);
  const more = last && (after !== undefined || at < stretches.length);
  return { items, ...(more ? { next: writeCursor(query, { phase: 0, sort: contentKey({ accountId, userId }, last).sk }) } : {}) };
}

function stretchesOf(kind: Content['kind'] | undefined, productId: string | undefined): string[] {
  if (!kind && productId === undefined) return [CONTENT];
  const kinds = kind ? [kind] : CONTENT_KINDS.toSorted();
  return kinds.map((one) => `${CONTENT}${one}#${productId === undefined ? '' : `${productId}#`}`);
}
