import { useLocation, useRoute } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { body, client } from '../../api/client.ts';
import { useAsk, usePages } from '../../api/useAsk.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Download } from '../../parts/Download.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { sentenceOf } from '../../parts/sentence.ts';
import { Empty, More, Page, Shown } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { realOf } from './starting.ts';

type Import = Schema['Import'];
const LOOKS_EVERY_MS = 1_000;
const SENDS_EVERY_MS = 5_000;

const isOpen = ({ status }: Import): boolean => status === 'queued' || status === 'running';

/** One import, followed while it runs; whoever comes back finds it as it is by then. */
export function ImportPage() {
  const { accountId, texts, moment } = useSession();
  const { params } = useRoute();
  const importId = params['importId'] ?? '';
  const at = { params: { path: { accountId, importId } } };
  const one = useAsk(() => body(client.GET('/v1/accounts/{accountId}/imports/{importId}', at)), [accountId, importId]);
  const { value, again } = one;
  useEffect(() => {
    if (one.state !== 'done') return;
    const waitsForMails = !one.value.dryRun && one.value.sent < one.value.invited + one.value.transferInvited + one.value.reinvited;
    if (!isOpen(one.value) && !waitsForMails) return;
    const timer = setTimeout(again, isOpen(one.value) ? LOOKS_EVERY_MS : SENDS_EVERY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return (
    <Shown of={value === undefined ? one : { state: 'done', value, again }}>
      {(found) => (
        <Page
          title={texts.imports.one(moment(found.createdAt))}
          actions={
            <a class="button quiet" href="/imports">
              {texts.common.back}
            </a>
          }
        >
          {found.dryRun && <p class="hint">{texts.imports.dryRunSays}</p>}
          <Progress one={found} />
          <Actions one={found} onChange={again} />
          {!isOpen(found) && <Refusals key={`${found.status} ${found.refused}`} one={found} />}
        </Page>
      )}
    </Shown>
  );
}

function Progress({ one }: { readonly one: Import }) {
  const { texts, locale } = useSession();
  const left = useTimeLeft(one);
  const counts = (['invited', 'transferInvited', 'reinvited', 'refused'] as const).filter(
    (name) => name === 'invited' || name === 'refused' || one[name] > 0,
  );
  const share = one.total === 0 ? 1 : one.processed / one.total;
  return (
    <section class="card">
      <p>
        <strong>{texts.imports.states[one.status]}</strong> · {texts.common.of(one.processed, one.total)}
        {left !== undefined && ` · ${texts.imports.left(left)}`}
      </p>
      <progress max={one.total} value={one.processed} aria-label={texts.imports.processed}>
        {Math.round(share * 100)} %
      </progress>
      {isOpen(one) && <p class="hint">{texts.imports.leave}</p>}
      <dl class="counts">
        {counts.map((name) => (
          <div key={name}>
            <dt>{texts.imports[name]}</dt>
            <dd>{one[name].toLocaleString(locale)}</dd>
          </div>
        ))}
        {!one.dryRun && (
          <div>
            <dt>{texts.imports.sent}</dt>
            <dd>{one.sent.toLocaleString(locale)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** By the pace since this page was opened. */
function useTimeLeft(one: Import): number | undefined {
  const first = useRef<{ readonly at: number; readonly processed: number } | undefined>(undefined);
  if (!isOpen(one)) return undefined;
  first.current ??= { at: performance.now(), processed: one.processed };
  const done = one.processed - first.current.processed;
  const seconds = (performance.now() - first.current.at) / 1000;
  return done <= 0 || seconds < 2 ? undefined : ((one.total - one.processed) * seconds) / done;
}

function Actions({ one, onChange }: { readonly one: Import; readonly onChange: () => void }) {
  const { texts, accountId } = useSession();
  const notices = useNotices();
  const { route } = useLocation();
  const [isAsking, ask] = useState(false);
  const at = { params: { path: { accountId, importId: one.importId } } };
  const real = one.dryRun && !isOpen(one) ? realOf(one.importId) : undefined;
  const run = (call: () => Promise<unknown>) => () => {
    call().then(onChange, (error: unknown) => {
      notices.problem(error);
    });
  };
  return (
    <div class="actions">
      {isOpen(one) && (
        <button
          type="button"
          onClick={() => {
            ask(true);
          }}
        >
          {texts.imports.cancel}
        </button>
      )}
      {!isOpen(one) && !one.dryRun && one.retriable > 0 && (
        <button
          type="button"
          class="strong"
          onClick={run(() => body(client.POST('/v1/accounts/{accountId}/imports/{importId}/retry', at)))}
        >
          {texts.imports.retry(one.retriable)}
        </button>
      )}
      {real && (
        <button
          type="button"
          class="strong"
          onClick={run(async () => {
            const here = location.pathname;
            const { importId } = await real();
            // Who has gone elsewhere meanwhile is left there.
            if (location.pathname === here) route(`/imports/${importId}`);
          })}
        >
          {texts.imports.real}
        </button>
      )}
      {isAsking && (
        <Dialog
          title={texts.imports.cancel}
          does={texts.imports.cancel}
          isDangerous
          onDo={async () => {
            await body(client.POST('/v1/accounts/{accountId}/imports/{importId}/cancel', at));
            onChange();
          }}
          onClose={() => {
            ask(false);
          }}
        >
          <p>{texts.imports.cancelSays}</p>
        </Dialog>
      )}
    </div>
  );
}

function Refusals({ one }: { readonly one: Import }) {
  const { texts, accountId } = useSession();
  const where = { path: { accountId, importId: one.importId } };
  const list = usePages(
    async (cursor) => {
      const page = (await body(
        client.GET('/v1/accounts/{accountId}/imports/{importId}/results', {
          params: { ...where, query: { limit: 1_000, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      )) as Schema['ImportResults'];
      return { ...page, items: page.items.filter(({ outcome }) => outcome === 'refused') };
    },
    [accountId, one.importId],
  );
  if (one.refused === 0) return <Empty title={texts.imports.noProblems} />;
  return (
    <section>
      <h2>{texts.imports.problems}</h2>
      <p>
        <Download path={`/v1/accounts/${accountId}/imports/${one.importId}/results`} file="not-added.csv">
          {texts.imports.download}
        </Download>
      </p>
      <Shown of={list}>
        {() => (
          <div class="table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{texts.imports.row}</th>
                  <th scope="col">{texts.adding.email}</th>
                  <th scope="col">{texts.imports.why}</th>
                </tr>
              </thead>
              <tbody>
                {list.items.map(({ row, email, problem }) => (
                  <tr key={row}>
                    <td data-label={texts.imports.row}>{row}</td>
                    <th scope="row">
                      <bdi>{email}</bdi>
                    </th>
                    <td data-label={texts.imports.why}>{problem && sentenceOf(texts, problem)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Shown>
      <More list={list} />
    </section>
  );
}
