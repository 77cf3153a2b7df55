import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Asked } from '../api/useAsk.ts';
import { Refused } from '../api/client.ts';
import { useSession } from '../session.tsx';
import { sentenceOfError } from './sentence.ts';

/** A page with its heading, which takes the focus when the page is opened, and what can be done with all of it. */
export function Page({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { texts } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${texts.console}`;
  }, [title, texts]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div class="actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

export function Loading() {
  const { texts } = useSession();
  return (
    <p class="loading" role="status">
      {texts.common.loading}
    </p>
  );
}

export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { texts } = useSession();
  const isMissing = error instanceof Refused && error.status === 404;
  if (isMissing) return <Empty title={texts.common.notFound} hint={texts.common.notFoundHint} />;
  return (
    <div class="problem" role="alert">
      <p>{sentenceOfError(texts, error)}</p>
      {again && !(error instanceof Refused && error.status === 403) && (
        <button type="button" onClick={again}>
          {texts.common.tryAgain}
        </button>
      )}
    </div>
  );
}

export function Empty({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </div>
  );
}

/** What was asked for, or why it is not there. */
export function Shown<Value>({
  of,
  children,
}: {
  readonly of: Asked<Value> & { readonly again: () => void };
  readonly children: (value: Value) => ComponentChildren;
}) {
  if (of.state === 'failed') return <Failed error={of.error} again={of.again} />;
  if (of.value === undefined) return <Loading />;
  return <>{children(of.value)}</>;
}

/** The end of a list that may go on. */
export function More({
  list,
}: {
  readonly list: { readonly hasMore: boolean; readonly isAsking: boolean; readonly moreError: unknown; readonly next: () => void };
}) {
  const { texts } = useSession();
  if (list.moreError !== undefined) return <Failed error={list.moreError} again={list.next} />;
  if (!list.hasMore) return null;
  return (
    <button type="button" class="more" aria-disabled={list.isAsking} onClick={list.next}>
      {list.isAsking ? texts.common.loading : texts.common.more}
    </button>
  );
}
