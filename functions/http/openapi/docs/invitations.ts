import { acceptInvitation } from '../../invitations/acceptInvitation.ts';
import { declineInvitation } from '../../invitations/declineInvitation.ts';
import { lookUpInvitation } from '../../invitations/lookUpInvitation.ts';
import { requestNewInvitation } from '../../invitations/requestNewInvitation.ts';
import type { EndpointName } from '../../routes.ts';
import { accountId, grace, graceId, invitationToken } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const ENDED = ['INVITATION_UNKNOWN', 'INVITATION_EXPIRED', 'INVITATION_ACCEPTED', 'INVITATION_DECLINED', 'INVITATION_CANCELLED'] as const;
const token = invitationToken;

export const invitationsDocs = {
  lookUpInvitation: {
    endpoint: lookUpInvitation,
    tag: 'Invitations',
    summary: 'See what an invitation is about',
    description:
      'Changes nothing, however often it is called: a mail scanner that opens the link burns nothing. Garbled, unknown and replaced links get one and the same answer.',
    requests: { link: { token } },
    answers: {
      200: {
        description:
          'Who invites, to what, until when, and whether accepting asks for a password; of a transfer also from where, what would move, and what would not and why.',
        schema: 'InvitationLook',
        examples: {
          welcome: {
            kind: 'welcome',
            accountName: 'Analytical Engines Ltd',
            firstName: 'Grace',
            locale: 'en',
            products: ['meeting', 'webinar'],
            productNames: ['Meeting', 'Webinar'],
            productUrls: { meeting: 'https://meeting.example.com/' },
            inviterName: 'Ada Lovelace',
            expiresAt: grace.invitation.expiresAt,
            passwordNeeded: true,
          },
          transfer: {
            kind: 'transfer',
            accountName: 'Analytical Engines Ltd',
            firstName: 'Grace',
            locale: 'en',
            products: ['meeting'],
            productNames: ['Meeting'],
            inviterName: 'Ada Lovelace',
            expiresAt: grace.invitation.expiresAt,
            passwordNeeded: false,
            transfer: {
              fromAccountName: 'Jacquard Looms',
              moves: [{ productId: 'meeting', kind: 'sessionHistory', count: 140 }],
              stays: [{ productId: 'webinar', kind: 'recording', count: 2, reason: 'productNotHeld' }],
              productNames: { meeting: 'Meeting', webinar: 'Webinar' },
            },
          },
        },
      },
    },
    refusals: ENDED,
  },
  acceptInvitation: {
    endpoint: acceptInvitation,
    tag: 'Invitations',
    summary: 'Accept an invitation',
    description:
      'One transaction lets the person in and stores their password. Of many who try at once with one link, exactly one succeeds. Who has a password already must send none: a link is no way to reset it. Of a transfer, the same transaction suspends the user that the person was before, gives those seats back, and begins to move what they keep; the last super admin of an account cannot leave it.',
    requests: {
      firstPassword: { token, password: 'a compiler of my own making' },
      hasPassword: { token },
    },
    answers: {
      200: {
        description: 'The person is in, and can sign in.',
        schema: 'InvitationAnswered',
        examples: { accepted: { accountId, userId: graceId, status: 'active' } },
      },
    },
    refusals: [
      ...ENDED,
      'PASSWORD_REQUIRED',
      'PASSWORD_WEAK',
      'PASSWORD_NOT_EXPECTED',
      'TRANSFER_BLOCKED',
      'ACCOUNT_LAST_SUPER_ADMIN',
      'POOL_BUSY',
    ],
  },
  declineInvitation: {
    endpoint: declineInvitation,
    tag: 'Invitations',
    summary: 'Decline an invitation',
    description: 'The seats go back at once, and the administrator sees the user as suspended. They may be invited again.',
    requests: { plain: { token }, reason: { token, reason: 'I left the company last week.' } },
    answers: {
      200: {
        description: 'Declined.',
        schema: 'InvitationAnswered',
        examples: { declined: { accountId, userId: graceId, status: 'suspended' } },
      },
    },
    refusals: [...ENDED, 'POOL_BUSY'],
  },
  requestNewInvitation: {
    endpoint: requestNewInvitation,
    tag: 'Invitations',
    summary: 'Ask for a new invitation',
    description:
      'For who holds a link that has expired, was replaced by a newer one, or was ended: the account’s administrators are told, once a day at most, and it stands in the user’s timeline. The answer is always the same, whether or not the token was ever a link.',
    requests: { token: { token: invitationToken } },
    answers: { 202: { description: 'If it was a link of theirs, they were told.', schema: 'Empty', examples: { heard: {} } } },
    refusals: [],
  },
} as const satisfies Record<EndpointName<'invitations'>, RouteDoc>;
