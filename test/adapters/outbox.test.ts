import { describe, expect, it } from '@jest/globals';
import { messageOf } from '../../lib/adapters/dynamo/outbox.ts';
import type { Item } from '../../lib/adapters/dynamo/table.ts';

const accountId = '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A';
const userId = '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0B';
const delivery = { state: 'queued', unanswered: [] };
const invitation = {
  kind: 'welcome',
  state: 'pending',
  generation: 1,
  delivery,
  sends: 0,
  secretHashes: [],
  invitedAt: '2026-11-24T09:00:00.000Z',
};
const invited: Item = {
  pk: `U#${accountId}#${userId}`,
  sk: 'USER',
  accountId,
  userId,
  firstName: 'Grace',
  lastName: 'Hopper',
  email: 'Grace@example.com',
  address: 'grace@example.com',
  role: { name: 'member' },
  locale: 'en',
  products: ['meeting'],
  settings: {},
  createdAt: '2026-11-24T09:00:00.000Z',
  status: 'invited',
  invitation,
  change: { requestId: 'req-7' },
};
const withInvitation = (change: object): Item => ({ ...invited, invitation: { ...invitation, ...change } });
const message = (generation: number) => ({ kind: 'invitation', message: { v: 1, accountId, userId, generation, requestId: 'req-7' } });

describe('a change of a user', () => {
  it.each([
    ['that appears asks for the e-mail', undefined, invited, message(1)],
    [
      'that is invited again asks for the next one',
      withInvitation({ generation: 1, state: 'declined' }),
      withInvitation({ generation: 2 }),
      message(2),
    ],
    [
      'whose send was put back asks for nothing: its message is on the queue',
      withInvitation({ delivery: { state: 'sending' } }),
      invited,
      undefined,
    ],
    ['whose name changed asks for nothing', { ...invited, firstName: 'G.' }, invited, undefined],
    [
      'that is claimed by a sender asks for nothing',
      invited,
      withInvitation({ delivery: { state: 'sending', sendId: 's', leaseUntil: '2026-11-24T09:01:00.000Z', unanswered: [] } }),
      undefined,
    ],
    ['that is gone asks for nothing', invited, undefined, undefined],
  ])('%s', (_what, before, after, asked) => {
    expect(messageOf(before, after)).toEqual(asked);
  });
});

const person: Item = {
  pk: 'P#hash',
  sk: 'PERSON',
  personId: 'hash',
  passwordEpoch: 1,
  accounts: { [accountId]: userId },
  requestId: 'req-8',
};
const home = { accountId, userId };
const told = { kind: 'rivals', message: { v: 1, accountId, userId, requestId: 'req-8' } };

describe('a change of a person', () => {
  it.each([
    ['who comes home while others ask has them told', person, { ...person, home, rivalsSince: '2026-11-24T09:00:00.000Z' }, told],
    ['who comes home where nobody else asks has nobody told', person, { ...person, home }, undefined],
    [
      'of whom the others were told has nobody told again',
      { ...person, home, rivalsSince: '2026-11-24T09:00:00.000Z' },
      { ...person, home },
      undefined,
    ],
    [
      'who gets a new password while others are still to be told has nobody told twice',
      { ...person, home, rivalsSince: 'x' },
      { ...person, home, rivalsSince: 'x', passwordEpoch: 2 },
      undefined,
    ],
  ])('%s', (_what, before, after, asked) => {
    expect(messageOf(before, after)).toEqual(asked);
  });
});

describe('a change of anything else', () => {
  it.each(['ACCOUNT', 'ADMINS', 'POOL#meeting', 'SESSION', 'PRODUCT#meeting'])('(%s) asks for nothing', (sk) => {
    expect(messageOf(undefined, { pk: 'x', sk })).toBeUndefined();
    expect(messageOf({ pk: 'x', sk }, undefined)).toBeUndefined();
  });
});
