import { dynamoAccounts } from '../../lib/adapters/dynamo/accounts.ts';
import { dynamoGroups } from '../../lib/adapters/dynamo/groups.ts';
import { dynamoImports } from '../../lib/adapters/dynamo/imports.ts';
import { dynamoInvitations } from '../../lib/adapters/dynamo/invitations.ts';
import { dynamoLimits } from '../../lib/adapters/dynamo/limits.ts';
import { roughLimits } from '../../lib/adapters/dynamo/roughLimits.ts';
import { dynamoPeople } from '../../lib/adapters/dynamo/people.ts';
import { dynamoPools } from '../../lib/adapters/dynamo/pools.ts';
import { dynamoProducts } from '../../lib/adapters/dynamo/products.ts';
import { dynamoRoles } from '../../lib/adapters/dynamo/roles.ts';
import { dynamoSessions } from '../../lib/adapters/dynamo/sessions.ts';
import { dynamoApiTokens } from '../../lib/adapters/dynamo/apiTokens.ts';
import { dynamoContent } from '../../lib/adapters/dynamo/content.ts';
import { dynamoDeliveries } from '../../lib/adapters/dynamo/deliveries.ts';
import { dynamoMails } from '../../lib/adapters/dynamo/mails.ts';
import { dynamoMoves } from '../../lib/adapters/dynamo/moving.ts';
import { dynamoProductTokens } from '../../lib/adapters/dynamo/productTokens.ts';
import { dynamoTransfers } from '../../lib/adapters/dynamo/transfers.ts';
import type { Table } from '../../lib/adapters/dynamo/table.ts';
import { dynamoWelcomeTemplates } from '../../lib/adapters/dynamo/welcomeTemplates.ts';
import type { WelcomeTemplate } from '../../lib/domain/welcomeTemplate.ts';
import type { TemplateStore } from '../../lib/usecases/ports/templates.ts';
import { dynamoSettingsTemplates } from '../../lib/adapters/dynamo/settingsTemplates.ts';
import { nodeSettingsSchemas } from '../../lib/adapters/node/settingsSchemas.ts';
import type { SettingsTemplate } from '../../lib/domain/settingsTemplate.ts';
import type { SettingsSchemas } from '../../lib/usecases/ports/settingsSchemas.ts';
import { dynamoUsers } from '../../lib/adapters/dynamo/users.ts';
import type {
  AccountStore,
  Chance,
  InvitationStore,
  Mailer,
  Passwords,
  MailStore,
  ProductTokenStore,
  PersonStore,
  PoolStore,
  ProductStore,
  SessionStore,
  UserStore,
} from '../../lib/usecases/ports.ts';
import type { ContentStore } from '../../lib/usecases/ports/content.ts';
import type { DeliveryStore } from '../../lib/usecases/ports/deliveries.ts';
import type { MoveStore, TransferStore } from '../../lib/usecases/ports/transfers.ts';
import type { ApiTokenStore } from '../../lib/usecases/ports/apiTokens.ts';
import type { GroupStore } from '../../lib/usecases/ports/groups.ts';
import type { ImportStore } from '../../lib/usecases/ports/imports.ts';
import type { LimitStore } from '../../lib/usecases/ports/limits.ts';
import type { SendingPace } from '../../lib/usecases/ports/pace.ts';
import type { RoleStore } from '../../lib/usecases/ports/roles.ts';

/** All that any use case needs: one process, as it were. */
export interface Parts {
  readonly accounts: AccountStore;
  readonly groups: GroupStore;
  readonly imports: ImportStore;
  readonly invitations: InvitationStore;
  readonly limits: LimitStore;
  readonly mailCalls: LimitStore;
  readonly people: PersonStore;
  readonly apiTokens: ApiTokenStore;
  readonly content: ContentStore;
  readonly deliveries: DeliveryStore;
  readonly notices: MailStore;
  readonly moves: MoveStore;
  readonly productTokens: ProductTokenStore;
  readonly transfers: TransferStore;
  readonly pools: PoolStore;
  readonly products: ProductStore;
  readonly roles: RoleStore;
  readonly sessions: SessionStore;
  readonly users: UserStore;
  readonly settingsSchemas: SettingsSchemas;
  readonly settingsTemplates: TemplateStore<SettingsTemplate>;
  readonly welcomeTemplates: TemplateStore<WelcomeTemplate>;
  readonly chance: Chance;
  readonly mailer: Mailer;
  readonly pace: SendingPace;
  readonly passwords: Passwords;
  readonly webUrl: string;
  /** Of a consumer that works against its timeout, in milliseconds. */
  readonly timeLeft: () => number;
}

export type Outside = Pick<Parts, 'chance' | 'mailer' | 'passwords'>;

/** The real adapters on a table. */
export const partsOn = (table: Table, outside: Outside): Parts => ({
  accounts: dynamoAccounts(table),
  groups: dynamoGroups(table),
  imports: dynamoImports(table),
  invitations: dynamoInvitations(table),
  limits: dynamoLimits(table),
  mailCalls: roughLimits(dynamoLimits(table), { random: () => new Uint8Array(1) }),
  people: dynamoPeople(table),
  apiTokens: dynamoApiTokens(table),
  content: dynamoContent(table),
  deliveries: dynamoDeliveries(table),
  notices: dynamoMails(table),
  moves: dynamoMoves(table),
  productTokens: dynamoProductTokens(table),
  transfers: dynamoTransfers(table),
  pools: dynamoPools(table),
  products: dynamoProducts(table),
  roles: dynamoRoles(table),
  sessions: dynamoSessions(table),
  users: dynamoUsers(table),
  settingsSchemas: nodeSettingsSchemas,
  settingsTemplates: dynamoSettingsTemplates(table),
  welcomeTemplates: dynamoWelcomeTemplates(table),
  pace: { take: () => Promise.resolve('now') },
  webUrl: 'https://seatwise.example.com',
  timeLeft: () => 60_000,
  ...outside,
});

/** Costs nothing, for tests in which a password only has to be told from another one. */
export const quickPasswords: Passwords = {
  hash: (password) => Promise.resolve(`quick:${password}`),
  verify: (password, hash) => Promise.resolve(hash === `quick:${password}`),
  isOutdated: () => false,
};
