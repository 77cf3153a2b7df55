import { body, client } from '../../api/client.ts';
import { usePages } from '../../api/useAsk.ts';
import { Empty, More, Page, Shown } from '../../parts/states.tsx';
import { useSession } from '../../session.tsx';

export function ImportsPage() {
  const { texts, accountId, moment } = useSession();
  const list = usePages(
    (cursor) =>
      body(
        client.GET('/v1/accounts/{accountId}/imports', { params: { path: { accountId }, query: cursor === undefined ? {} : { cursor } } }),
      ),
    [accountId],
  );
  return (
    <Page
      title={texts.imports.title}
      actions={
        <a class="button strong" href="/users/add">
          {texts.adding.title}
        </a>
      }
    >
      <Shown of={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={texts.imports.empty} hint={texts.imports.emptyHint} />
          ) : (
            <ul class="lines card">
              {list.items.map((one) => (
                <li key={one.importId}>
                  <span>
                    <a href={`/imports/${one.importId}`}>{texts.imports.one(moment(one.createdAt))}</a>
                    <span class="under">
                      {one.dryRun && `${texts.imports.dryRun} · `}
                      {texts.imports.states[one.status]} · {texts.common.of(one.processed, one.total)}
                    </span>
                  </span>
                  {one.refused > 0 && (
                    <span class="status refused">
                      {texts.imports.refused}: {one.refused.toLocaleString()}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <More list={list} />
    </Page>
  );
}
