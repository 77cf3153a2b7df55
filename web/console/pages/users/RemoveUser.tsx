import { useState } from 'preact/hooks';
import { body, client } from '../../api/client.ts';
import { ColleagueChoice } from '../../parts/ColleagueChoice.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Tick } from '../../parts/fields.tsx';
import { useSession, type Schema } from '../../session.tsx';

interface RemoveUserProps {
  readonly user: Schema['User'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before somebody is deleted, and whether a colleague gets what products keep for them. */
export function RemoveUser({ user, onDone, onClose }: RemoveUserProps) {
  const { texts, accountId } = useSession();
  const { userId, products } = user;
  const [isGiven, give] = useState(false);
  const [contentTo, choose] = useState<string>();
  async function remove(): Promise<void> {
    const query = isGiven && contentTo !== undefined ? { contentTo } : {};
    await body(client.DELETE('/v1/accounts/{accountId}/users/{userId}', { params: { path: { accountId, userId }, query } }));
    onDone();
  }
  const isReady = !isGiven || contentTo !== undefined;
  return (
    <Dialog title={texts.user.remove} does={isReady ? texts.user.remove : undefined} isDangerous onDo={remove} onClose={onClose}>
      <p>{texts.user.removeSays(products.length)}</p>
      <Tick label={texts.user.giveContent} isOn={isGiven} onChange={give} />
      {isGiven && (
        <>
          <p class="hint">{texts.user.giveContentSays}</p>
          <ColleagueChoice except={(colleague) => colleague.userId === userId} chosen={contentTo} onChoose={choose} />
        </>
      )}
    </Dialog>
  );
}
