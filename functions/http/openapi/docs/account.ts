import { closeAccount } from '../../account/closeAccount.ts';
import { createAccount } from '../../account/createAccount.ts';
import { getAccount } from '../../account/getAccount.ts';
import { getMe } from '../../account/getMe.ts';
import { listAccounts } from '../../account/listAccounts.ts';
import { signIn } from '../../account/signIn.ts';
import { signOut } from '../../account/signOut.ts';
import { updateMe } from '../../account/updateMe.ts';
import { updateAccount } from '../../account/updateAccount.ts';
import type { EndpointName } from '../../routes.ts';
import { account, ada, sessionToken } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';
import { ownAccessDocs } from './ownAccess.ts';

const expiresAt = '2026-11-24T22:30:00.000Z';
const credentials = { email: 'ada.lovelace@example.com', password: 'four quiet engines turning' };

export const accountDocs = {
  ...ownAccessDocs,
  signIn: {
    endpoint: signIn,
    tag: 'Sessions',
    summary: 'Sign in with a password',
    description:
      'Begins a session of 12 hours, longer while it is used, 30 days at most. An unknown address costs the same work and gets the same answer as a wrong password; that somebody is suspended is told only after the right one.',
    requests: { token: credentials, cookie: { ...credentials, cookie: true } },
    answers: {
      200: {
        description: 'Signed in. With `cookie: true` the token is in a cookie that scripts cannot read, and not in the body.',
        schema: 'SignedIn',
        examples: { token: { token: sessionToken, expiresAt }, cookie: { expiresAt } },
        headers: { 'set-cookie': 'The session, where `cookie: true` was sent: `__Host-session`, HttpOnly, Secure, SameSite=Strict.' },
      },
    },
    refusals: ['CREDENTIALS_INVALID', 'RATE_LIMITED', 'USER_SUSPENDED', 'ACCOUNT_CLOSED'],
  },
  signOut: {
    endpoint: signOut,
    tag: 'Sessions',
    summary: 'End the session that asks',
    description: 'The token works no more from this moment. Other sessions of the same person go on.',
    answers: {
      204: { description: 'Signed out.', headers: { 'set-cookie': 'Takes the session’s cookie away.' } },
    },
    refusals: [],
  },
  getMe: {
    endpoint: getMe,
    tag: 'Sessions',
    summary: 'Say who is signed in',
    description: 'The user behind the session, the account, and what they may do there.',
    answers: { 200: { description: 'Who is signed in.', schema: 'Me', examples: { manager: ada } } },
    refusals: [],
  },
  updateMe: {
    endpoint: updateMe,
    tag: 'Sessions',
    summary: 'Change your own names, language or password',
    description: 'What is left out stays. A new password needs the current one, and ends all other sessions; this one goes on.',
    requests: {
      language: { locale: 'fr' },
      password: { password: { current: 'the engine weaves patterns', next: 'as the loom weaves flowers' } },
    },
    answers: { 200: { description: 'Who is signed in.', schema: 'Me', examples: { manager: ada } } },
    refusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'CREDENTIALS_INVALID',
      'RATE_LIMITED',
      'PASSWORD_WEAK',
      'USER_UNKNOWN',
      'USER_REMOVED',
      'USER_ACCESS_MISSING',
      'POOL_BUSY',
    ],
  },
  createAccount: {
    endpoint: createAccount,
    tag: 'Accounts',
    summary: 'Create an account with its first super admin',
    description:
      'The super admin is invited by e-mail, in the account’s language. All or nothing: where they cannot be invited, there is no account either. A person who is at home in another account is asked to move.',
    requests: {
      account: {
        name: 'Analytical Engines Ltd',
        locale: 'en',
        superAdmin: { firstName: 'Ada', lastName: 'Lovelace', email: 'ada.lovelace@example.com' },
      },
    },
    answers: {
      201: {
        description: 'Created.',
        schema: 'Account',
        examples: { account },
        headers: { location: 'Where the account can be read.' },
      },
    },
    refusals: [
      'EMAIL_BLOCKED',
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'EMAIL_INVALID',
      'EMAIL_TOO_LONG',
      'TRANSFER_BLOCKED',
      'RATE_LIMITED',
      'POOL_BUSY',
    ],
  },
  listAccounts: {
    endpoint: listAccounts,
    tag: 'Accounts',
    summary: 'List the accounts',
    description: 'Sorted by name, case and accents ignored. `q` is the beginning of the name.',
    answers: { 200: { description: 'A page of accounts.', schema: 'AccountPage', examples: { page: { items: [account] } } } },
    refusals: [],
  },
  getAccount: {
    endpoint: getAccount,
    tag: 'Accounts',
    summary: 'Read an account',
    description: 'An administrator reads their own account only; another one is answered as if it did not exist.',
    answers: { 200: { description: 'The account.', schema: 'Account', examples: { account } } },
    refusals: [],
  },
  updateAccount: {
    endpoint: updateAccount,
    tag: 'Accounts',
    summary: 'Change an account’s name, language or settings',
    description:
      'What is said becomes so, the rest stays. Invitations that were sent keep the end that they have; what is sent from now on follows the new settings.',
    requests: {
      settings: { settings: { invitationDays: 7, reminderDays: [2, 5], outboundTransfers: 'block', timeZone: 'Europe/Paris' } },
      name: { name: 'Analytical Engines Ltd', locale: 'en' },
    },
    answers: { 200: { description: 'The account as it is now.', schema: 'Account', examples: { account } } },
    refusals: ['NAME_MISSING', 'NAME_TOO_LONG', 'NAME_INVALID', 'ACCOUNT_CLOSED', 'POOL_BUSY'],
  },
  closeAccount: {
    endpoint: closeAccount,
    tag: 'Accounts',
    summary: 'Close an account',
    description:
      'Nobody can sign in or be added any more, and its open invitations are cancelled. Its people keep their profiles and can be invited elsewhere, which asks them to move with what is theirs. Closing it again changes nothing.',
    answers: {
      200: {
        description: 'Closed.',
        schema: 'Account',
        examples: { closed: { ...account, status: 'closed', closedAt: '2026-12-01T09:00:00.000Z' } },
      },
    },
    refusals: ['POOL_BUSY'],
  },
} as const satisfies Record<EndpointName<'account'>, RouteDoc>;
