import type { Account } from '../../domain/account.ts';
import type { Change } from '../../domain/actor.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CustomRole } from '../../domain/role.ts';
import type { RoleStore } from '../../usecases/ports/roles.ts';
import { accountKey, roleHoldersKey } from './keys.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';
import { writeChange } from './userItem.ts';
import type { Write } from './write.ts';

export const dynamoRoles = (table: Table): RoleStore => ({
  keepNew: (seen, roles, roleId, change) =>
    transact(table, [
      rolesOf(seen, roles, change),
      { key: roleHoldersKey(seen.accountId, roleId), put: { holders: 0 }, only: 'attribute_not_exists(pk)' },
    ]),

  keepChanged: (seen, roles, change) => transact(table, [rolesOf(seen, roles, change)]),

  keepRemoved: (seen, roles, roleId, change) =>
    transact(table, [
      {
        key: roleHoldersKey(seen.accountId, roleId),
        erase: true,
        only: '#holders = :none',
        values: { ':none': 0 },
        fails: () => new Refusal('conflict', 'ROLE_IN_USE', 'Somebody holds this role. Give them another one first, then delete it.'),
      },
      rolesOf(seen, roles, change),
    ]),
});

/** All roles at once, from those that were seen, of an account that is open. */
const rolesOf = (seen: Account, roles: readonly CustomRole[], change: Change): Write => ({
  key: accountKey(seen.accountId),
  set: ['#roles = :roles', '#change = :change'],
  only: `#status = :open AND ${seen.roles.length === 0 ? '(attribute_not_exists(#roles) OR #roles = :seen)' : '#roles = :seen'}`,
  values: { ':roles': roles, ':change': writeChange(change), ':open': 'active', ':seen': seen.roles },
});
