import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from '../session.tsx';
import { sentenceOfError } from './sentence.ts';

interface DialogProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** What the button that does it says; without it the dialog only shows. */
  readonly does?: string | undefined;
  readonly isDangerous?: boolean;
  readonly isWide?: boolean;
  /** Ends the dialog when it is done; a refusal is told inside. */
  readonly onDo?: (() => Promise<unknown>) | undefined;
  readonly onClose: () => void;
}

/** A question that has to be answered, or something to fill in; the browser's own dialog keeps the focus and hears Escape. */
export function Dialog({ title, children, does, isDangerous = false, isWide = false, onDo, onClose }: DialogProps) {
  const { texts } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // As Escape does it: then the browser gives the focus back to where it was.
  const close = (): void => {
    dialog.current?.close();
  };
  const doIt = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      await onDo?.();
      close();
    } catch (error) {
      setProblem(sentenceOfError(texts, error));
      setBusy(false);
    }
  };
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" class={isWide ? 'wide' : ''} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void doIt();
        }}
      >
        <h2 id="dialog-title">{title}</h2>
        {children}
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="actions">
          {does !== undefined && (
            <button type="submit" class={isDangerous ? 'danger' : 'strong'} aria-disabled={isBusy}>
              {isBusy ? texts.common.working : does}
            </button>
          )}
          <button type="button" onClick={close}>
            {does === undefined ? texts.common.close : texts.common.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
