import type { ContentKind } from './content.ts';
import type { Product } from './product.ts';
import type { ContentCount, Manifest, StayReason } from './transfer.ts';

/** How much of one kind a user has of a product; what has moved away already is not counted. */
export interface ContentTally extends ContentCount {
  readonly movable: boolean;
}

/** What decides whether something moves. */
export interface MoveTerms {
  /** What the receiving user holds. */
  readonly products: readonly string[];
  /** The products that there are. */
  readonly catalogue: readonly Product[];
  /** False where the person is suspended or removed where they are: then all stays. */
  readonly takesAlong: boolean;
  /** All kinds where it is left out. */
  readonly kinds?: readonly ContentKind[];
}

/** Why something of this kind and product stays; undefined where it moves. */
export function staysBecause(
  { productId, kind, movable }: Pick<ContentTally, 'productId' | 'kind' | 'movable'>,
  { products, catalogue, takesAlong }: MoveTerms,
): StayReason | undefined {
  if (!takesAlong) return 'userSuspended';
  if (!products.includes(productId)) return 'productNotHeld';
  if (!catalogue.some((product) => product.productId === productId && product.movingKinds.includes(kind))) return 'kindNotMovable';
  return movable ? undefined : 'notMovable';
}

/** What would move and what would not and why, by product and kind, in a fixed order. */
export function manifestOf(tallies: readonly ContentTally[], terms: MoveTerms): Manifest {
  const asked = tallies.filter(({ kind, count }) => count > 0 && (terms.kinds?.includes(kind) ?? true)).toSorted(byProductAndKind);
  const judged = asked.map(({ movable, ...count }) => ({ count, reason: staysBecause({ ...count, movable }, terms) }));
  return {
    moves: judged.flatMap(({ count, reason }) => (reason === undefined ? [count] : [])),
    stays: judged.flatMap(({ count, reason }) => (reason === undefined ? [] : [{ ...count, reason }])),
  };
}

const byProductAndKind = (one: ContentTally, other: ContentTally): number =>
  `${one.productId} ${one.kind}`.localeCompare(`${other.productId} ${other.kind}`, 'en');
