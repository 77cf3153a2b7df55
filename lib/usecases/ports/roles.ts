import type { Account } from '../../domain/account.ts';
import type { Change } from '../../domain/actor.ts';
import type { CustomRole } from '../../domain/role.ts';

/** Roles stand in their account. What is written requires those that were seen: throws Overtaken. */
export interface RoleStore {
  keepNew(seen: Account, roles: readonly CustomRole[], roleId: string, change: Change): Promise<void>;
  keepChanged(seen: Account, roles: readonly CustomRole[], change: Change): Promise<void>;
  /** Throws `ROLE_IN_USE` where somebody holds it. */
  keepRemoved(seen: Account, roles: readonly CustomRole[], roleId: string, change: Change): Promise<void>;
}
