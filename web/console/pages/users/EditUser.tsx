import { useState } from 'preact/hooks';
import { groupsOf } from '../../api/asks.ts';
import { body, client } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { groupOptions } from '../../parts/groupTree.ts';
import { useNotices } from '../../parts/notices.tsx';
import { RoleChoice, roleWish, type ChosenRole } from '../../parts/RoleChoice.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { languageOptions } from '../../texts/languages.ts';

type User = Schema['User'];

/** Name, language, group and role of somebody; what is not touched is not sent. */
export function EditUser({ user, onDone, onClose }: { readonly user: User; readonly onDone: () => void; readonly onClose: () => void }) {
  const { texts, accountId, locale: mine } = useSession();
  const notices = useNotices();
  const groups = useAsk(() => groupsOf(accountId), [accountId]);
  const [firstName, setFirstName] = useState(user.firstName);
  const [lastName, setLastName] = useState(user.lastName);
  const [locale, setLocale] = useState<string>(user.locale);
  const [groupId, setGroup] = useState(user.groupId ?? '');
  const [role, setRole] = useState<ChosenRole>({
    name: user.role.name,
    permissions: user.role.permissions ?? [],
    groupIds: user.role.groupIds ?? [],
  });
  const was: ChosenRole = { name: user.role.name, permissions: user.role.permissions ?? [], groupIds: user.role.groupIds ?? [] };
  const at = { params: { path: { accountId, userId: user.userId } } };
  async function save(): Promise<void> {
    const change = {
      ...(firstName === user.firstName ? {} : { firstName }),
      ...(lastName === user.lastName ? {} : { lastName }),
      ...(locale === user.locale ? {} : { locale: locale as User['locale'] }),
      ...(groupId === (user.groupId ?? '') ? {} : { groupId: groupId === '' ? null : groupId }),
      ...(JSON.stringify(role) === JSON.stringify(was) ? {} : { role: roleWish(role) }),
    };
    await body(client.PATCH('/v1/accounts/{accountId}/users/{userId}', { ...at, body: change }));
    const back = {
      firstName: user.firstName,
      lastName: user.lastName,
      locale: user.locale,
      groupId: user.groupId ?? null,
      ...('role' in change ? { role: roleWish(was) } : {}),
    };
    notices.done(texts.common.saved, async () => {
      await body(client.PATCH('/v1/accounts/{accountId}/users/{userId}', { ...at, body: back }));
      onDone();
    });
    onDone();
  }
  return (
    <Dialog title={texts.common.edit} does={texts.common.save} onDo={save} onClose={onClose}>
      <TextField label={texts.adding.firstName} value={firstName} onChange={setFirstName} isRequired />
      <TextField label={texts.adding.lastName} value={lastName} onChange={setLastName} />
      <Choice label={texts.user.language} value={locale} onChange={setLocale} options={languageOptions(mine)} />
      <Choice
        label={texts.users.group}
        value={groupId}
        onChange={setGroup}
        options={[['', texts.adding.noGroup], ...groupOptions(groups.value ?? [], mine)]}
      />
      <RoleChoice role={role} onChange={setRole} groups={groups.value ?? []} />
    </Dialog>
  );
}
