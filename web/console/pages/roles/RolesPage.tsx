import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PERMISSIONS, type Permission } from '../../../../lib/domain/role.ts';
import { rolesOf } from '../../api/asks.ts';
import { body, client } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField, Ticks } from '../../parts/fields.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { RemoveDialog } from '../../parts/RemoveDialog.tsx';
import { roleName } from '../../parts/roleText.ts';
import { Empty, Page, Shown } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';

type Role = Schema['CustomRole'];

/** What each role allows; those of the account's own can be made, changed and deleted. */
export function RolesPage() {
  const { texts, accountId, can } = useSession();
  const [edited, edit] = useState<Role | 'new'>();
  const calls = useRoleCalls();
  const [removed, remove] = useState<Role>();
  const roles = useAsk(() => rolesOf(accountId), [accountId]);
  const mayChange = can('roles.manage');
  return (
    <Page
      title={texts.rolesPage.title}
      actions={
        mayChange && (
          <button
            type="button"
            class="strong"
            onClick={() => {
              edit('new');
            }}
          >
            {texts.rolesPage.add}
          </button>
        )
      }
    >
      <Shown of={roles}>
        {({ items, builtIn }) => (
          <>
            <h2>{texts.rolesPage.own}</h2>
            {items.length === 0 ? (
              <Empty title={texts.rolesPage.empty} hint={texts.rolesPage.emptyHint} />
            ) : (
              <div class="columns">
                {items.map((role) => (
                  <RoleCard key={role.roleId} name={role.name} permissions={role.permissions}>
                    {mayChange && (
                      <div class="actions">
                        <button
                          type="button"
                          onClick={() => {
                            edit(role);
                          }}
                        >
                          {texts.common.edit}
                        </button>
                        <button
                          type="button"
                          onClick={() => {
                            remove(role);
                          }}
                        >
                          {texts.common.remove}
                        </button>
                      </div>
                    )}
                  </RoleCard>
                ))}
              </div>
            )}
            <h2>{texts.rolesPage.builtIn}</h2>
            <div class="columns">
              {builtIn.map(({ name, permissions }) => (
                <RoleCard key={name} name={roleName(texts, name)} permissions={permissions} />
              ))}
            </div>
          </>
        )}
      </Shown>
      {edited && (
        <RoleDialog
          role={edited === 'new' ? undefined : edited}
          onDone={roles.again}
          onClose={() => {
            edit(undefined);
          }}
        />
      )}
      {removed && (
        <RemoveDialog
          name={removed.name}
          says={texts.rolesPage.removeSays}
          done={texts.rolesPage.removed}
          remove={() => calls.remove(removed.roleId)}
          restore={() => calls.create(removed.name, removed.permissions)}
          onDone={roles.again}
          onClose={() => {
            remove(undefined);
          }}
        />
      )}
    </Page>
  );
}

function RoleCard({
  name,
  permissions,
  children,
}: {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly children?: ComponentChildren;
}) {
  const { texts } = useSession();
  return (
    <section class="card">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {permissions.length === 0 ? (
        <p class="hint">{texts.common.none}</p>
      ) : (
        <ul>
          {permissions.map((permission) => (
            <li key={permission}>{texts.permissions[permission]}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

function useRoleCalls() {
  const { accountId } = useSession();
  return {
    create: (name: string, permissions: readonly Permission[]) =>
      body(
        client.POST('/v1/accounts/{accountId}/roles', {
          params: { path: { accountId } },
          body: { name, permissions: [...permissions] },
        }),
      ),
    update: (roleId: string, name: string, permissions: readonly Permission[]) =>
      body(
        client.PATCH('/v1/accounts/{accountId}/roles/{roleId}', {
          params: { path: { accountId, roleId } },
          body: { name, permissions: [...permissions] },
        }),
      ),
    remove: (roleId: string) => body(client.DELETE('/v1/accounts/{accountId}/roles/{roleId}', { params: { path: { accountId, roleId } } })),
  };
}

interface OneRole {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function RoleDialog({ role, onDone, onClose }: OneRole & { readonly role: Role | undefined }) {
  const { texts, me } = useSession();
  const notices = useNotices();
  const calls = useRoleCalls();
  const [name, setName] = useState(role?.name ?? '');
  const [permissions, setPermissions] = useState<readonly string[]>(role?.permissions ?? []);
  const offered = PERMISSIONS.filter((permission) => me.permissions.includes(permission) || role?.permissions.includes(permission));
  return (
    <Dialog
      title={role ? texts.common.edit : texts.rolesPage.add}
      does={texts.common.save}
      onDo={async () => {
        const chosen = permissions as readonly Permission[];
        await (role ? calls.update(role.roleId, name, chosen) : calls.create(name, chosen));
        notices.done(
          texts.common.saved,
          role &&
            (async () => {
              await calls.update(role.roleId, role.name, role.permissions);
              onDone();
            }),
        );
        onDone();
      }}
      onClose={onClose}
    >
      <TextField label={texts.common.name} value={name} onChange={setName} isRequired />
      <Ticks
        legend={texts.roles.permissions}
        options={offered.map((permission) => [permission, texts.permissions[permission]] as const)}
        chosen={permissions}
        onChange={setPermissions}
      />
    </Dialog>
  );
}
