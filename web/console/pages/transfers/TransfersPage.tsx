import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { body, client } from '../../api/client.ts';
import { useAsk, usePages } from '../../api/useAsk.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { Empty, More, Page, Shown } from '../../parts/states.tsx';
import { fullName, useSession, type Schema } from '../../session.tsx';

type Transfer = Schema['Transfer'];
const LOOKS_EVERY_MS = 2_000;

/** Who was asked to move here, and who has left; what moves is followed while it does. */
export function TransfersPage() {
  const { texts, accountId } = useSession();
  const { query } = useLocation();
  const direction = query['direction'] === 'out' ? 'out' : 'in';
  const list = usePages(
    (cursor) =>
      body(
        client.GET('/v1/accounts/{accountId}/transfers', {
          params: { path: { accountId }, query: { direction, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    [accountId, direction],
  );
  const { again } = list;
  const isMoving = list.items.some(({ state }) => state === 'moving');
  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(again, LOOKS_EVERY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [list.value]);
  return (
    <Page title={texts.transfers.title}>
      <nav class="tabs" aria-label={texts.transfers.title}>
        <a href="/transfers" aria-current={direction === 'in' ? 'page' : undefined}>
          {texts.transfers.incoming}
        </a>
        <a href="/transfers?direction=out" aria-current={direction === 'out' ? 'page' : undefined}>
          {texts.transfers.outgoing}
        </a>
      </nav>
      <Shown of={list.value === undefined ? list : { state: 'done', value: list.value, again }}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={direction === 'in' ? texts.transfers.emptyIn : texts.transfers.emptyOut} hint={texts.transfers.emptyHint} />
          ) : (
            <ul class="lines card">
              {list.items.map((one) => (
                <Line key={one.transferId} one={one} onChange={again} />
              ))}
            </ul>
          )
        }
      </Shown>
      <More list={list} />
    </Page>
  );
}

function Line({ one, onChange }: { readonly one: Transfer; readonly onChange: () => void }) {
  const { texts, accountId, can, moment } = useSession();
  const notices = useNotices();
  const [isAsking, ask] = useState(false);
  const user = useAsk(
    () => body(client.GET('/v1/accounts/{accountId}/users/{userId}', { params: { path: { accountId, userId: one.userId } } })),
    [accountId, one.userId],
  );
  const call = (what: 'cancel' | 'retry') =>
    body(
      client.POST(`/v1/accounts/{accountId}/transfers/{transferId}/${what}`, {
        params: { path: { accountId, transferId: one.transferId } },
      }),
    );
  const mayManage = can('transfers.manage');
  return (
    <li>
      <span>
        <a href={`/users/${one.userId}`}>
          <bdi>{user.value ? fullName(user.value) : texts.transfers.person}</bdi>
        </a>
        <span class="under">
          {texts.transfers.asked} {moment(one.createdAt)}
        </span>
        {one.failed > 0 && <span class="under wrong">{texts.transfers.failures(one.failed)}</span>}
      </span>
      <span class={`status ${one.state}`}>
        {texts.transfers.states[one.state]}
        {one.state === 'moving' && (
          <>
            <progress max={Math.max(one.total, 1)} value={one.moved} aria-label={texts.transfers.progress(one.moved, one.total)} />
            <span class="under">{texts.transfers.progress(one.moved, one.total)}</span>
          </>
        )}
      </span>
      {mayManage && one.state === 'pending' && one.direction === 'in' && (
        <button
          type="button"
          onClick={() => {
            ask(true);
          }}
        >
          {texts.transfers.cancel}
        </button>
      )}
      {mayManage && one.state === 'completed' && one.failed > 0 && (
        <button
          type="button"
          onClick={() => {
            call('retry').then(
              () => {
                notices.done(texts.transfers.retried);
                onChange();
              },
              (error: unknown) => {
                notices.problem(error);
              },
            );
          }}
        >
          {texts.transfers.retry}
        </button>
      )}
      {isAsking && (
        <Dialog
          title={texts.transfers.cancel}
          does={texts.transfers.cancel}
          isDangerous
          onDo={async () => {
            await call('cancel');
            onChange();
          }}
          onClose={() => {
            ask(false);
          }}
        >
          <p>{texts.transfers.cancelSays}</p>
        </Dialog>
      )}
    </li>
  );
}
