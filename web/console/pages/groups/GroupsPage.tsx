import { useState } from 'preact/hooks';
import { groupsOf } from '../../api/asks.ts';
import { body, client } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { branches, groupOptions, type Branch } from '../../parts/groupTree.ts';
import { useNotices } from '../../parts/notices.tsx';
import { Empty, Page, Shown } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';

type Group = Schema['Group'];
type Act = { readonly what: 'add'; readonly parentId: string } | { readonly what: 'edit' | 'remove'; readonly group: Group };
const DEEPEST = 4;

/** Groups as the tree that they are. */
export function GroupsPage() {
  const { texts, accountId, can, locale } = useSession();
  const [act, choose] = useState<Act>();
  const groups = useAsk(() => groupsOf(accountId), [accountId]);
  const mayChange = can('groups.manage');
  const add = (parentId: string) => () => {
    choose({ what: 'add', parentId });
  };
  const branch = ({ depth, ...group }: Branch) => (
    <li key={group.groupId} role="treeitem" aria-level={depth + 1} class={`depth-${depth}`}>
      <span>
        <strong>
          <bdi>{group.name}</bdi>
        </strong>{' '}
        <a class="hint" href={`/users?groupId=${group.groupId}`} title={texts.groups.show}>
          {texts.common.people(group.userCount)}
        </a>
      </span>
      {mayChange && (
        <span class="actions">
          {depth < DEEPEST && (
            <button type="button" class="quiet" aria-label={texts.groups.addInside(group.name)} onClick={add(group.groupId)}>
              +
            </button>
          )}
          <button
            type="button"
            class="quiet"
            aria-label={`${texts.common.edit}: ${group.name}`}
            onClick={() => {
              choose({ what: 'edit', group });
            }}
          >
            {texts.common.edit}
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={texts.groups.remove(group.name)}
            onClick={() => {
              choose({ what: 'remove', group });
            }}
          >
            {texts.common.remove}
          </button>
        </span>
      )}
    </li>
  );
  return (
    <Page
      title={texts.groups.title}
      actions={
        mayChange && (
          <button type="button" class="strong" onClick={add('')}>
            {texts.groups.add}
          </button>
        )
      }
    >
      <Shown of={groups}>
        {(all) => (
          <>
            {all.length === 0 ? (
              <Empty title={texts.groups.empty} hint={texts.groups.emptyHint} />
            ) : (
              <ul class="tree card" role="tree" aria-label={texts.groups.title}>
                {branches(all, locale).map(branch)}
              </ul>
            )}
            {act && (
              <GroupDialog
                act={act}
                groups={all}
                onDone={groups.again}
                onClose={() => {
                  choose(undefined);
                }}
              />
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

interface GroupDialogProps {
  readonly act: Act;
  readonly groups: readonly Group[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function GroupDialog({ act, groups, onDone, onClose }: GroupDialogProps) {
  const { texts, accountId, locale } = useSession();
  const notices = useNotices();
  const edited = act.what === 'add' ? undefined : act.group;
  const [name, setName] = useState(edited?.name ?? '');
  const [parentId, setParent] = useState(act.what === 'add' ? act.parentId : (edited?.parentId ?? ''));
  const create = (group: { readonly name: string; readonly parentId?: string | undefined }) =>
    body(
      client.POST('/v1/accounts/{accountId}/groups', {
        params: { path: { accountId } },
        body: { name: group.name, ...(group.parentId === undefined ? {} : { parentId: group.parentId }) },
      }),
    );
  async function save(): Promise<void> {
    if (act.what === 'add') await create({ name, parentId: parentId === '' ? undefined : parentId });
    else
      await body(
        client.PATCH('/v1/accounts/{accountId}/groups/{groupId}', {
          params: { path: { accountId, groupId: act.group.groupId } },
          body: { name, parentId: parentId === '' ? null : parentId },
        }),
      );
    notices.done(texts.common.saved);
    onDone();
  }
  async function remove(group: Group): Promise<void> {
    const asked = () =>
      client.DELETE('/v1/accounts/{accountId}/groups/{groupId}', {
        params: { path: { accountId, groupId: group.groupId }, query: group.userCount > 0 ? { moveTo: 'parent' } : {} },
      });
    // A large group takes several calls: each moves a thousand people.
    for (;;) {
      const answer = asked();
      await body(answer);
      if ((await answer).response.status !== 202) break;
    }
    notices.done(
      texts.groups.removed,
      group.userCount > 0
        ? undefined
        : async () => {
            await create(group);
            onDone();
          },
    );
    onDone();
  }
  if (act.what === 'remove')
    return (
      <Dialog
        title={texts.groups.remove(act.group.name)}
        does={texts.common.remove}
        isDangerous
        onDo={() => remove(act.group)}
        onClose={onClose}
      >
        <p>{act.group.userCount > 0 ? texts.groups.removeFull(act.group.userCount) : texts.groups.removeSays}</p>
      </Dialog>
    );
  const others = groups.filter(({ groupId }) => groupId !== edited?.groupId);
  return (
    <Dialog title={act.what === 'add' ? texts.groups.add : texts.common.edit} does={texts.common.save} onDo={save} onClose={onClose}>
      <TextField label={texts.common.name} value={name} onChange={setName} isRequired />
      <Choice
        label={texts.groups.parent}
        value={parentId}
        onChange={setParent}
        options={[['', texts.groups.top], ...groupOptions(others, locale)]}
      />
    </Dialog>
  );
}
