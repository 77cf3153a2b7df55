import { useState } from 'preact/hooks';
import { poolsOf } from '../../api/asks.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { endsAccess, licenceCalls } from './licenceCalls.ts';
import { MoveLicence } from './MoveLicence.tsx';

interface Asking {
  readonly what: 'take' | 'move';
  readonly productId: string;
}

/** The products that somebody holds, and those that they could be given. */
export function Licences({ user, onChange }: { readonly user: Schema['User']; readonly onChange: () => void }) {
  const { texts, accountId, can, productName } = useSession();
  const notices = useNotices();
  const mayChange = can('licenses.manage') && (user.status === 'active' || user.status === 'invited');
  const pools = useAsk(() => (can('licenses.manage', 'reports.view') ? poolsOf(accountId) : Promise.resolve([])), [accountId, user]);
  const [busy, setBusy] = useState<string>();
  const [asking, ask] = useState<Asking>();
  const calls = licenceCalls(accountId);
  const told = (sentence: string, undo: () => Promise<unknown>): void => {
    notices.done(sentence, async () => {
      await undo();
      onChange();
    });
    onChange();
  };
  async function give(productId: string): Promise<void> {
    await calls.give(user, productId);
    told(texts.user.give(productName(productId)), () => calls.take(user, productId));
  }
  async function take(productId: string): Promise<void> {
    const after = await calls.take(user, productId);
    told(texts.user.take(productName(productId)), () => calls.giveBack(user, after, productId));
  }
  const directly = (productId: string, call: (productId: string) => Promise<void>) => () => {
    if (busy !== undefined) return;
    setBusy(productId);
    call(productId)
      .catch((error: unknown) => {
        notices.problem(error);
      })
      .finally(() => {
        setBusy(undefined);
      });
  };
  const asks = (what: Asking['what'], productId: string) => () => {
    ask({ what, productId });
  };
  const close = (): void => {
    ask(undefined);
  };
  const offered = (pools.value ?? []).filter(({ productId }) => !user.products.includes(productId));
  return (
    <section class="card">
      <h2>{texts.user.licences}</h2>
      {user.products.length === 0 && <p class="hint">{texts.users.none}</p>}
      <ul class="lines">
        {user.products.map((productId) => (
          <li key={productId}>
            <strong>{productName(productId)}</strong>
            {mayChange && (
              <span class="actions">
                <button
                  type="button"
                  aria-disabled={busy !== undefined}
                  onClick={endsAccess(user, productId) ? asks('take', productId) : directly(productId, take)}
                >
                  {texts.user.take(productName(productId))}
                </button>
                <button type="button" onClick={asks('move', productId)}>
                  {texts.user.moveLicence(productName(productId))}
                </button>
              </span>
            )}
          </li>
        ))}
        {mayChange &&
          offered.map(({ productId, free }) => (
            <li key={productId}>
              <span>
                {productName(productId)} <span class="hint">{free > 0 ? texts.user.free(free) : texts.user.noSeat}</span>
              </span>
              {free > 0 && (
                <button type="button" aria-disabled={busy !== undefined} onClick={directly(productId, give)}>
                  {texts.user.give(productName(productId))}
                </button>
              )}
            </li>
          ))}
      </ul>
      {asking?.what === 'take' && (
        <Dialog
          title={texts.user.take(productName(asking.productId))}
          does={texts.user.take(productName(asking.productId))}
          isDangerous
          onDo={() => take(asking.productId)}
          onClose={close}
        >
          <p>{texts.user.lastLicence}</p>
        </Dialog>
      )}
      {asking?.what === 'move' && <MoveLicence user={user} productId={asking.productId} onDone={onChange} onClose={close} />}
      {pools.state === 'failed' ? <Failed error={pools.error} again={pools.again} /> : pools.value === undefined && <Loading />}
    </section>
  );
}
