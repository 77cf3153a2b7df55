import { askPasswordReset } from '../../account/askPasswordReset.ts';
import { completePasswordReset } from '../../account/completePasswordReset.ts';
import { confirmEmailChange } from '../../account/confirmEmailChange.ts';
import { mailToken } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const token = mailToken;

/** What somebody does with their own password and address, without a session. */
export const ownAccessDocs = {
  askPasswordReset: {
    endpoint: askPasswordReset,
    tag: 'Sessions',
    summary: 'Ask for an e-mail to choose a new password',
    description:
      'Answered alike, and as fast, whether or not somebody has this address. The link works for an hour. Three e-mails an hour for one address.',
    requests: { address: { email: 'ada.lovelace@example.com' } },
    answers: { 202: { description: 'If somebody has this address, an e-mail is on its way.', schema: 'Empty', examples: { asked: {} } } },
    refusals: ['EMAIL_INVALID', 'EMAIL_TOO_LONG', 'RATE_LIMITED'],
  },
  completePasswordReset: {
    endpoint: completePasswordReset,
    tag: 'Sessions',
    summary: 'Choose a new password by the link of an e-mail',
    description:
      'Ends every session, and every older link. Works once: of many who try at once with one link, exactly one wins. Garbled and unknown links get one and the same answer.',
    requests: { password: { token, password: 'as the loom weaves flowers' } },
    answers: { 200: { description: 'The password is another one. Sign in with it.', schema: 'Empty', examples: { done: {} } } },
    refusals: ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_USED', 'PASSWORD_WEAK', 'USER_SUSPENDED', 'ACCOUNT_CLOSED', 'POOL_BUSY'],
  },
  confirmEmailChange: {
    endpoint: confirmEmailChange,
    tag: 'Sessions',
    summary: 'Confirm another e-mail address by its link',
    description:
      'From now on the person signs in with this address, and with the password that they have; every session is over, and the old address is told. The link works for 24 hours, and only the latest one that was asked for.',
    requests: { link: { token } },
    answers: {
      200: {
        description: 'This is the address from now on.',
        schema: 'EmailConfirmed',
        examples: { confirmed: { email: 'ada.king@example.com' } },
      },
    },
    refusals: ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_USED', 'EMAIL_TAKEN', 'USER_SUSPENDED', 'ACCOUNT_CLOSED', 'POOL_BUSY'],
  },
} as const satisfies Record<string, RouteDoc>;
