import { readCursor, writeCursor } from './cursor.ts';
import type { Page, PageAsk } from './ports.ts';

/** A list that is read whole, because there are never many: groups, roles, templates, tokens. */
export interface ShortList<T> {
  readonly items: readonly T[];
  /** What its cursors are bound to. */
  readonly name: string;
  readonly idOf: (item: T) => string;
  /** Ids that are ULIDs sort as they were made; those that people chose, by their letters. */
  readonly order: 'newestFirst' | 'byId';
}

/** A page of it; it goes on after the last one's id, whatever came and went meanwhile. Throws `CURSOR_INVALID`. */
export function pageOf<T>({ items, name, idOf, order }: ShortList<T>, { limit, cursor }: PageAsk): Page<T> {
  const { id: after } = readCursor(name, '', cursor);
  const comesAfter = (one: string, other: string): boolean => (order === 'byId' ? one > other : one < other);
  const sorted = [...items].sort((a, b) => (idOf(a) === idOf(b) ? 0 : comesAfter(idOf(a), idOf(b)) ? 1 : -1));
  const left = sorted.filter((item) => after === undefined || comesAfter(idOf(item), after));
  const page = left.slice(0, limit);
  const last = page.at(-1);
  return { items: page, ...(last && left.length > limit ? { next: writeCursor(name, { phase: 0, id: idOf(last) }) } : {}) };
}
