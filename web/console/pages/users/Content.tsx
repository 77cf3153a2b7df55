import { body, client } from '../../api/client.ts';
import { usePages } from '../../api/useAsk.ts';
import { More, Shown } from '../../parts/states.tsx';
import { useSession } from '../../session.tsx';

/** What products keep for somebody: sessions and recordings. */
export function Content({ userId, about }: { readonly userId: string; readonly about: unknown }) {
  const { texts, accountId, productName, moment } = useSession();
  const list = usePages(
    (cursor) =>
      body(
        client.GET('/v1/accounts/{accountId}/users/{userId}/content', {
          params: { path: { accountId, userId }, query: { limit: 10, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    [accountId, userId, about],
  );
  return (
    <section>
      <h2>{texts.content.title}</h2>
      <Shown of={list}>
        {() =>
          list.items.length === 0 ? (
            <p class="hint">{texts.content.none}</p>
          ) : (
            <ul class="lines card">
              {list.items.map(({ kind, contentId, productId, title, startsAt, readOnly }) => (
                <li key={`${kind} ${productId} ${contentId}`}>
                  <span>
                    <bdi>{title}</bdi>
                    <span class="under">
                      {texts.content.kinds[kind]}, {productName(productId)}
                      {startsAt !== undefined && `, ${moment(startsAt)}`}
                    </span>
                    {readOnly === true && <span class="under">{texts.content.readOnly}</span>}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <More list={list} />
    </section>
  );
}
