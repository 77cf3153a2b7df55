import { useState } from 'preact/hooks';
import { poolsOf } from '../../api/asks.ts';
import { body, client } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { useNotices } from '../../parts/notices.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';

/** The products that somebody holds, and those that they could be given. */
export function Licences({ user, onChange }: { readonly user: Schema['User']; readonly onChange: () => void }) {
  const { texts, accountId, can, productName } = useSession();
  const notices = useNotices();
  const mayChange = can('licenses.manage') && (user.status === 'active' || user.status === 'invited');
  const pools = useAsk(() => (can('licenses.manage', 'reports.view') ? poolsOf(accountId) : Promise.resolve([])), [accountId, user]);
  const [busy, setBusy] = useState<string>();
  const where = (productId: string) => ({ params: { path: { accountId, userId: user.userId, productId } } });
  const give = (productId: string) => body(client.PUT('/v1/accounts/{accountId}/users/{userId}/licenses/{productId}', where(productId)));
  const take = (productId: string) => body(client.DELETE('/v1/accounts/{accountId}/users/{userId}/licenses/{productId}', where(productId)));
  async function change(productId: string, isGiven: boolean): Promise<void> {
    if (busy !== undefined) return;
    setBusy(productId);
    try {
      await (isGiven ? give(productId) : take(productId));
      notices.done(isGiven ? texts.user.give(productName(productId)) : texts.user.take(productName(productId)), async () => {
        await (isGiven ? take(productId) : give(productId));
        onChange();
      });
      onChange();
    } catch (error) {
      notices.problem(error);
    } finally {
      setBusy(undefined);
    }
  }
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
              <button type="button" aria-disabled={busy !== undefined} onClick={() => void change(productId, false)}>
                {texts.user.take(productName(productId))}
              </button>
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
                <button type="button" aria-disabled={busy !== undefined} onClick={() => void change(productId, true)}>
                  {texts.user.give(productName(productId))}
                </button>
              )}
            </li>
          ))}
      </ul>
      {pools.state === 'failed' ? <Failed error={pools.error} again={pools.again} /> : pools.value === undefined && <Loading />}
    </section>
  );
}
