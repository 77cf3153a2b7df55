import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { dynamoPeople } from '../../lib/adapters/dynamo/people.ts';
import { dynamoPools } from '../../lib/adapters/dynamo/pools.ts';
import { dynamoProducts } from '../../lib/adapters/dynamo/products.ts';
import { dynamoSessions } from '../../lib/adapters/dynamo/sessions.ts';
import type { Table } from '../../lib/adapters/dynamo/table.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import type {
  AccountStore,
  Chance,
  InvitationStore,
  Mailer,
  Passwords,
  PersonStore,
  PoolStore,
  ProductStore,
  SessionStore,
  UserStore,
} from '../../lib/usecases/ports.ts';

/** All that any use case needs: one process, as it were. */
export interface Parts {
  readonly accounts: AccountStore;
  readonly invitations: InvitationStore;
  readonly people: PersonStore;
  readonly pools: PoolStore;
  readonly products: ProductStore;
  readonly sessions: SessionStore;
  readonly users: UserStore;
  readonly chance: Chance;
  readonly mailer: Mailer;
  readonly passwords: Passwords;
  readonly webUrl: string;
}

export type Outside = Pick<Parts, 'chance' | 'mailer' | 'passwords'>;

/** The real adapters on a table. */
export const partsOn = (table: Table, outside: Outside): Parts => ({
  accounts: dynamoAccounts(table),
  invitations: dynamoInvitations(table),
  people: dynamoPeople(table),
  pools: dynamoPools(table),
  products: dynamoProducts(table),
  sessions: dynamoSessions(table),
  users: dynamoUsers(table),
  webUrl: 'https://seatwise.example.com',
  ...outside,
});

/** Costs nothing, for tests in which a password only has to be told from another one. */
export const quickPasswords: Passwords = {
  hash: (password) => Promise.resolve(`quick:${password}`),
  verify: (password, hash) => Promise.resolve(hash === `quick:${password}`),
  isOutdated: () => false,
};
