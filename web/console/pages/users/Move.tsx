import type { ComponentChildren } from 'preact';
import { contentLines, stayingLines } from '../../../../lib/domain/mails/contentWords.ts';
import type { Phrase } from '../../../../lib/domain/mails/phrase.ts';
import { body, client } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Shown } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';

/** How somebody comes here from another account: what moves, what stays and why, and how far it is. */
export function Move({ transferId, about }: { readonly transferId: string; readonly about: unknown }) {
  const { texts, accountId } = useSession();
  const transfer = useAsk(
    () => body(client.GET('/v1/accounts/{accountId}/transfers/{transferId}', { params: { path: { accountId, transferId } } })),
    [accountId, transferId, about],
  );
  return (
    <section class="card">
      <h2>{texts.user.transfer}</h2>
      <Shown of={transfer}>{(found) => <Facts transfer={found} />}</Shown>
      <p>
        <a href="/transfers">{texts.transfers.title}</a>
      </p>
    </section>
  );
}

function Facts({ transfer }: { readonly transfer: Schema['Transfer'] }) {
  const { texts, me, locale, products, moment } = useSession();
  const names = Object.fromEntries(products.map(({ productId, name }) => [productId, name]));
  const { state, moved, total, failed, moves = [], stays = [] } = transfer;
  const staying = stayingLines(locale, stays, names, me.accountName);
  const moving = contentLines(locale, moves, names);
  return (
    <dl>
      <dt>{texts.users.status}</dt>
      <dd>
        <span class={`status ${state}`}>{texts.transfers.states[state]}</span>
        {(state === 'moving' || state === 'completed') && total > 0 && <span class="under">{texts.transfers.progress(moved, total)}</span>}
        {failed > 0 && <span class="under wrong">{texts.transfers.failures(failed)}</span>}
      </dd>
      <dt>{texts.transfers.asked}</dt>
      <dd>{moment(transfer.createdAt)}</dd>
      {moving.length > 0 && <Lines title={texts.transfers.moves}>{moving}</Lines>}
      {staying.length > 0 && <Lines title={texts.transfers.stays}>{staying}</Lines>}
    </dl>
  );
}

function Lines({ title, children }: { readonly title: string; readonly children: readonly Phrase[] }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {children.map((line, at) => (
          <span key={at} class={at === 0 ? '' : 'under'}>
            {words(line)}
          </span>
        ))}
      </dd>
    </>
  );
}

/** What was given stands in a `bdi`, so that its direction stays its own. */
const words = (line: Phrase): ComponentChildren => line.map((part) => (typeof part === 'string' ? part : <bdi>{part.given}</bdi>));
