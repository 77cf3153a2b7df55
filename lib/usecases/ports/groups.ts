import type { Group } from '../../domain/group.ts';

export interface GroupStore {
  /** All of an account's groups, as they are at this moment. */
  list(accountId: string): Promise<readonly Group[]>;
}
