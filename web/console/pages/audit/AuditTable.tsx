import { useSession, type Schema } from '../../session.tsx';
import { actionText, fieldText, targetText, valueText } from './auditText.ts';

type Event = Schema['AuditEventPage']['items'][number];
/** More than this are folded away. */
const SHOWN = 3;

export function AuditTable({ events }: { readonly events: readonly Event[] }) {
  const session = useSession();
  const { texts, moment, me } = session;
  const actor = ({ kind, id }: Event['actor']) => {
    if (kind === 'operator') return texts.audit.operator;
    if (kind === 'system') return texts.audit.system;
    if (kind === 'person') return texts.audit.itself;
    if (kind !== 'user') return targetText(session, kind);
    return <a href={`/users/${id}`}>{id === me.userId ? texts.audit.you : texts.audit.kinds['user']}</a>;
  };
  return (
    <div class="table">
      <table class="history">
        <thead>
          <tr>
            <th scope="col">{texts.audit.at}</th>
            <th scope="col">{texts.audit.action}</th>
            <th scope="col">{texts.audit.actor}</th>
            <th scope="col">{texts.audit.changes}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.eventId}>
              <td data-label={texts.audit.at}>
                <time dateTime={event.at}>{moment(event.at)}</time>
              </td>
              <td data-label={texts.audit.action}>
                {event.target.kind === 'user' ? (
                  <a href={`/users/${event.target.id}`}>{actionText(session, event.action)}</a>
                ) : (
                  actionText(session, event.action)
                )}
              </td>
              <td data-label={texts.audit.actor}>{actor(event.actor)}</td>
              <td data-label={texts.audit.changes}>
                <Changes changes={event.changes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Changes({ changes }: { readonly changes: Event['changes'] }) {
  const session = useSession();
  const list = (
    <ul class="changes">
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {fieldText(session, field)}: <bdi>{valueText(session, field, from)}</bdi> → <bdi>{valueText(session, field, to)}</bdi>
        </li>
      ))}
    </ul>
  );
  if (changes.length <= SHOWN) return list;
  return (
    <details>
      <summary>{session.texts.audit.itChanged(changes.length)}</summary>
      {list}
    </details>
  );
}
