import { useRoute } from 'preact-iso';
import { accountOf, groupsOf } from '../../api/asks.ts';
import { body, client } from '../../api/client.ts';
import { useAsk, usePages } from '../../api/useAsk.ts';
import { roleName } from '../../parts/roleText.ts';
import { More, Page, Shown } from '../../parts/states.tsx';
import { Status } from '../../parts/Status.tsx';
import { isInactive } from '../../parts/statusText.ts';
import { fullName, useSession, type Schema } from '../../session.tsx';
import { languageName } from '../../texts/languages.ts';
import { AuditTable } from '../audit/AuditTable.tsx';
import { Content } from './Content.tsx';
import { Licences } from './Licences.tsx';
import { Move } from './Move.tsx';
import { UserActions } from './UserActions.tsx';
import { UserSettings } from './UserSettings.tsx';

/** One person: what they are, what they have, what happened, and what can be done. */
export function UserPage() {
  const { accountId, can, texts } = useSession();
  const { params } = useRoute();
  const userId = params['userId'] ?? '';
  const user = useAsk(
    () => body(client.GET('/v1/accounts/{accountId}/users/{userId}', { params: { path: { accountId, userId } } })),
    [accountId, userId],
  );
  return (
    <Shown of={user}>
      {(found) => (
        <Page
          title={fullName(found)}
          actions={
            <a class="button quiet" href="/users">
              {texts.common.back}
            </a>
          }
        >
          <UserActions user={found} onChange={user.again} />
          <div class="columns">
            <Facts user={found} />
            <Licences user={found} onChange={user.again} />
            {found.invitation.transferId !== undefined && can('users.manage', 'transfers.manage') && (
              <Move transferId={found.invitation.transferId} about={found} />
            )}
            {found.status !== 'removed' && <UserSettings key={JSON.stringify(found.settings)} user={found} onChange={user.again} />}
          </div>
          {can('users.manage', 'transfers.manage') && <Content userId={userId} about={found} />}
          {can('users.manage', 'audit.view') && <Timeline userId={userId} about={found} />}
          {can('audit.view') && <Changes userId={userId} about={found} />}
        </Page>
      )}
    </Shown>
  );
}

function Facts({ user }: { readonly user: Schema['User'] }) {
  const session = useSession();
  const { texts, accountId, locale, can } = session;
  const account = useAsk(() => accountOf(accountId), [accountId]);
  const groups = useAsk(
    () =>
      user.groupId !== undefined && can('groups.manage', 'users.manage', 'users.settings') ? groupsOf(accountId) : Promise.resolve([]),
    [accountId, user.groupId],
  );
  const { invitation } = user;
  const group = groups.value?.find(({ groupId }) => groupId === user.groupId);
  return (
    <section class="card">
      <h2>{texts.user.facts}</h2>
      <dl>
        <dt>{texts.users.status}</dt>
        <dd>
          <Status user={user} isAsleep={isInactive(user, account.value?.settings.inactivityDays ?? 90, new Date())} />
        </dd>
        <dt>{texts.user.email}</dt>
        <dd>
          <bdi>{user.email}</bdi>
          {user.pendingEmail !== undefined && <span class="under">{texts.user.pending(user.pendingEmail)}</span>}
        </dd>
        <dt>{texts.users.role}</dt>
        <dd>{roleName(texts, user.role.name)}</dd>
        {group && (
          <>
            <dt>{texts.users.group}</dt>
            <dd>{group.name}</dd>
          </>
        )}
        <dt>{texts.user.language}</dt>
        <dd>{languageName(user.locale, locale)}</dd>
        <dt>{texts.user.invitation}</dt>
        <dd>
          {invitation.kind === 'welcome' ? texts.user.welcome : texts.user.transfer}
          <span class="under">
            {texts.delivery[invitation.delivery]}
            {invitation.deliveryReason !== undefined && ` (${invitation.deliveryReason})`}
          </span>
          {invitation.openedAt !== undefined && <span class="under">{texts.user.opened(session.moment(invitation.openedAt))}</span>}
          {invitation.state === 'pending' && invitation.expiresAt !== undefined && (
            <span class="under">{texts.user.expires(session.moment(invitation.expiresAt))}</span>
          )}
        </dd>
        <dt>{texts.user.since}</dt>
        <dd>{session.day(user.createdAt)}</dd>
        {user.status === 'active' && (
          <>
            <dt>{texts.user.lastSeen}</dt>
            <dd>{user.lastSignInAt === undefined ? texts.user.never : session.moment(user.lastSignInAt)}</dd>
          </>
        )}
        {user.statusNote !== undefined && (
          <>
            <dt>{texts.user.note}</dt>
            <dd>
              <bdi>{user.statusNote}</bdi>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

interface About {
  readonly userId: string;
  /** Asked anew whenever this is another. */
  readonly about: unknown;
}

function Timeline({ userId, about }: About) {
  const { texts, accountId, moment } = useSession();
  const list = usePages(
    (cursor) =>
      body(
        client.GET('/v1/accounts/{accountId}/users/{userId}/timeline', {
          params: { path: { accountId, userId }, query: { limit: 20, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    [accountId, userId, about],
  );
  return (
    <section>
      <h2>{texts.user.timeline}</h2>
      <Shown of={list}>
        {() => (
          <ol class="timeline">
            {list.items.map(({ at, type, detail }) => (
              <li key={`${at} ${type}`}>
                <time dateTime={at}>{moment(at)}</time>
                <span>
                  {texts.timeline[type] ?? type}
                  {detail !== undefined && <span class="under">{detail}</span>}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Shown>
      <More list={list} />
    </section>
  );
}

function Changes({ userId, about }: About) {
  const { texts, accountId } = useSession();
  const list = usePages(
    (cursor) =>
      body(
        client.GET('/v1/accounts/{accountId}/audit-events', {
          params: { path: { accountId }, query: { userId, limit: 10, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    [accountId, userId, about],
  );
  return (
    <section>
      <h2>{texts.user.history}</h2>
      <Shown of={list}>{() => <AuditTable events={list.items} />}</Shown>
      <More list={list} />
    </section>
  );
}
