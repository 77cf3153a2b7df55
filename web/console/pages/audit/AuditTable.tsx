import { useSession, type Schema } from '../../session.tsx';

type Event = Schema['AuditEventPage']['items'][number];

/** A value as people can read it: no markup, no quotes around a text. */
const said = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

export function AuditTable({ events }: { readonly events: readonly Event[] }) {
  const { texts, moment, me } = useSession();
  const actor = ({ kind, id }: Event['actor']): string =>
    kind === 'operator'
      ? texts.audit.operator
      : kind === 'system'
        ? texts.audit.system
        : id === me.userId
          ? `${me.firstName} ${me.lastName}`
          : kind;
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.audit.at}</th>
            <th scope="col">{texts.audit.action}</th>
            <th scope="col">{texts.audit.actor}</th>
            <th scope="col">{texts.audit.target}</th>
            <th scope="col">{texts.audit.changes}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.eventId}>
              <td data-label={texts.audit.at}>
                <time dateTime={event.at}>{moment(event.at)}</time>
              </td>
              <td data-label={texts.audit.action}>{event.action}</td>
              <td data-label={texts.audit.actor}>
                {event.actor.kind === 'user' ? <a href={`/users/${event.actor.id}`}>{actor(event.actor)}</a> : actor(event.actor)}
              </td>
              <td data-label={texts.audit.target}>
                {event.target.kind === 'user' ? <a href={`/users/${event.target.id}`}>{event.target.kind}</a> : event.target.kind}
              </td>
              <td data-label={texts.audit.changes}>
                <ul class="changes">
                  {event.changes.map(({ field, from, to }) => (
                    <li key={field}>
                      <bdi>{texts.audit.changed(field, said(from), said(to))}</bdi>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
