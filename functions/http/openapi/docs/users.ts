import type { EndpointName } from '../../routes.ts';
import { addUsers } from '../../users/addUsers.ts';
import { cancelInvitation } from '../../users/cancelInvitation.ts';
import { correctEmail } from '../../users/correctEmail.ts';
import { getUser } from '../../users/getUser.ts';
import { liftEmailBlock } from '../../users/liftEmailBlock.ts';
import { listUsers } from '../../users/listUsers.ts';
import { resendInvitation } from '../../users/resendInvitation.ts';
import { resendInvitations } from '../../users/resendInvitations.ts';
import { reactivateUser } from '../../users/reactivateUser.ts';
import { removeUser } from '../../users/removeUser.ts';
import { restoreUser } from '../../users/restoreUser.ts';
import { updateUser } from '../../users/updateUser.ts';
import { suspendUser } from '../../users/suspendUser.ts';
import { rowProblem, problem } from '../codes.ts';
import { templateId, alan, grace, graceActive, graceId, groupId, graceRemoved, graceSuspended } from '../examples.ts';
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
    refusals: ['USERS_EMPTY', 'USERS_TOO_MANY', 'RATE_LIMITED', 'POOL_BUSY'],
    rowRefusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'EMAIL_INVALID',
      'EMAIL_TOO_LONG',
      'ROLE_UNKNOWN',
      'ROLE_NOT_GRANTABLE',
      'GROUP_REQUIRED',
      'GROUP_UNKNOWN',
      'WELCOME_TEMPLATE_UNKNOWN',
      'SETTINGS_TEMPLATE_UNKNOWN',
      'PERMISSION_MISSING',
      'ROW_DUPLICATE',
      'USER_ACCESS_MISSING',
      'PRODUCT_UNKNOWN',
      'LICENSE_POOL_UNKNOWN',
      'USER_EXISTS',
      'EMAIL_BLOCKED',
      'TRANSFER_BLOCKED',
      'RATE_LIMITED',
      'LICENSE_POOL_EXHAUSTED',
    ],
  },
  listUsers: {
    endpoint: listUsers,
    tag: 'Users',
    summary: 'List the users of an account',
    description:
      'Sorted by last name, first name and id. `q` is the beginning of “last first”, of the first name or of the address, case and accents ignored; who is found by name comes first. The filters combine; `groupId` includes the groups below. A page may be short, even empty, and still have a `nextCursor`: it looks at 2,000 users at most.',
    answers: {
      200: {
        description: 'A page of users.',
        schema: 'UserPage',
        examples: { page: { items: [grace, alan], nextCursor: 'eyJxdWVyeSI6IjV0S0hvWVFyVHJ4RSIsInBoYXNlIjowfQ' } },
      },
    },
    refusals: ['ROLE_UNKNOWN', 'GROUP_UNKNOWN'],
  },
  getUser: {
    endpoint: getUser,
    tag: 'Users',
    summary: 'Read a user',
    description: 'One user with their invitation. Shows your own writes at once.',
    answers: { 200: { description: 'The user.', schema: 'User', examples: { invited: grace, declined: alan } } },
    refusals: ['USER_UNKNOWN'],
  },
  updateUser: {
    endpoint: updateUser,
    tag: 'Users',
    summary: 'Change a user’s names, language, group, role or settings',
    description:
      'What is left out stays; `groupId` null takes them out of their group. A role works at the next request of who holds it, and allows no more than yours. An open invitation stays open, and shows what is new. `settings` are merged into what was set for the user alone; null takes a setting back, so that the template’s shows again. With `users.settings` alone nothing else can be changed.',
    requests: {
      names: { firstName: 'Grace', lastName: 'Hopper' },
      role: { role: { name: 'manager', permissions: ['users.manage'], groupIds: [groupId] } },
      settings: { settings: { meeting: { muteOnEntry: false, maxParticipants: null } } },
    },
    answers: { 200: { description: 'The user as they are now.', schema: 'User', examples: { active: graceActive } } },
    refusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'ROLE_UNKNOWN',
      'ROLE_NOT_GRANTABLE',
      'SETTINGS_INVALID',
      'GROUP_REQUIRED',
      'USER_UNKNOWN',
      'GROUP_UNKNOWN',
      'USER_ACCESS_MISSING',
      'USER_REMOVED',
      'ACCOUNT_LAST_SUPER_ADMIN',
      'POOL_BUSY',
    ],
  },
  restoreUser: {
    endpoint: restoreUser,
    tag: 'Users',
    summary: 'Restore a removed user',
    description:
      'Within 30 days, with all that they had: who had accepted is active with the seats of then, all or none; who had not is suspended, and can be invited again. A group or a role that is no more is left out.',
    answers: { 200: { description: 'The user as they are now.', schema: 'User', examples: { active: graceActive } } },
    refusals: [
      'USER_UNKNOWN',
      'USER_NOT_RESTORABLE',
      'USER_NOT_REACTIVATABLE',
      'LICENSE_POOL_UNKNOWN',
      'LICENSE_POOL_EXHAUSTED',
      'POOL_BUSY',
    ],
  },
  removeUser: {
    endpoint: removeUser,
    tag: 'Users',
    summary: 'Remove a user',
    description:
      'Their seats are free at once, an open invitation is dead, and lists no longer show them; for 30 days they can be restored. With `contentTo`, what the products keep for them moves to that colleague, of the products that the colleague holds. Removing somebody again changes nothing. The last active super admin cannot be removed; who administers the account is changed only by who administers more.',
    answers: { 200: { description: 'The user as they are now.', schema: 'User', examples: { removed: graceRemoved } } },
    refusals: ['BODY_INVALID', 'USER_UNKNOWN', 'LICENSE_USER_INACTIVE', 'ACCOUNT_LAST_SUPER_ADMIN', 'POOL_BUSY'],
  },
  suspendUser: {
    endpoint: suspendUser,
    tag: 'Users',
    summary: 'Suspend a user',
    description:
      'Their seats are free at once, an open invitation is dead, and their sessions end at the next request. They keep their role. Who is suspended already stays as they are. The body may be left out.',
    requests: { plain: {}, reason: { reason: 'On leave until March.' } },
    answers: { 200: { description: 'The user as they are now.', schema: 'User', examples: { suspended: graceSuspended } } },
    refusals: ['USER_UNKNOWN', 'USER_REMOVED', 'ACCOUNT_LAST_SUPER_ADMIN', 'POOL_BUSY'],
  },
  reactivateUser: {
    endpoint: reactivateUser,
    tag: 'Users',
    summary: 'Reactivate a suspended user',
    description:
      'Gives them the seats that they had, all or none. Only who has accepted and is still at home in this account can be reactivated; anybody else needs a new invitation. Who is active already stays as they are.',
    answers: { 200: { description: 'The user as they are now.', schema: 'User', examples: { active: graceActive } } },
    refusals: ['USER_UNKNOWN', 'USER_NOT_REACTIVATABLE', 'LICENSE_POOL_UNKNOWN', 'LICENSE_POOL_EXHAUSTED', 'POOL_BUSY'],
  },
  resendInvitation: {
    endpoint: resendInvitation,
    tag: 'Users',
    summary: 'Send an invitation again',
    description:
      'A new e-mail with a new link; older links are dead. Whose invitation was declined, cancelled or has expired gets the seats of then once more, if they are free; else nothing changes.',
    requests: { plain: {}, inOtherWords: { welcomeTemplateId: templateId } },
    answers: { 202: { description: 'It is on its way.', schema: 'User', examples: { invited: grace } } },
    refusals: [
      'EMAIL_BLOCKED',
      'USER_UNKNOWN',
      'WELCOME_TEMPLATE_UNKNOWN',
      'USER_REMOVED',
      'INVITATION_ACCEPTED',
      'USER_ACCESS_MISSING',
      'LICENSE_POOL_EXHAUSTED',
      'TRANSFER_BLOCKED',
      'RATE_LIMITED',
      'POOL_BUSY',
    ],
  },
  resendInvitations: {
    endpoint: resendInvitations,
    tag: 'Users',
    summary: 'Send many invitations again',
    description:
      'To up to 1,000 users by their ids, or to all who are invited, or whose invitation was declined, has expired, bounced or was cancelled: a thousand a call, the next ones with `nextCursor`. Each is a resend of its own: one that is refused spoils no other.',
    requests: { some: { userIds: [graceId] }, all: { status: 'expired', welcomeTemplateId: templateId } },
    answers: {
      202: {
        description: 'How many are on their way, and who is not.',
        schema: 'InvitationsResent',
        examples: { some: { accepted: 41, refused: [{ userId: graceId, problem: rowProblem('RATE_LIMITED') }] } },
      },
    },
    refusals: ['WELCOME_TEMPLATE_UNKNOWN', 'CURSOR_INVALID', 'RATE_LIMITED', 'POOL_BUSY'],
    rowRefusals: [
      'USER_UNKNOWN',
      'PERMISSION_MISSING',
      'USER_REMOVED',
      'INVITATION_ACCEPTED',
      'USER_ACCESS_MISSING',
      'EMAIL_BLOCKED',
      'LICENSE_POOL_EXHAUSTED',
      'TRANSFER_BLOCKED',
      'RATE_LIMITED',
      'POOL_BUSY',
    ],
  },
  correctEmail: {
    endpoint: correctEmail,
    tag: 'Users',
    summary: 'Correct a user’s e-mail address',
    description:
      'Of who has not accepted yet at once: they are invited anew at the new address, and the old link is dead. Of who has, once it is confirmed by a link that is sent to the new address; the old one is told, and stays until then. Only the latest question counts; the present address takes it back.',
    requests: { address: { email: 'grace.hopper@example.org' } },
    answers: {
      200: {
        description: 'Corrected, and invited anew.',
        schema: 'User',
        examples: { invited: { ...grace, email: 'grace.hopper@example.org' } },
      },
      202: {
        description: 'The new address has to be confirmed.',
        schema: 'User',
        examples: { asked: { ...graceActive, pendingEmail: 'grace.hopper@example.org' } },
      },
    },
    refusals: [
      'EMAIL_BLOCKED',
      'EMAIL_INVALID',
      'EMAIL_TOO_LONG',
      'EMAIL_TAKEN',
      'EMAIL_NOT_CHANGEABLE',
      'USER_UNKNOWN',
      'USER_REMOVED',
      'USER_ACCESS_MISSING',
      'LICENSE_POOL_UNKNOWN',
      'LICENSE_POOL_EXHAUSTED',
      'TRANSFER_BLOCKED',
      'RATE_LIMITED',
      'POOL_BUSY',
    ],
  },
  liftEmailBlock: {
    endpoint: liftEmailBlock,
    tag: 'Users',
    summary: 'Write to an address again',
    description:
      'An address that refused an e-mail for good, or whose owner reported one as unwanted, is not written to again. Lift that when you know that it works, then send the invitation again. Without a block nothing happens.',
    answers: { 204: { description: 'Nothing stands in the way of the next e-mail.' } },
    refusals: ['USER_UNKNOWN', 'POOL_BUSY'],
  },
  cancelInvitation: {
    endpoint: cancelInvitation,
    tag: 'Users',
    summary: 'Cancel an invitation',
    description: 'Its link is dead and its seats are free. The user stays, suspended, and can be invited again.',
    answers: {
      200: {
        description: 'Cancelled.',
        schema: 'User',
        examples: { cancelled: { ...alan, statusReason: 'cancelled', invitation: { ...alan.invitation, state: 'cancelled' } } },
      },
    },
    refusals: ['USER_UNKNOWN', 'INVITATION_NOT_PENDING', 'POOL_BUSY'],
  },
} as const satisfies Record<EndpointName<'users'>, RouteDoc>;
