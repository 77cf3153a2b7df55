import { describe, expect, it } from '@jest/globals';
import { dynamoSessions } from '../../lib/adapters/dynamo/sessions.ts';
import type { Session } from '../../lib/domain/session.ts';
import { stored } from '../support/stored.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines');
const { user, person } = house.actor;

function session(tokenHash: string): Session {
  const { accountId, userId } = user;
  const at = new Date('2026-11-24T09:00:00.000Z');
  return { tokenHash, accountId, userId, personId: person.personId, passwordEpoch: 1, createdAt: at, seenAt: at };
}
const ttlOf = async (tokenHash: string) => (await stored(world.table)).find(({ pk }) => pk === `S#${tokenHash}`)?.['ttl'];

describe('a session', () => {
  it('is found with all that it stands for', async () => {
    await world.sessions.keep(session('found'));
    const found = await world.sessions.find('found');
    expect(found?.session).toEqual(session('found'));
    expect(found?.user).toEqual(user);
    expect(found?.person).toEqual(person);
    expect(found?.account).toEqual(house.actor.account);
  });

  it('is removed by the table some time after it ends, twelve hours after its last use', async () => {
    await world.sessions.keep(session('ttl'));
    expect(await ttlOf('ttl')).toBe(Date.parse('2026-11-24T21:00:00.000Z') / 1000);
    await world.sessions.keepSeen({ ...session('ttl'), seenAt: new Date('2026-11-24T10:00:00.001Z') });
    expect(await ttlOf('ttl')).toBe(Date.parse('2026-11-24T22:00:01.000Z') / 1000);
  });

  it('that ended is found no more, and does not come back by being seen', async () => {
    await world.sessions.keep(session('ended'));
    await world.sessions.end('ended');
    await world.sessions.keepSeen(session('ended'));
    expect(await world.sessions.find('ended')).toBeUndefined();
    await world.sessions.end('ended');
  });

  it('is read in one go where it was met before, and yet is found no more once it ended', async () => {
    await world.sessions.keep(session('again'));
    const sessions = dynamoSessions(world.table);
    await sessions.find('again');
    let calls = 0;
    const { middlewareStack } = world.table.client;
    middlewareStack.add(
      (next) => (args) => {
        calls += 1;
        return next(args);
      },
      { step: 'finalizeRequest', name: 'counted' },
    );
    expect((await sessions.find('again'))?.user).toEqual(user);
    middlewareStack.remove('counted');
    expect(calls).toBe(1);
    await world.sessions.end('again');
    expect(await sessions.find('again')).toBeUndefined();
    await world.sessions.keep({ ...session('again'), passwordEpoch: 2 });
    expect((await sessions.find('again'))?.session.passwordEpoch).toBe(2);
  });

  it('of a user who is not there is none', async () => {
    await world.sessions.keep({ ...session('orphan'), userId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A' });
    expect(await world.sessions.find('orphan')).toBeUndefined();
  });

  it('that nobody opened is none', async () => {
    expect(await world.sessions.find('nobody')).toBeUndefined();
  });
});
