import type { UserActor } from '../../lib/domain/actor.ts';
import type { RawRow } from '../../lib/domain/addRow.ts';
import { Refusal } from '../../lib/domain/refusal.ts';
import type { User } from '../../lib/domain/user.ts';
import { addUsers, type RowResult } from '../../lib/usecases/addUsers.ts';
import { listLicensePools } from '../../lib/usecases/licensePools.ts';
import { suspendUser } from '../../lib/usecases/membership.ts';
import type { Parts } from './parts.ts';

/** A row of which only what matters to the test is said. */
export type Row = Partial<RawRow> & { readonly email: string };

/** An account, seen by one who may administer it. */
export interface House {
  readonly accountId: string;
  readonly actor: UserActor;
  /** The outcome of each row, or the code of its refusal. */
  add(rows: readonly Row[], ask?: AddAsk): Promise<string[]>;
  /** `used/seats`, by product; the invited in brackets: `3/10 (2)`. */
  seats(): Promise<Record<string, string>>;
  user(email: string): Promise<User>;
  suspend(userId: string): Promise<User>;
  /** The same account, seen by somebody else. */
  as(actor: UserActor): House;
}

interface AddAsk {
  readonly dryRun?: boolean;
  readonly isHeld?: boolean;
  readonly process?: Parts;
}

export function addTo(parts: Parts, actor: UserActor): House {
  const { accountId } = actor.account;
  return {
    accountId,
    actor,
    add: async (rows, ask = {}) => (await addRows(ask.process ?? parts, actor, rows, ask.dryRun, ask.isHeld)).map(outcomeOf),
    seats: async () => {
      const pools = await listLicensePools(parts, accountId);
      return Object.fromEntries(pools.map(({ productId, seats, allocated, invited }) => [productId, `${allocated}/${seats} (${invited})`]));
    },
    user: async (email) => {
      const [found, ...more] = (await everybody(parts, accountId)).filter((user) => user.email === email);
      if (!found || more.length > 0) throw new Error('not exactly one user here has this address');
      return found;
    },
    suspend: (userId) => suspendUser(parts, actor, { userId }, { requestId: 'req-1' }),
    as: (other) => addTo(parts, other),
  };
}

async function everybody({ users }: Parts, accountId: string): Promise<User[]> {
  const found: User[] = [];
  let cursor: string | undefined;
  do {
    const page = await users.list(accountId, { limit: 100, cursor });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

export const addRows = (parts: Parts, actor: UserActor, rows: readonly Row[], dryRun = false, isHeld = false): Promise<RowResult[]> =>
  addUsers(parts, actor, { rows: rows.map(completed), dryRun, isHeld, origin: { requestId: 'req-1' } });

const outcomeOf = (result: RowResult): string => (result instanceof Refusal ? result.code : result.outcome);

const completed = (row: Row): RawRow => ({
  firstName: 'Ada',
  lastName: 'Lovelace',
  products: ['meeting'],
  role: { name: 'member' },
  locale: 'en',
  ...row,
});
