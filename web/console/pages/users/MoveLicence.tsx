import { useState } from 'preact/hooks';
import { CONTENT_KINDS, type ContentKind } from '../../../../lib/domain/content.ts';
import { body, client } from '../../api/client.ts';
import { ColleagueChoice } from '../../parts/ColleagueChoice.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Ticks } from '../../parts/fields.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { endsAccess } from './licenceCalls.ts';

interface MoveLicenceProps {
  readonly user: Schema['User'];
  readonly productId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives somebody's seat to a colleague, and along with it what the product keeps, of the kinds that are chosen. */
export function MoveLicence({ user, productId, onDone, onClose }: MoveLicenceProps) {
  const { texts, accountId, productName } = useSession();
  const notices = useNotices();
  const [colleague, choose] = useState<string>();
  const [kinds, chooseKinds] = useState<readonly string[]>([]);
  const moving = (fromUserId: string, toUserId: string, moveContent: readonly ContentKind[]) =>
    body(
      client.POST('/v1/accounts/{accountId}/licenses/{productId}/move', {
        params: { path: { accountId, productId } },
        body: { fromUserId, toUserId, ...(moveContent.length === 0 ? {} : { moveContent: [...moveContent] }) },
      }),
    );
  async function move(toUserId: string): Promise<void> {
    const along = CONTENT_KINDS.filter((kind) => kinds.includes(kind));
    const { from } = await moving(user.userId, toUserId, along);
    const goBack = async (): Promise<void> => {
      await moving(toUserId, user.userId, []);
      onDone();
    };
    // What has gone along stays there, and who lost their access by it cannot be given a seat.
    notices.done(texts.user.licenceMoved, along.length === 0 && from.status === user.status ? goBack : undefined);
    onDone();
  }
  return (
    <Dialog
      title={texts.user.moveLicence(productName(productId))}
      does={colleague === undefined ? undefined : texts.user.moveNow}
      onDo={colleague === undefined ? undefined : () => move(colleague)}
      onClose={onClose}
    >
      <p>{texts.user.moveLicenceSays}</p>
      {endsAccess(user, productId) && <p class="wrong">{texts.user.lastLicence}</p>}
      <ColleagueChoice
        except={({ userId, products }) => userId === user.userId || products.includes(productId)}
        chosen={colleague}
        onChoose={choose}
      />
      <Ticks
        legend={texts.user.moveAlong}
        options={CONTENT_KINDS.map((kind) => [kind, texts.content.kinds[kind]] as const)}
        chosen={kinds}
        onChange={chooseKinds}
      />
    </Dialog>
  );
}
