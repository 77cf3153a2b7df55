import type { Content, ContentKind } from '../../domain/content.ts';
import type { ContentTally } from '../../domain/manifest.ts';
import type { Home } from '../../domain/person.ts';
import type { Page } from '../ports.ts';

export interface ContentStore {
  /** How much there is of each, counted at this moment; lines that are left of what has moved away are not. */
  tally(user: Home): Promise<readonly ContentTally[]>;
  /** Those of these things that the user has, lines that are left included. */
  findMany(user: Home, things: readonly ContentName[]): Promise<readonly Content[]>;
  /** At most 50, of one product that the user must hold still, and who must not have moved. Throws Overtaken. */
  keep(user: Home, productId: string, contents: readonly Content[]): Promise<void>;
  /** By kind, product and id. Throws `CURSOR_INVALID`. */
  list(user: Home, ask: ContentListAsk): Promise<Page<Content>>;
}

type ContentName = Pick<Content, 'kind' | 'productId' | 'contentId'>;

export interface ContentListAsk {
  readonly kind?: ContentKind | undefined;
  readonly productId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}
