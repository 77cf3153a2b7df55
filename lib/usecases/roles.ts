import { isDeepStrictEqual } from 'node:util';
import type { AdminActor, Change } from '../domain/actor.ts';
import { addRole, changeRole, getRole as find, readCustomRole, removeRole, type CustomRoleWish } from '../domain/customRole.ts';
import type { CustomRole } from '../domain/role.ts';
import { getAccount } from './accounts.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { AccountStore, Chance } from './ports.ts';
import type { RoleStore } from './ports/roles.ts';

export interface RoleNeeds {
  readonly accounts: AccountStore;
  readonly roles: RoleStore;
  readonly chance: Chance;
}

/** Throws `CUSTOM_ROLE_UNKNOWN`. */
export const getRole = ({ account }: AdminActor, roleId: string): CustomRole => find(account.roles, roleId);

/** Allows no more than its maker may. Throws `ROLE_NAME_TAKEN`, `ROLE_NOT_GRANTABLE`, `ROLES_TOO_MANY`, `PERMISSIONS_EMPTY`. */
export async function createRole(needs: RoleNeeds, actor: AdminActor, wish: CustomRoleWish, origin: Origin): Promise<CustomRole> {
  const role = readCustomRole(needs.chance.newId(), wish);
  return untilKept(async () => {
    const account = await getAccount(needs, actor.account.accountId);
    // An earlier try of this very call has made it, and died before it could answer.
    if (account.roles.some(({ roleId }) => roleId === role.roleId)) return role;
    const roles = addRole(account.roles, actor.authority, role);
    await needs.roles.keepNew(account, roles, role.roleId, roleChange(needs, actor, 'role.created', role.roleId, origin));
    return role;
  });
}

/** Works at the next request of whoever holds it. Throws as `createRole` does, and `CUSTOM_ROLE_UNKNOWN`. */
export async function updateRole(
  needs: RoleNeeds,
  actor: AdminActor,
  { roleId, name, permissions }: { readonly roleId: string } & { readonly [F in keyof CustomRoleWish]?: CustomRoleWish[F] | undefined },
  origin: Origin,
): Promise<CustomRole> {
  return untilKept(async () => {
    const account = await getAccount(needs, actor.account.accountId);
    const before = find(account.roles, roleId);
    origin.ifUnchanged?.({ role: before });
    const after = readCustomRole(roleId, { name: name ?? before.name, permissions: permissions ?? before.permissions });
    const roles = changeRole(account.roles, actor.authority, after);
    if (!isDeepStrictEqual(after, before))
      await needs.roles.keepChanged(account, roles, roleChange(needs, actor, 'role.changed', roleId, origin));
    return after;
  });
}

/** Throws `CUSTOM_ROLE_UNKNOWN`, `ROLE_IN_USE`, `ROLE_NOT_GRANTABLE`. */
export async function deleteRole(needs: RoleNeeds, actor: AdminActor, roleId: string, origin: Origin): Promise<void> {
  return untilKept(async () => {
    const account = await getAccount(needs, actor.account.accountId);
    origin.ifUnchanged?.({ role: find(account.roles, roleId) });
    const roles = removeRole(account.roles, actor.authority, roleId);
    await needs.roles.keepRemoved(account, roles, roleId, roleChange(needs, actor, 'role.deleted', roleId, origin));
  });
}

/** Stands on the account, of which the role is a part. */
const roleChange = (needs: RoleNeeds, actor: AdminActor, action: string, roleId: string, origin: Origin): Change => ({
  ...changeBy(needs.chance, actorOf(actor), action, origin),
  target: { kind: 'role', id: roleId },
});
