import type { IndexName } from '../../lib/adapters/dynamo/keys.ts';
import type { FunctionName as HttpFunctionName } from '../../functions/http/routes.ts';

export type AppFunctionName =
  | HttpFunctionName
  | 'relay'
  | 'audit'
  | 'sendInvitation'
  | 'sendMail'
  | 'cancelRivals'
  | 'moveContent'
  | 'endInvitations'
  | 'runImport'
  | 'recordDelivery'
  | 'resendWelcome'
  | 'expireInvitations'
  | 'purgeRemoved'
  | 'requeueUnsent';

type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'BatchWriteItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

export interface FunctionPlan {
  /** Whom it hurts when the function fails. */
  readonly impact: string;
  readonly seconds: number;
  /** Megabytes; the processor's share grows with them, a whole one at 1,769. */
  readonly memory: number;
  /** What it may do with the table and its indexes, and nothing else. A transaction is allowed by the actions inside it. */
  readonly may: Readonly<Partial<Record<'table' | IndexName, readonly TableAction[]>>>;
}

// Passwords are hashed where people sign in and accept: 24 ms of a whole processor each.
const HASHING = 1_024;

/** Every function on one page: its limits, its rights on the table, and who notices when it fails. */
export const functions = {
  site: {
    impact: 'People who follow the link in their invitation see no page',
    seconds: 10,
    memory: 256,
    may: {},
  },
  account: {
    impact: 'Nobody can sign in, and operators cannot create accounts',
    seconds: 10,
    memory: HASHING,
    may: {
      table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'],
      usersByName: ['Query'],
    },
  },
  licenses: {
    impact: 'Administrators cannot see their seats, and operators cannot change them',
    seconds: 10,
    memory: 512,
    may: { table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'Query'] },
  },
  users: {
    impact: 'Administrators cannot add or find their people',
    // A thousand invitations can be sent again in one call.
    seconds: 25,
    memory: HASHING,
    may: {
      table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem', 'Query'],
      usersByName: ['Query'],
      usersByFirstName: ['Query'],
      usersByAddress: ['Query'],
    },
  },
  invitations: {
    impact: 'Invited people can neither accept nor decline',
    seconds: 10,
    memory: HASHING,
    may: { table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem', 'Query'] },
  },
  transfers: {
    impact: 'Administrators cannot follow the people who move to them',
    seconds: 10,
    memory: 512,
    may: { table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Query'] },
  },
  imports: {
    impact: 'Administrators can neither import people nor see what became of an import',
    // Ten thousand rows are read and stored before the answer.
    seconds: 25,
    memory: HASHING,
    may: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'] },
  },
  directory: {
    impact: 'Administrators cannot see or change groups, roles and templates',
    seconds: 10,
    memory: 512,
    may: { table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'], usersByName: ['Query'] },
  },
  reports: {
    impact: 'Administrators cannot read the history and the reports of their account',
    seconds: 20,
    memory: 1_024,
    may: {
      table: ['GetItem', 'BatchGetItem', 'UpdateItem', 'Query'],
      usersByName: ['Query'],
      usersByFirstName: ['Query'],
      usersByAddress: ['Query'],
    },
  },
  audit: {
    impact: 'Administrators do not see what was changed lately',
    seconds: 30,
    memory: 256,
    may: { table: ['GetItem'] },
  },
  content: {
    impact: 'Products cannot register what they keep',
    seconds: 10,
    memory: 512,
    may: { table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem', 'Query'] },
  },
  relay: {
    impact: 'Invitations wait unsent until the sweep finds them',
    seconds: 30,
    memory: 256,
    may: {},
  },
  sendInvitation: {
    impact: 'Invited people do not receive their e-mail',
    seconds: 30,
    memory: 512,
    may: { table: ['GetItem', 'BatchGetItem', 'UpdateItem', 'Query'] },
  },
  cancelRivals: {
    impact: 'Accounts keep seats taken for people who joined another account',
    seconds: 30,
    memory: 256,
    may: { table: ['GetItem', 'UpdateItem'] },
  },
  sendMail: {
    impact: 'People are not told that their profile has moved',
    seconds: 30,
    memory: 512,
    may: { table: ['GetItem', 'BatchGetItem', 'UpdateItem', 'Query'] },
  },
  moveContent: {
    impact: 'What people keep does not follow them to their new account',
    // Some 200 pages of 49 items; what is left then is handed to the next call.
    seconds: 120,
    memory: 512,
    may: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] },
  },
  endInvitations: {
    impact: 'Closed accounts keep seats taken for people who were invited',
    seconds: 120,
    memory: 256,
    may: { table: ['GetItem', 'BatchGetItem', 'UpdateItem', 'Query'], usersByName: ['Query'] },
  },
  runImport: {
    impact: 'People who are imported are not added',
    // Some hundreds of transactions of 48 rows; what is left then is handed to the next call.
    seconds: 60,
    memory: HASHING,
    may: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'] },
  },
  recordDelivery: {
    impact: 'Nobody learns what became of their e-mail, and addresses that do not work keep their seats',
    seconds: 30,
    memory: 256,
    may: { table: ['GetItem', 'UpdateItem'] },
  },
  resendWelcome: {
    impact: 'People who have not answered are not reminded',
    seconds: 240,
    memory: 256,
    may: { table: ['GetItem', 'BatchGetItem', 'UpdateItem'], due: ['Query'] },
  },
  expireInvitations: {
    impact: 'Accounts keep seats taken for people whose invitation has expired',
    seconds: 240,
    memory: 256,
    may: { table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], due: ['Query'] },
  },
  purgeRemoved: {
    impact: 'People who were removed a month ago are not forgotten',
    seconds: 240,
    memory: 256,
    may: { table: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem'], due: ['Query'] },
  },
  requeueUnsent: {
    impact: 'Invitations that were lost on their way stay unsent',
    seconds: 60,
    memory: 256,
    may: { table: ['BatchGetItem'], due: ['Query'] },
  },
} as const satisfies Record<AppFunctionName, FunctionPlan>;
