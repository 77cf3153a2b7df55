import { describe, expect, it } from '@jest/globals';
import { pageOf, type ShortList } from '../../lib/usecases/shortLists.ts';

const list = (ids: string, order: ShortList<string>['order'] = 'newestFirst'): ShortList<string> => ({
  items: Array.from(ids),
  name: 'letters',
  idOf: (letter) => letter,
  order,
});

/** All pages, one after the other. */
function pages(of: ShortList<string>, limit: number): string[] {
  const told: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = pageOf(of, { limit, cursor });
    told.push(items.join(''));
    cursor = next;
  } while (cursor !== undefined);
  return told;
}

describe('a short list', () => {
  it('comes in pages, the newest first, or by id', () => {
    expect(pages(list('bdace'), 2)).toEqual(['ed', 'cb', 'a']);
    expect(pages(list('bdace', 'byId'), 2)).toEqual(['ab', 'cd', 'e']);
  });

  it('ends without a cursor, also where the last page is full, and when it is empty', () => {
    expect(pages(list('abcd'), 2)).toEqual(['dc', 'ba']);
    expect(pages(list(''), 2)).toEqual(['']);
  });

  it('goes on where it was, though the last one that was seen has gone and others have come', () => {
    const { next } = pageOf(list('abcd'), { limit: 2 });
    expect(pageOf(list('abdef'), { limit: 2, cursor: next }).items).toEqual(['b', 'a']);
  });

  it('refuses the cursor of another list', () => {
    const { next } = pageOf({ ...list('abc'), name: 'other' }, { limit: 1 });
    expect(() => pageOf(list('abc'), { limit: 1, cursor: next })).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
    expect(() => pageOf(list('abc'), { limit: 1, cursor: 'x' })).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
  });
});
