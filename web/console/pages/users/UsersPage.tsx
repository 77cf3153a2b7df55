import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { accountOf, groupsOf, rolesOf } from '../../api/asks.ts';
import { body, client } from '../../api/client.ts';
import { useAsk, usePages } from '../../api/useAsk.ts';
import { Download } from '../../parts/Download.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { groupOptions } from '../../parts/groupTree.ts';
import { roleName } from '../../parts/roleText.ts';
import { Empty, Failed, Loading, More, Page } from '../../parts/states.tsx';
import { useSession } from '../../session.tsx';
import { askedFilter, filterQuery, NO_FILTER, readFilter, type Filter } from './filter.ts';
import { ResendAll } from './ResendAll.tsx';
import { Selection } from './Selection.tsx';
import { UsersTable } from './UsersTable.tsx';

const TYPING_MS = 250;
const PAGE = 50;
const BUILT_IN = ['member', 'manager', 'admin', 'superAdmin'];

export function UsersPage() {
  const session = useSession();
  const { texts, accountId, can } = session;
  const { query, route } = useLocation();
  const filter = readFilter(query);
  const address = filterQuery(filter);
  const account = useAsk(() => accountOf(accountId), [accountId]);
  const groups = useAsk(
    () => (can('groups.manage', 'users.manage', 'users.settings') ? groupsOf(accountId) : Promise.resolve([])),
    [accountId],
  );
  const own = useAsk(
    async () => (can('roles.manage', 'users.manage') ? (await rolesOf(accountId)).items.map(({ name }) => name) : []),
    [accountId],
  );
  const list = usePages(
    (cursor) =>
      body(
        client.GET('/v1/accounts/{accountId}/users', {
          params: {
            path: { accountId },
            query: { ...(askedFilter(filter) as object), limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
          },
        }),
      ),
    [accountId, address],
  );
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    select(new Set());
  }, [address]);
  const narrow = (change: Partial<Filter>): void => {
    route(`/users${filterQuery({ ...filter, ...change })}`, true);
  };
  const isNarrowed = address !== '';
  return (
    <Page
      title={texts.users.title}
      actions={
        <>
          {can('users.manage', 'reports.view') && (
            <Download path={`/v1/accounts/${accountId}/users/export${address}`} file="users.csv">
              {texts.users.export}
            </Download>
          )}
          {can('users.manage') && address === filterQuery({ ...NO_FILTER, status: 'invited' }) && <ResendAll onDone={list.again} />}
          {can('users.manage') && (
            <a class="button strong" href="/users/add">
              {texts.adding.title}
            </a>
          )}
        </>
      }
    >
      <Filters filter={filter} groups={groups.value ?? []} own={own.value ?? []} narrow={narrow} isNarrowed={isNarrowed} />
      {list.state === 'failed' && list.items.length === 0 ? (
        <Failed error={list.error} again={list.again} />
      ) : list.value === undefined ? (
        <Loading />
      ) : list.items.length === 0 && !list.hasMore ? (
        isNarrowed ? (
          <Empty title={texts.users.noMatch} hint={texts.users.noMatchHint} />
        ) : (
          <Empty title={texts.users.empty} hint={texts.users.emptyHint} />
        )
      ) : (
        <>
          <Selection
            users={list.items.filter(({ userId }) => selected.has(userId))}
            groups={groups.value ?? []}
            onDone={() => {
              select(new Set());
              list.again();
            }}
            onClear={() => {
              select(new Set());
            }}
          />
          <UsersTable
            users={list.items}
            groups={groups.value ?? []}
            inactivityDays={account.value?.settings.inactivityDays ?? 90}
            selected={selected}
            onSelect={select}
          />
          <p class="hint" role="status">
            {texts.users.shown(list.items.length)}
          </p>
        </>
      )}
      <More list={list} />
    </Page>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly groups: Parameters<typeof groupOptions>[0];
  /** The names of the account's own roles. */
  readonly own: readonly string[];
  readonly narrow: (change: Partial<Filter>) => void;
  readonly isNarrowed: boolean;
}

function Filters({ filter, groups, own, narrow, isNarrowed }: FiltersProps) {
  const { texts, products, locale } = useSession();
  const [typed, type] = useState(filter.q);
  const sent = useRef(filter.q);
  // Searches as somebody types, once they pause.
  useEffect(() => {
    if (typed === filter.q) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      narrow({ q: typed });
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  // Somebody went back, or followed a link: not what was just typed here comes round.
  useEffect(() => {
    if (filter.q === sent.current) return;
    sent.current = filter.q;
    type(filter.q);
  }, [filter.q]);
  const all = ['', texts.common.all] as const;
  const roles = [...BUILT_IN, ...own].map((name) => [name, roleName(texts, name)] as const);
  const statuses = (['active', 'inactive', 'suspended', 'removed'] as const).map((status) => [status, texts.status[status]] as const);
  const problems = (['bounced', 'complained', 'failed'] as const).map((state) => [state, texts.delivery[state]] as const);
  const chooser = (name: keyof Filter, label: string, options: readonly (readonly [string, string])[]) => (
    <Choice
      label={label}
      value={filter[name]}
      options={[all, ...options]}
      onChange={(value) => {
        narrow({ [name]: value });
      }}
    />
  );
  return (
    <search class="filters" aria-label={texts.common.filters}>
      <div class="wide-field">
        <TextField label={texts.users.searchHint} type="search" value={typed} onChange={type} />
      </div>
      {chooser('status', texts.users.status, [['invited', texts.imports.invited], ...statuses])}
      {chooser(
        'productId',
        texts.users.product,
        products.map(({ productId, name }) => [productId, name] as const),
      )}
      {groups.length > 0 && chooser('groupId', texts.users.group, groupOptions(groups, locale))}
      {chooser('role', texts.users.role, roles)}
      {chooser('delivery', texts.users.delivery, problems)}
      {isNarrowed && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            type('');
            sent.current = '';
            narrow(NO_FILTER);
          }}
        >
          {texts.common.clear}
        </button>
      )}
    </search>
  );
}
