import type { EndpointName } from '../../routes.ts';
import { addUsers } from '../../users/addUsers.ts';
import { getUser } from '../../users/getUser.ts';
import { listUsers } from '../../users/listUsers.ts';
import { rowProblem, problem } from '../codes.ts';
import { alan, grace, graceId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const graceRow = { row: 1, email: 'grace.hopper@example.com', outcome: 'invited', userId: graceId } as const;
const refusedRow = {
  row: 2,
  email: 'radia.perlman@example.com',
  outcome: 'refused',
  problem: rowProblem('LICENSE_POOL_EXHAUSTED'),
} as const;
const nobody = { invited: 0, transferInvited: 0, reinvited: 0, refused: 0 };

export const usersDocs = {
  addUsers: {
    endpoint: addUsers,
    tag: 'Users',
    summary: 'Add people, and invite them',
    description:
      'Adds up to 100 people, given as `users` or as a pasted `list`, each with a seat of each product and an invitation by e-mail. Rows are decided in their order, and a refused row never spoils its neighbours. `dryRun` decides every row and stores nothing.\n\nThe pasted list: entries end with `;` or a new line; in an entry the last word is the e-mail address, the first the first name, what lies between the last name. Quotes keep words together; `Ada Lovelace <ada@example.com>` and `first,last,email` are read too.',
    requests: {
      users: {
        users: [
          { firstName: 'Grace', lastName: 'Hopper', email: 'grace.hopper@example.com', products: ['meeting', 'webinar'] },
          { firstName: 'Radia', lastName: 'Perlman', email: 'radia.perlman@example.com', locale: 'fr' },
        ],
        products: ['meeting'],
        role: { name: 'member' },
      },
      list: {
        list: 'Grace Hopper grace.hopper@example.com;Radia Perlman radia.perlman@example.com',
        products: ['meeting'],
        dryRun: true,
      },
    },
    answers: {
      200: {
        description: 'A dry run: what would become of each row. A new person has no `userId` yet.',
        schema: 'UsersAdded',
        examples: {
          dryRun: {
            results: [{ row: 1, email: 'grace.hopper@example.com', outcome: 'invited' }],
            summary: { ...nobody, invited: 1 },
          },
        },
      },
      201: {
        description: 'All rows are done.',
        schema: 'UsersAdded',
        examples: { all: { results: [graceRow], summary: { ...nobody, invited: 1 } } },
      },
      207: {
        description: 'Some rows are done; each of the others says why it is not.',
        schema: 'UsersAdded',
        examples: { some: { results: [graceRow, refusedRow], summary: { ...nobody, invited: 1, refused: 1 } } },
      },
      422: {
        description: 'No row could be added (`USERS_NONE_ADDED`); each says why.',
        schema: 'UsersNoneAdded',
        examples: {
          none: { ...problem('USERS_NONE_ADDED'), results: [{ ...refusedRow, row: 1 }], summary: { ...nobody, refused: 1 } },
        },
      },
    },
    refusals: ['USERS_EMPTY', 'USERS_TOO_MANY', 'POOL_BUSY'],
    rowRefusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'EMAIL_INVALID',
      'EMAIL_TOO_LONG',
      'ROLE_UNKNOWN',
      'ROLE_NOT_GRANTABLE',
      'PERMISSION_MISSING',
      'ROW_DUPLICATE',
      'USER_ACCESS_MISSING',
      'PRODUCT_UNKNOWN',
      'LICENSE_POOL_UNKNOWN',
      'USER_EXISTS',
      'TRANSFER_BLOCKED',
      'LICENSE_POOL_EXHAUSTED',
    ],
  },
  listUsers: {
    endpoint: listUsers,
    tag: 'Users',
    summary: 'List the users of an account',
    description:
      'Sorted by last name, first name and id. `q` is the beginning of “last first”, of the first name or of the address, case and accents ignored; who is found by name comes first. A page may be short, even empty, and still have a `nextCursor`.',
    answers: {
      200: {
        description: 'A page of users.',
        schema: 'UserPage',
        examples: { page: { items: [grace, alan], nextCursor: 'eyJxdWVyeSI6IjV0S0hvWVFyVHJ4RSIsInBoYXNlIjowfQ' } },
      },
    },
    refusals: [],
  },
  getUser: {
    endpoint: getUser,
    tag: 'Users',
    summary: 'Read a user',
    description: 'One user with their invitation. Shows your own writes at once.',
    answers: { 200: { description: 'The user.', schema: 'User', examples: { invited: grace, declined: alan } } },
    refusals: ['USER_UNKNOWN'],
  },
} as const satisfies Record<EndpointName<'users'>, RouteDoc>;
