import { createHash } from 'node:crypto';
import { DEFAULT_SETTINGS } from '../../../lib/domain/account.ts';
import { writeMailLink } from '../../../lib/domain/mailLink.ts';
import { writeInvitationToken } from '../../../lib/domain/invitationToken.ts';
import { writeToken } from '../../../lib/domain/session.ts';

/** Neither opens anything: each secret is the hash of a word. */
const secret = createHash('sha256').update('example').digest();

export const accountId = '01KB6Z1V8M3Q4R5S6T7V8W9XYZ';
const adaId = '01KB6Z1V8N7H2JK3M4N5P6Q7RS';
export const graceId = '01KB70CNXQ5E6F7G8H9JAKBMCN';
export const transferId = '01KB70CNXS8J9K0M1N2P3Q4R5S';
export const importId = '01KB75M2W4N6P8Q1R3S5T7V9W2';
export const eventId = '01KB74EV0TA1B2C3D4E5F6G7H8';
export const roleId = '01KB72R0E0A1B2C3D4E5F6G7H8';
export const groupId = '01KB72GRP0A1B2C3D4E5F6G7H8';
export const alanId = '01KB70CNXR1A2B3C4D5E6F7G8H';

export const sessionToken = writeToken('sws', secret);
export const productToken = writeToken('swp', secret);
export const apiToken = writeToken('swa', secret);
export const tokenId = '01KB71ZZ0T1V2W3X4Y5Z6A7B8C';
export const templateId = '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0T';
export const mailToken = writeMailLink({ mailId: graceId, secret });
export const invitationToken = writeInvitationToken({ accountId, userId: graceId, secret });

export const account = {
  accountId,
  name: 'Analytical Engines Ltd',
  locale: 'en',
  status: 'active',
  settings: DEFAULT_SETTINGS,
  createdAt: '2026-11-24T09:00:00.000Z',
} as const;

const invited = { kind: 'welcome', state: 'pending', delivery: 'sent', sends: 1, expiresAt: '2026-12-08T10:30:02.114Z' } as const;

export const grace = {
  userId: graceId,
  accountId,
  firstName: 'Grace',
  lastName: 'Hopper',
  email: 'grace.hopper@example.com',
  status: 'invited',
  role: { name: 'member' },
  products: ['meeting', 'webinar'],
  locale: 'en',
  settings: {},
  invitation: invited,
  createdAt: '2026-11-24T10:30:00.482Z',
} as const;

export const graceActive = { ...grace, status: 'active', invitation: { ...invited, state: 'accepted' } } as const;

export const graceSuspended = {
  ...graceActive,
  status: 'suspended',
  statusReason: 'byAdmin',
  statusNote: 'On leave until March.',
  products: [],
  lastProducts: ['meeting', 'webinar'],
} as const;

export const graceRemoved = {
  ...graceActive,
  status: 'removed',
  removedAt: '2026-12-01T08:15:00.000Z',
  products: [],
  lastProducts: ['meeting', 'webinar'],
} as const;

export const alan = {
  ...grace,
  userId: alanId,
  firstName: 'Alan',
  lastName: 'Turing',
  email: 'alan.turing@example.com',
  status: 'suspended',
  statusReason: 'declined',
  products: [],
  lastProducts: ['meeting'],
  invitation: { ...invited, state: 'declined' },
} as const;

export const ada = {
  userId: adaId,
  accountId,
  accountName: 'Analytical Engines Ltd',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada.lovelace@example.com',
  role: { name: 'manager', permissions: ['licenses.manage', 'users.manage'] },
  permissions: ['licenses.manage', 'users.manage'],
  products: ['meeting'],
  locale: 'en',
} as const;

export const meetingPool = { productId: 'meeting', seats: 50, allocated: 42, invited: 5, active: 37, free: 8 } as const;
export const webinarPool = { productId: 'webinar', seats: 10, allocated: 10, invited: 1, active: 9, free: 0 } as const;
