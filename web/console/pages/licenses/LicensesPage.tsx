import { accountOf, poolsOf } from '../../api/asks.ts';
import { body, client } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Empty, Page, Shown } from '../../parts/states.tsx';
import { useSession } from '../../session.tsx';

interface Use {
  readonly productId: string;
  readonly seats: number;
  readonly active: number;
  readonly invited: number;
  readonly free: number;
  readonly inactive?: number;
  readonly reclaimable?: number;
}

/** Each product's seats as a picture, and what could be taken back. */
export function LicensesPage() {
  const { texts, accountId, can } = useSession();
  const account = useAsk(() => accountOf(accountId), [accountId]);
  const use = useAsk<readonly Use[]>(
    async () =>
      can('reports.view')
        ? (await body(client.GET('/v1/accounts/{accountId}/reports/seats', { params: { path: { accountId } } }))).items
        : poolsOf(accountId),
    [accountId],
  );
  return (
    <Page title={texts.licenses.title}>
      <Shown of={use}>
        {(pools) =>
          pools.length === 0 ? (
            <Empty title={texts.licenses.empty} hint={texts.licenses.emptyHint} />
          ) : (
            <div class="columns">
              {pools.map((pool) => (
                <Pool key={pool.productId} pool={pool} inactivityDays={account.value?.settings.inactivityDays ?? 90} />
              ))}
            </div>
          )
        }
      </Shown>
    </Page>
  );
}

function Pool({ pool, inactivityDays }: { readonly pool: Use; readonly inactivityDays: number }) {
  const { texts, productName, locale } = useSession();
  const { productId, seats, invited, free, reclaimable = 0 } = pool;
  const inactive = pool.inactive ?? 0;
  const used = seats - free;
  const parts = [
    ['active', used - invited - inactive],
    ['inactive', inactive],
    ['invited', invited],
    ['free', free],
  ] as const;
  const width = (count: number): number => (seats === 0 ? 0 : (100 * count) / seats);
  let from = 0;
  return (
    <section class="card">
      <h2>{productName(productId)}</h2>
      <svg
        class="bar"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.licenses.picture(productName(productId), used, seats)}
      >
        {parts.map(([name, count]) => {
          const x = from;
          from += width(count);
          return <rect key={name} class={name} x={x} y={0} width={width(count)} height={6} />;
        })}
      </svg>
      <dl class="counts">
        <div>
          <dt>{texts.licenses.seats}</dt>
          <dd>{seats.toLocaleString(locale)}</dd>
        </div>
        {parts.map(([name, count]) => (
          <div key={name} class={name}>
            <dt>{texts.licenses[name]}</dt>
            <dd>{count.toLocaleString(locale)}</dd>
          </div>
        ))}
      </dl>
      {reclaimable > 0 && (
        <p>
          {texts.licenses.reclaimable(reclaimable)} <span class="hint">{texts.licenses.reclaimHint(inactivityDays)}</span>{' '}
          <a href={`/users?status=inactive&productId=${productId}`}>{texts.licenses.showThem}</a>
        </p>
      )}
    </section>
  );
}
