import { exportAuditEvents } from '../../reports/exportAuditEvents.ts';
import { exportUsers } from '../../reports/exportUsers.ts';
import { getSeatsReport } from '../../reports/getSeatsReport.ts';
import { listAuditEvents } from '../../reports/listAuditEvents.ts';
import { readTimeline } from '../../reports/readTimeline.ts';
import type { EndpointName } from '../../routes.ts';
import { alanId, eventId, graceId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const suspended = {
  eventId,
  at: '2026-11-25T09:12:44.019Z',
  actor: { kind: 'user', id: alanId },
  action: 'user.suspended',
  target: { kind: 'user', id: graceId },
  changes: [
    { field: 'products', from: ['meeting'], to: [] },
    { field: 'status', from: 'active', to: 'suspended' },
  ],
  requestId: 'f3f1a1de-5f4b-4a0f-9f0e-1c6f2f5c9a10',
  sourceIp: '192.0.2.1',
} as const;

export const reportsDocs = {
  listAuditEvents: {
    endpoint: listAuditEvents,
    tag: 'Audit',
    summary: 'List what was done in an account',
    description:
      'Each change, by whoever made it, as one event, the newest first: who, what, from what to what, when and from where. It is here within seconds, and kept for as long as the account’s settings say. `userId` asks for what was done to one user, `actorId` for what one actor did. A page may be short, even empty, and still have a `nextCursor`. A manager of some groups sees what was done to their users.',
    answers: { 200: { description: 'A page of events.', schema: 'AuditEventPage', examples: { page: { items: [suspended] } } } },
    refusals: [],
  },
  exportAuditEvents: {
    endpoint: exportAuditEvents,
    tag: 'Audit',
    summary: 'Export what was done in an account',
    description:
      'The same events as a file for a spreadsheet: UTF-8 with a byte-order mark, and a `\'` before what a spreadsheet would run. In pages of at most 4 MB, to be put one after the other: the next one is at the header `Link` with `rel="next"`.',
    answers: {
      200: {
        description: 'A page of the file.',
        contentTypes: ['text/csv'],
        headers: { link: 'Where the next page is, `rel="next"`; left out at the end.' },
      },
    },
    refusals: [],
  },
  readTimeline: {
    endpoint: readTimeline,
    tag: 'Users',
    summary: 'Read what became of an invitation',
    description:
      'All that happened to a user’s invitations, the newest first: when an e-mail was sent (`sends` says the how-manieth it was), whether it arrived, whether the person has opened the page, what they answered, and who sent it again. What the mail service tells is here within seconds of it.',
    answers: {
      200: {
        description: 'A page of the timeline.',
        schema: 'TimelinePage',
        examples: {
          delivered: {
            items: [
              { at: '2026-11-24T10:30:03.871Z', type: 'delivered' },
              { at: '2026-11-24T10:30:02.114Z', type: 'sent', sends: 1 },
              { at: '2026-11-24T10:30:00.482Z', type: 'queued', actor: { kind: 'user', id: alanId } },
            ],
          },
        },
      },
    },
    refusals: ['USER_UNKNOWN'],
  },
  getSeatsReport: {
    endpoint: getSeatsReport,
    tag: 'Reports',
    summary: 'Report the seats of an account and their use',
    description:
      'For each product: the seats, who holds them, and how many of these were not here for the account’s `inactivityDays` and could be reclaimed. A manager of some groups gets their users counted, beside the seats of the account.',
    answers: {
      200: {
        description: 'A line for each product.',
        schema: 'SeatsReport',
        examples: {
          seats: {
            items: [{ productId: 'meeting', seats: 50, allocated: 42, invited: 5, active: 31, inactive: 6, free: 8, reclaimable: 6 }],
          },
        },
      },
    },
    refusals: [],
  },
  exportUsers: {
    endpoint: exportUsers,
    tag: 'Reports',
    summary: 'Export the users of an account',
    description:
      'Those whom the list shows, with its filters, as a file for a spreadsheet: UTF-8 with a byte-order mark, and a `\'` before what a spreadsheet would run. In pages of at most 4 MB, to be put one after the other: the next one is at the header `Link` with `rel="next"`.',
    answers: {
      200: {
        description: 'A page of the file.',
        contentTypes: ['text/csv'],
        headers: { link: 'Where the next page is, `rel="next"`; left out at the end.' },
      },
    },
    refusals: ['ROLE_UNKNOWN', 'GROUP_UNKNOWN'],
  },
} as const satisfies Record<EndpointName<'reports'>, RouteDoc>;
