import { describe, expect, it } from '@jest/globals';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines');

describe('a person', () => {
  it('is found by who they are, with their home and the accounts that asked', async () => {
    const { person, user } = await world.join(house, 'grace@example.com');
    expect(await world.people.find(person.personId)).toEqual({
      // SHA-256 of grace@example.com
      personId: 'b533d4547eaa5a0fa955965a1ca393ccd2ea013032a105726f232eb41bddc4fa',
      passwordHash: 'quick:correct horse battery',
      asked: { since: new Date('2026-11-24T09:00:00.000Z'), count: 1 },
      passwordEpoch: 1,
      home: { accountId: house.accountId, userId: user.userId },
      accounts: { [house.accountId]: user.userId },
    });
  });

  it('that no account knows is none', async () => {
    expect(await world.people.find('0'.repeat(64))).toBeUndefined();
  });

  it('gets a renewed hash of the same password, and signed-in sessions go on', async () => {
    const { person } = await world.join(house, 'renewed@example.com');
    await world.people.keepRehashed(person.personId, 'quick:correct horse battery', 'renewed');
    expect(await world.people.find(person.personId)).toMatchObject({ passwordHash: 'renewed', passwordEpoch: 1 });
  });

  it('keeps a newer password where an older one was being renewed', async () => {
    const { person } = await world.join(house, 'newer@example.com');
    await world.people.keepRehashed(person.personId, 'another hash', 'renewed');
    expect(await world.people.find(person.personId)).toMatchObject({ passwordHash: 'quick:correct horse battery' });
  });
});
