import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Asked<Value> =
  | { readonly state: 'asking'; readonly value?: Value }
  | { readonly state: 'failed'; readonly error: unknown; readonly value?: Value }
  | { readonly state: 'done'; readonly value: Value };

/**
 * What a page shows: asked anew whenever one of `about` is another. An answer that comes too late is not shown, and
 * what was there stays while it is asked once more.
 */
export function useAsk<Value>(ask: () => Promise<Value>, about: readonly unknown[]): Asked<Value> & { readonly again: () => void } {
  const [asked, show] = useState<Asked<Value>>({ state: 'asking' });
  const turn = useRef(0);
  const run = useCallback((keeps: boolean) => {
    const mine = ++turn.current;
    show((before) => (keeps && before.value !== undefined ? { state: 'asking', value: before.value } : { state: 'asking' }));
    ask().then(
      (value) => {
        if (mine === turn.current) show({ state: 'done', value });
      },
      (error: unknown) => {
        if (mine === turn.current)
          show((before) => ({ state: 'failed', error, ...(before.value === undefined ? {} : { value: before.value }) }));
      },
    );
  }, about);
  useEffect(() => {
    run(false);
    return () => {
      turn.current++;
    };
  }, [run]);
  return {
    ...asked,
    again: () => {
      run(true);
    },
  };
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
}

/** A list that is read page by page, as far as somebody wants to see it. */
export function usePages<Item>(ask: (cursor: string | undefined) => Promise<Page<Item>>, about: readonly unknown[]) {
  const [more, setMore] = useState<{ readonly items: readonly Item[]; readonly cursor: string | undefined } | undefined>();
  const [moreError, setMoreError] = useState<unknown>();
  const [isAsking, setAsking] = useState(false);
  const first = useAsk(async () => {
    setMore(undefined);
    setMoreError(undefined);
    return ask(undefined);
  }, about);
  const cursor = more ? more.cursor : first.value?.nextCursor;
  const items = [...(first.value?.items ?? []), ...(more?.items ?? [])];
  async function next(): Promise<void> {
    setAsking(true);
    try {
      // A page of a filtered list may be empty though there is more.
      let at = cursor;
      let found: readonly Item[] = [];
      for (let pages = 0; at !== undefined && found.length === 0 && pages < PAGES_AT_ONCE; pages++) {
        const page = await ask(at);
        found = page.items;
        at = page.nextCursor;
      }
      setMore({ items: [...(more?.items ?? []), ...found], cursor: at });
      setMoreError(undefined);
    } catch (error) {
      setMoreError(error);
    } finally {
      setAsking(false);
    }
  }
  return { ...first, items, hasMore: cursor !== undefined, isAsking, moreError, next: () => void next() };
}

const PAGES_AT_ONCE = 5;
