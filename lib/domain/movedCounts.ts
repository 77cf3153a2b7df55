import type { ContentCount, Move } from './transfer.ts';

/**
 * What has moved, by product and kind: what was counted before, without what failed. Undefined where that does not add
 * up to what did move (not every failure is listed, say): then only the sum is known.
 */
export function movedCounts({ manifest, moved, failures }: Pick<Move, 'manifest' | 'moved' | 'failures'>): ContentCount[] | undefined {
  const counts = (manifest?.moves ?? [])
    .map((counted) => ({ ...counted, count: counted.count - failures.filter((failure) => isOf(counted, failure)).length }))
    .filter(({ count }) => count > 0);
  return counts.reduce((sum, { count }) => sum + count, 0) === moved ? counts : undefined;
}

const isOf = (one: Omit<ContentCount, 'count'>, other: Omit<ContentCount, 'count'>): boolean =>
  one.productId === other.productId && one.kind === other.kind;
