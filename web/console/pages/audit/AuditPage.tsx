import { useLocation } from 'preact-iso';
import { body, client } from '../../api/client.ts';
import { usePages } from '../../api/useAsk.ts';
import { Download } from '../../parts/Download.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Empty, More, Page, Shown } from '../../parts/states.tsx';
import { useSession } from '../../session.tsx';
import { AuditTable } from './AuditTable.tsx';

const NAMES = ['from', 'to', 'action', 'userId', 'actorId'] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Who changed what, by day and by kind, on the page or as a file. */
export function AuditPage() {
  const { texts, accountId } = useSession();
  const { query, route } = useLocation();
  const said = Object.fromEntries(NAMES.flatMap((name) => (query[name] ? [[name, query[name]]] : []))) as Partial<
    Record<(typeof NAMES)[number], string>
  >;
  // Days are chosen; the API takes moments, and the last day belongs to it.
  const asked = {
    ...said,
    ...(said.from ? { from: new Date(`${said.from}T00:00:00`).toISOString() } : {}),
    ...(said.to ? { to: new Date(new Date(`${said.to}T00:00:00`).getTime() + DAY_MS).toISOString() } : {}),
  };
  const address = new URLSearchParams(asked).toString();
  const list = usePages(
    (cursor) =>
      body(
        client.GET('/v1/accounts/{accountId}/audit-events', {
          params: { path: { accountId }, query: { ...(asked as object), ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    [accountId, address],
  );
  const narrow = (change: Partial<typeof said>): void => {
    const next = Object.entries({ ...said, ...change }).filter(([, value]) => value !== '');
    route(next.length === 0 ? '/audit' : `/audit?${new URLSearchParams(next).toString()}`, true);
  };
  return (
    <Page
      title={texts.audit.title}
      actions={
        <Download path={`/v1/accounts/${accountId}/audit-events/export${address === '' ? '' : `?${address}`}`} file="history.csv">
          {texts.audit.export}
        </Download>
      }
    >
      <search class="filters" aria-label={texts.common.filters}>
        <TextField
          label={texts.audit.from}
          type="date"
          value={said.from ?? ''}
          onChange={(from) => {
            narrow({ from });
          }}
        />
        <TextField
          label={texts.audit.to}
          type="date"
          value={said.to ?? ''}
          onChange={(to) => {
            narrow({ to });
          }}
        />
        <TextField
          label={texts.audit.action}
          type="search"
          value={said.action ?? ''}
          onChange={(action) => {
            narrow({ action });
          }}
        />
        {Object.keys(said).length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              route('/audit', true);
            }}
          >
            {texts.common.clear}
          </button>
        )}
      </search>
      <Shown of={list}>
        {() =>
          list.items.length === 0 && !list.hasMore ? (
            <Empty title={texts.audit.empty} hint={texts.audit.emptyHint} />
          ) : (
            <AuditTable events={list.items} />
          )
        }
      </Shown>
      <More list={list} />
    </Page>
  );
}
