import { useState } from 'preact/hooks';
import { body, client } from '../../api/client.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { useSession } from '../../session.tsx';

/** Sends every invitation that waits for its answer once more, a thousand a call, also those that are not shown yet. */
export function ResendAll({ onDone }: { readonly onDone: () => void }) {
  const { texts, accountId } = useSession();
  const notices = useNotices();
  const [isAsking, ask] = useState(false);
  async function run(): Promise<void> {
    let [done, refused] = [0, 0];
    let cursor: string | undefined;
    do {
      const page = await body(
        client.POST('/v1/accounts/{accountId}/invitations/resend', {
          params: { path: { accountId } },
          body: { status: 'invited', ...(cursor === undefined ? {} : { cursor }) },
        }),
      );
      done += page.accepted;
      refused += page.refused.length;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    notices.done(refused === 0 ? texts.users.done(done) : texts.users.doneBut(done, refused));
    onDone();
  }
  return (
    <>
      <button
        type="button"
        onClick={() => {
          ask(true);
        }}
      >
        {texts.users.resendAll}
      </button>
      {isAsking && (
        <Dialog
          title={texts.users.resendAll}
          does={texts.users.go}
          onDo={run}
          onClose={() => {
            ask(false);
          }}
        >
          <p>{texts.users.resendAllSays}</p>
        </Dialog>
      )}
    </>
  );
}
