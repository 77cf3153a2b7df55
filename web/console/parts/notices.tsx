import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks';
import { useSession } from '../session.tsx';
import { sentenceOfError } from './sentence.ts';

interface Notice {
  readonly id: number;
  readonly sentence: string;
  readonly kind: 'done' | 'problem';
  readonly undo?: (() => Promise<unknown>) | undefined;
}

export interface Notices {
  /** What was done, with a way back where there is one. */
  readonly done: (sentence: string, undo?: () => Promise<unknown>) => void;
  readonly problem: (error: unknown) => void;
}

const Context = createContext<Notices | undefined>(undefined);
const SHOWN_MS = 12_000;

export function useNotices(): Notices {
  const notices = useContext(Context);
  if (!notices) throw new Error('notices are shown inside NoticesHere');
  return notices;
}

/** Where what was done is told, and read out. */
export function NoticesHere({ children }: { readonly children: ComponentChildren }) {
  const { texts } = useSession();
  const [shown, show] = useState<readonly Notice[]>([]);
  const last = useRef(0);
  const drop = useCallback((id: number) => {
    show((all) => all.filter((one) => one.id !== id));
  }, []);
  const add = useCallback(
    (notice: Omit<Notice, 'id'>) => {
      const id = ++last.current;
      show((all) => [...all.slice(-2), { ...notice, id }]);
      if (notice.kind === 'done') setTimeout(drop, SHOWN_MS, id);
    },
    [drop],
  );
  const notices = useMemo<Notices>(
    () => ({
      done: (sentence, undo) => {
        add({ sentence, kind: 'done', undo });
      },
      problem: (error) => {
        add({ sentence: sentenceOfError(texts, error), kind: 'problem' });
      },
    }),
    [add, texts],
  );
  const undo = (notice: Notice): void => {
    drop(notice.id);
    notice.undo?.().then(
      () => {
        notices.done(texts.common.undone);
      },
      (error: unknown) => {
        notices.problem(error);
      },
    );
  };
  return (
    <Context.Provider value={notices}>
      {children}
      <div class="notices" role="status" aria-live="polite">
        {shown.map((notice) => (
          <div key={notice.id} class={`notice ${notice.kind}`}>
            <p>{notice.sentence}</p>
            {notice.undo && (
              <button
                type="button"
                onClick={() => {
                  undo(notice);
                }}
              >
                {texts.common.undo}
              </button>
            )}
            <button
              type="button"
              class="quiet"
              aria-label={texts.common.close}
              onClick={() => {
                drop(notice.id);
              }}
            >
              ×
            </button>
          </div>
        ))}
      </div>
    </Context.Provider>
  );
}
