import { useNotices } from './notices.tsx';
import { Dialog } from './Dialog.tsx';
import { useSession } from '../session.tsx';

interface RemoveDialogProps {
  readonly name: string;
  /** What deleting it does, and that it is done. */
  readonly says: string;
  readonly done: string;
  readonly remove: () => Promise<unknown>;
  /** Makes the same again. */
  readonly restore: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Deletes what can be made again, so that it can be undone. */
export function RemoveDialog({ name, says, done, remove, restore, onDone, onClose }: RemoveDialogProps) {
  const { texts } = useSession();
  const notices = useNotices();
  return (
    <Dialog
      title={`${texts.common.remove}: ${name}`}
      does={texts.common.remove}
      isDangerous
      onDo={async () => {
        await remove();
        notices.done(done, async () => {
          await restore();
          onDone();
        });
        onDone();
      }}
      onClose={onClose}
    >
      <p>{says}</p>
    </Dialog>
  );
}
