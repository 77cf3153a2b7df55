import { PERMISSIONS, type Permission } from '../../../lib/domain/role.ts';
import { rolesOf } from '../api/asks.ts';
import { useAsk } from '../api/useAsk.ts';
import { useSession, type Schema } from '../session.tsx';
import { Choice, Ticks } from './fields.tsx';
import { groupOptions } from './groupTree.ts';
import { roleName } from './roleText.ts';

export interface ChosenRole {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly groupIds: readonly string[];
}

export const MEMBER: ChosenRole = { name: 'member', permissions: [], groupIds: [] };

/** As the API takes it: permissions belong to a manager alone. */
export const roleWish = ({ name, permissions, groupIds }: ChosenRole) => ({
  name,
  ...(name === 'manager' ? { permissions: [...permissions] } : {}),
  ...(groupIds.length > 0 && !isWhole(name) ? { groupIds: [...groupIds] } : {}),
});

/** A role that is for everybody always. */
const isWhole = (name: string): boolean => name === 'member' || name === 'admin' || name === 'superAdmin';

interface RoleChoiceProps {
  readonly role: ChosenRole;
  readonly onChange: (role: ChosenRole) => void;
  readonly groups: readonly Schema['Group'][];
}

/** A role with what it says, and of a manager what and for whom. Only what the reader may give themself is offered. */
export function RoleChoice({ role, onChange, groups }: RoleChoiceProps) {
  const { texts, accountId, can, me, locale } = useSession();
  const own = useAsk(async () => (can('roles.manage', 'users.manage') ? (await rolesOf(accountId)).items : []), [accountId]);
  const builtIn = ['member', 'manager', ...(can('admins.manage') ? ['admin', 'superAdmin'] : [])];
  const names = [...builtIn, ...(own.value ?? []).map(({ name }) => name)];
  const offered = names.includes(role.name) ? names : [...names, role.name];
  const says: Readonly<Record<string, string>> = {
    member: texts.roles.memberSays,
    manager: texts.roles.managerSays,
    admin: texts.roles.adminSays,
    superAdmin: texts.roles.superAdminSays,
  };
  const held = PERMISSIONS.filter((permission) => me.permissions.includes(permission));
  return (
    <>
      <Choice
        label={texts.users.role}
        hint={says[role.name]}
        value={role.name}
        options={offered.map((name) => [name, roleName(texts, name)] as const)}
        onChange={(name) => {
          onChange({ ...role, name });
        }}
      />
      {role.name === 'manager' && (
        <Ticks
          legend={texts.roles.permissions}
          options={held.map((permission) => [permission, texts.permissions[permission]] as const)}
          chosen={role.permissions}
          onChange={(permissions) => {
            onChange({ ...role, permissions: permissions as readonly Permission[] });
          }}
        />
      )}
      {!isWhole(role.name) && groups.length > 0 && (
        <Ticks
          legend={texts.roles.groups}
          hint={texts.roles.everyGroup}
          options={groupOptions(groups, locale)}
          chosen={role.groupIds}
          onChange={(groupIds) => {
            onChange({ ...role, groupIds });
          }}
        />
      )}
    </>
  );
}
